import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { wish } from '../../state/wish';
import { closePanel } from '../../state/view';
import { type Acts } from '../acts';
import { panelWords } from '../words/labels';
import { PanelFrame } from './panelFrame';

/** Right drawer: every act of the lecture; choosing one puts it on stage. */
export function ActList({ acts }: { readonly acts: Acts }): ReactElement {
  const act = useStore(wish, (now) => now.act);
  const choose = (id: string): void => {
    closePanel();
    acts.open(id);
  };
  return (
    <PanelFrame title={panelWords.actsTitle} side="right">
      <ol className="act-list">
        {acts.list.map(({ id, title }, index) => (
          <li key={id}>
            <button type="button" aria-current={id === act} {...(id === act ? { 'data-first': '' } : {})} onClick={() => choose(id)}>
              <span className="act-number">{index + 1}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}
