import { UnrollError } from '#contract/failure';
import type { Scenario } from '#contract/scenario';
import { knobWords } from '#contract/words/knobs';

interface Named {
  /** As in `--set name=value`. */
  readonly name: string;
  /** What the lecturer reads beside the control. */
  readonly label: string;
  /** One sentence: what turning it shows. */
  readonly help: string;
}

/** A number within limits, both included. */
export interface NumberKnob extends Named {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** Whole steps of the control; a number between two steps is taken as it is unless `whole` is set. */
  readonly step: number;
  readonly whole: boolean;
  readonly usual: number;
}

/** One of a few words or numbers. */
export interface ChoiceKnob extends Named {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
  readonly usual: string | number;
}

/** On or off. */
export interface SwitchKnob extends Named {
  readonly kind: 'switch';
  readonly usual: boolean;
}

/** Something an act lets the lecturer turn; the panel, the command line and the act's program read the same record. */
export type KnobSpec = NumberKnob | ChoiceKnob | SwitchKnob;

export type KnobValue = Scenario['knobs'][string];

/** What every knob stands at, by name. */
export type KnobValues<Specs extends readonly KnobSpec[]> = {
  readonly [Spec in Specs[number] as Spec['name']]: Spec extends NumberKnob ? number : Spec extends SwitchKnob ? boolean : Spec extends ChoiceKnob ? Spec['options'][number]['value'] : never;
};

/**
 * Reads the knobs of a scenario; one that is not given stands where it usually does.
 *
 * @throws UnrollError 'bad-input' naming the knob, what it may be and what it is
 */
export function readKnobs<const Specs extends readonly KnobSpec[]>(specs: Specs, { act, knobs }: Pick<Scenario, 'act' | 'knobs'>): KnobValues<Specs> {
  const unknown = Object.keys(knobs).find((name) => specs.every((spec) => spec.name !== name));
  if (unknown !== undefined) {
    const known = specs.map(({ name }) => name).join(', ');
    throw new UnrollError('bad-input', knobWords().unknown(unknown, act, known));
  }
  const values = specs.map((spec) => [spec.name, checkKnob(spec, Object.hasOwn(knobs, spec.name) ? knobs[spec.name] : undefined)] as const);
  // Safe: one value of the right kind was made for each of the names.
  return Object.fromEntries(values) as KnobValues<Specs>;
}

/** The values that differ from the usual ones are kept; a value that a newer version no longer allows is dropped. */
export function usableKnobs(specs: readonly KnobSpec[], knobs: Scenario['knobs']): Scenario['knobs'] {
  return Object.fromEntries(specs.flatMap((spec) => {
    const value = Object.hasOwn(knobs, spec.name) ? knobs[spec.name] : undefined;
    return value === undefined || problemWith(spec, value) !== null ? [] : [[spec.name, value]];
  }));
}

function checkKnob(spec: KnobSpec, value: KnobValue | undefined): KnobValue {
  if (value === undefined) return spec.usual;
  const wish = problemWith(spec, value);
  if (wish === null) return value;
  throw new UnrollError('bad-input', knobWords().wrong(spec.name, wish, JSON.stringify(value)));
}

/** What the knob may be, in words, when the value is not that; `null` when it is. */
function problemWith(spec: KnobSpec, value: KnobValue): string | null {
  const words = knobWords();
  switch (spec.kind) {
    case 'number': {
      const { least, most, whole } = spec;
      const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
      return fits ? null : words.number(least, most, whole);
    }
    case 'choice':
      return spec.options.some((option) => option.value === value) ? null : words.oneOf(spec.options.map((option) => option.value).join(', '));
    case 'switch':
      return typeof value === 'boolean' ? null : words.switch;
    default:
      return spec satisfies never;
  }
}
