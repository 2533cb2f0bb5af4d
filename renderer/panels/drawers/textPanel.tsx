import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { wish } from '../../state/wish';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { compute } from '../keys/intents';
import { useActOnStage } from '../parts/actOnStage';
import { KeyOf } from '../parts/keycaps';
import { panelWords } from '../words/labels';
import { EveryoneChoices } from './everyoneChoices';
import { EngineChoice } from './engineChoice';
import { KnobFields } from './knobFields';
import { LookChoices } from './lookChoices';
import { PanelFrame } from './panelFrame';
import { Reading } from './reading';
import { ResultFiles } from './resultFiles';
import { TextField } from './textField';
import { WeightsChoice } from './weightsChoice';

/** Left drawer: the text, and everything that changes what is computed from it or how it looks. */
export function TextPanel({ acts }: { readonly acts: Acts }): ReactElement {
  const text = useStore(wish, (now) => now.text);
  const entry = useActOnStage(acts);
  const trained = useStore(view, (now) => now.trace?.weights.from === 'training');
  // Counted after the typing, so that a long text stays quick.
  const settled = useDeferredValue(text);
  const reading = useMemo(() => acts.preview(settled), [acts, settled]);
  const openFile = (
    <Button className="button quiet" onPress={() => void acts.openText()}>
      {panelWords.openFile}
    </Button>
  );
  const computeNow = (
    <Button className="button main" isDisabled={reading.problem !== null} onPress={() => compute(acts)}>
      {panelWords.compute}
      <KeyOf action="compute" />
    </Button>
  );
  return (
    <PanelFrame title={panelWords.textTitle} side="left" tool={openFile} footer={computeNow}>
      <TextField text={text} />
      <Reading text={settled} tokens={reading.tokens} problem={reading.problem} />
      <KnobFields act={entry} />
      <EngineChoice />
      <WeightsChoice acts={acts} />
      <ResultFiles acts={acts} />
      <LookChoices />
      <EveryoneChoices acts={acts} />
      {trained ? null : <p className="honest">{panelWords.untrained}</p>}
    </PanelFrame>
  );
}
