import { type ReactElement } from 'react';
import { Input, Label, NumberField } from 'react-aria-components';
import { lectureLimits } from '#contract/lecture';
import { endGesture } from '../../state/document';
import { lectureWords } from '../words/lecture';

interface MinutesFieldProps {
  /** `null` for no plan. */
  readonly minutes: number | null;
  readonly onChange: (minutes: number | null) => void;
}

/** Planned minutes, in halves; an empty field plans nothing. */
export function MinutesField({ minutes, onChange }: MinutesFieldProps): ReactElement {
  return (
    <NumberField
      className="minutes-field"
      value={minutes ?? NaN}
      minValue={0.5}
      maxValue={lectureLimits.minutes}
      step={0.5}
      onChange={(value) => onChange(Number.isNaN(value) ? null : value)}
      onBlur={endGesture}
    >
      <Label>{lectureWords.minutesOf}</Label>
      <Input className="input" placeholder="–" />
    </NumberField>
  );
}
