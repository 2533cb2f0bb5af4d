import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { useActOnStage } from '../parts/actOnStage';
import { sourcesWords } from '../words/labels';
import { PanelFrame } from './panelFrame';

/** What the claims of the act on stage rest on, and what they do not show. */
export function SourcesPanel({ acts }: { readonly acts: Acts }): ReactElement {
  const notes = useStore(view, (now) => now.trace?.notes ?? []);
  const entry = useActOnStage(acts);
  return (
    <PanelFrame title={sourcesWords.title} side="right">
      <h3>{sourcesWords.claims}</h3>
      <dl className="sources-list">
        {(entry?.sources ?? []).map(({ claim, work, place }) => (
          <div key={claim}>
            <dt>{claim}</dt>
            <dd>
              {work}, {place}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{sourcesWords.cautions}</h3>
      <ul className="cautions">
        {[...(entry?.cautions ?? []), ...notes].map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </PanelFrame>
  );
}
