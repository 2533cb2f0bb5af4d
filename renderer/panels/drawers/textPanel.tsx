import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { lecture } from '../../state/lecture';
import { type Acts } from '../acts';
import { chordToTeach } from '../keys/table';
import { compute } from '../keys/intents';
import { Keycaps } from '../parts/keycaps';
import { panelWords } from '../words/labels';
import { EngineChoice } from './engineChoice';
import { LookChoices } from './lookChoices';
import { PanelFrame } from './panelFrame';
import { SeedAndHeads } from './seedAndHeads';
import { TextField } from './textField';

/** Left drawer: the text, and everything that changes what is computed from it or how it looks. */
export function TextPanel({ acts }: { readonly acts: Acts }): ReactElement {
  return (
    <PanelFrame title={panelWords.textTitle} side="left" footer={<ComputeButton acts={acts} />}>
      <TextField acts={acts} />
      <SeedAndHeads />
      <EngineChoice />
      <LookChoices />
      <p className="honest">{panelWords.untrained}</p>
    </PanelFrame>
  );
}

function ComputeButton({ acts }: { readonly acts: Acts }): ReactElement {
  const usable = useStore(lecture, ({ text }) => acts.preview(text).problem === null);
  return (
    <Button className="button main" isDisabled={!usable} onPress={() => compute(acts)}>
      {panelWords.compute}
      <Keycaps chord={chordToTeach('compute')} />
    </Button>
  );
}
