import { type ReactElement } from 'react';
import { Checkbox, CheckboxGroup, Input, Label, NumberField } from 'react-aria-components';
import { benchModel, benchSizes, type BenchSizes } from '#contract/bench';
import { useStore } from 'zustand';
import { articleSizes, bench, chooseModels, prepare, sentenceSizes } from '../../state/bench';
import { view } from '../../state/view';
import { Segments } from '../drawers/segments';
import { modelWords, sizeWords, speedWords } from '../words/speed';

/** Words of the sentence on stage; before there is one, those of the sentence that everything starts with. */
const usualTokens = 12;
const axes: readonly (keyof BenchSizes)[] = ['batch', 'tokens', 'dim', 'heads'];

/** The two choices of sizes that need no thinking. */
export function Presets(): ReactElement {
  const sizes = useStore(bench, (now) => now.sizes);
  const tokens = useStore(view, (now) => now.trace?.tokens.length ?? usualTokens);
  const presets = [{ id: 'article', label: speedWords.article, sizes: articleSizes }, { id: 'sentence', label: speedWords.sentence, sizes: sentenceSizes(tokens) }] as const;
  const chosen = presets.find((preset) => axes.every((axis) => preset.sizes[axis] === sizes[axis]));
  return (
    <Segments name={speedWords.sizes} unnamed chosen={chosen?.id ?? ''} options={presets} onChoose={(id) => prepare({ sizes: presets.find((preset) => preset.id === id)?.sizes ?? sizes })} />
  );
}

/** One field for each size but the one that grows. */
export function SizeFields({ but }: { readonly but: keyof BenchSizes | null }): ReactElement {
  const sizes = useStore(bench, (now) => now.sizes);
  return (
    <div className="size-fields">
      {axes.filter((axis) => axis !== but).map((axis) => (
        <NumberField
          key={axis}
          value={sizes[axis]}
          minValue={benchSizes.shape[axis].minValue ?? 1}
          maxValue={benchSizes.shape[axis].maxValue ?? 1}
          step={1}
          formatOptions={{ useGrouping: false }}
          onChange={(value) => {
            if (Number.isInteger(value)) prepare({ sizes: { ...sizes, [axis]: value } });
          }}
        >
          <Label>{sizeWords[axis]}</Label>
          <Input className="input" />
        </NumberField>
      ))}
    </div>
  );
}

/** Which models take part. */
export function ModelChoice(): ReactElement {
  const models = useStore(bench, (now) => now.models);
  return (
    <CheckboxGroup className="model-choice" value={[...models]} onChange={chooseModels}>
      <Label className="hidden">{speedWords.models}</Label>
      {benchModel.options.map((model) => (
        <Checkbox key={model} value={model}>
          {modelWords[model]}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
