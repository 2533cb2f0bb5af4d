import { type ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface SegmentsProps<Id extends string> {
  readonly name: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
  /** Whether its name is only for those who listen. */
  readonly unnamed?: boolean;
}

/** A choice among few, all in sight. */
export function Segments<Id extends string>({ name, chosen, options, onChoose, unnamed = false }: SegmentsProps<Id>): ReactElement {
  return (
    <RadioGroup
      className={unnamed ? 'field unnamed' : 'field'}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const option = options.find(({ id }) => id === value);
        if (option) onChoose(option.id);
      }}
    >
      <Label {...(unnamed ? { className: 'hidden' } : {})}>{name}</Label>
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
