import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { weightsTexts } from '../words/labels';

/** Whose weights are used: seeded ones, or a lecturer's own from a safetensors file. */
export function WeightsChoice({ acts }: { readonly acts: Acts }): ReactElement {
  const weights = useStore(view, (now) => now.weights);
  return (
    <div className="field">
      <span>{weightsTexts.name}</span>
      <div className="weights-choice">
        <Button className="button" onPress={() => void acts.openWeights()}>
          {weightsTexts.open}
        </Button>
        {weights ? (
          <Button className="button quiet" onPress={acts.dropWeights}>
            {weightsTexts.drop}
          </Button>
        ) : null}
      </div>
      <span slot="description">{weights ? weightsTexts.told(weights) : weightsTexts.seeded}</span>
    </div>
  );
}
