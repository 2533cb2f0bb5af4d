import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import { type Thing } from '../../renderer/timeline/thing';

/** Tensor of a trace that a reference points into, and the sizes of its dimensions, outermost first. */
const places: Readonly<Record<string, readonly [tensor: string, ...shape: string[]]>> = {
  hidden: ['hidden', 'tokens', 'width'],
  recurrentPart: ['recurrentPart', 'tokens', 'width'],
  inputPart: ['inputPart', 'tokens', 'width'],
  vector: ['vectors', 'tokens', 'width'],
  input: ['inputs', 'tokens', 'width'],
  output: ['output', 'tokens', 'width'],
  mixed: ['mixed', 'heads', 'tokens', 'valueWidth'],
  query: ['query', 'heads', 'tokens', 'keyWidth'],
  score: ['scores', 'heads', 'tokens', 'tokens'],
  weight: ['weights', 'heads', 'tokens', 'tokens'],
};

/** Kinds whose explanation ends in the number itself, worked out anew from what it was made of. */
export const workedOut: ReadonlySet<string> = new Set(['hidden', 'recurrentPart', 'inputPart', 'output', 'mixed', 'score', 'weight']);

/** The number of the trace that a reference stands for; `null` for a count or a measured time. */
export function storedValue(trace: Trace, { kind, at: where }: Thing): number | null {
  const place = places[kind];
  if (!place) return null;
  const [tensor, ...shape] = place;
  const index = shape.reduce((flat, size, dimension) => flat * (trace.sizes[size] ?? NaN) + (where[dimension] ?? NaN), 0);
  return at(trace.tensors[tensor]?.data ?? [], index);
}

/** Every number in a text, with the stage's true minus sign, also between a sign and its number. */
export function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/(−\s?)?\d+(?:\.\d+)?/g), ([whole]) => Number(whole.replace(/−\s?/, '-')));
}
