import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { type KnobSpec } from '#contract/knobs';
import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { wish } from '../../state/wish';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { useActOnStage } from '../parts/actOnStage';
import { KeyOf } from '../parts/keycaps';
import { changesWords } from '../words/labels';
import { KnobFields } from './knobFields';
import { PanelFrame } from './panelFrame';
import { TextField } from './textField';

/** "What if?": change a word, a weight or a knob, and see what both architectures answered before and answer now. */
export function ChangesPanel({ acts }: { readonly acts: Acts }): ReactElement {
  const text = useStore(wish, (now) => now.text);
  const { before, trace } = useStore(view);
  const entry = useActOnStage(acts);
  const again = (
    <Button className="button main" isDisabled={acts.preview(text).problem !== null} onPress={acts.run}>
      {changesWords.again}
      <KeyOf action="compute" />
    </Button>
  );
  return (
    <PanelFrame title={changesWords.title} side="left" footer={again}>
      <TextField text={text} />
      {before && trace ? <Answers before={before} now={trace} changes={acts.changes() ?? []} knobs={entry?.knobs ?? []} onReturn={acts.undo} /> : <p className="honest">{changesWords.nothing}</p>}
      <KnobFields act={entry} />
    </PanelFrame>
  );
}

interface AnswersProps {
  readonly before: Trace;
  readonly now: Trace;
  readonly changes: readonly Change[];
  readonly knobs: readonly KnobSpec[];
  readonly onReturn: () => void;
}

function Answers({ before, now, changes, knobs, onReturn }: AnswersProps): ReactElement {
  return (
    <>
      <div className="changed">
        <h3>{changesWords.whatChanged(before.scenario, now.scenario, knobs)}</h3>
        <Button className="button quiet" onPress={onReturn}>
          {changesWords.back}
        </Button>
      </div>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{changesWords.number}</th>
            <th scope="col">{changesWords.before}</th>
            <th scope="col">{changesWords.now}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.name}>
              <th scope="row" className={`ink-${change.ink}`}>
                {change.name}
              </th>
              <td>{change.before}</td>
              <td className={change.before === change.now ? 'same' : 'new'}>{change.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
