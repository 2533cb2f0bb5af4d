import { type ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface SegmentsProps<Id extends string> {
  readonly name: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
}

/** A choice among few, all in sight. */
export function Segments<Id extends string>({ name, chosen, options, onChoose }: SegmentsProps<Id>): ReactElement {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value);
        if (option) onChoose(option.id);
      }}
    >
      <Label>{name}</Label>
      <div className="segments">
        {options.map(({ id, label }) => (
          <Radio key={id} value={id}>
            {label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
