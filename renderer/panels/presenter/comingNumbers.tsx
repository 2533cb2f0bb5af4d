import { type ReactElement, useMemo } from 'react';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';

/** What the next step will show, in numbers: to be announced, or asked for, before it is seen. */
export function ComingNumbers({ acts }: { readonly acts: Acts }): ReactElement {
  const plan = useStore(playback, (now) => now.plan);
  const stepIndex = useStore(playback, (now) => (now.plan ? stepIndexAt(now.plan, now.frame) : 0));
  const { from, to, head } = useStore(view);
  const { coming } = acts.hall;
  const numbers = useMemo(coming, [coming, plan, stepIndex, from, to, head]);
  return (
    <section className="coming">
      <h2>{presenterWords.coming}</h2>
      {numbers.length === 0 ? <p className="soft">{presenterWords.nothingNew}</p> : null}
      <dl>
        {numbers.map(({ name, text, ink }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={`ink-${ink}`}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
