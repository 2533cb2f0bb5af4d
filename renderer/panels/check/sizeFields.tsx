import { type ReactElement } from 'react';
import { Input, Label, NumberField } from 'react-aria-components';
import { useStore } from 'zustand';
import { check, chooseSize } from '../../state/check';
import { checkWords } from '../words/check';

/** Sizes of projectors, in pixels: from the oldest to what a wall of screens has. */
const [least, most] = [320, 7680] as const;

/** Another size, entered. */
export function SizeFields(): ReactElement {
  const { widthPx, heightPx } = useStore(check, (now) => now.size);
  return (
    <div className="size-fields">
      <SizeField name={checkWords.width} value={widthPx} onChange={(width) => chooseSize(width, heightPx)} />
      <SizeField name={checkWords.height} value={heightPx} onChange={(height) => chooseSize(widthPx, height)} />
    </div>
  );
}

function SizeField({ name, value, onChange }: { readonly name: string; readonly value: number; readonly onChange: (value: number) => void }): ReactElement {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      step={1}
      formatOptions={{ useGrouping: false }}
      onChange={(chosen) => {
        if (Number.isInteger(chosen)) onChange(chosen);
      }}
    >
      <Label>{name}</Label>
      <Input className="input" />
    </NumberField>
  );
}
