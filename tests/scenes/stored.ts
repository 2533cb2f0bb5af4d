import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import type { Act } from './acts';
import { type Thing } from '../../renderer/timeline/thing';

/** The number of the trace that a reference stands for; `null` for a count or a measured time. */
export function storedValue(places: Act['places'], trace: Trace, { kind, at: where }: Thing): number | null {
  const place = Object.hasOwn(places, kind) ? places[kind] : undefined;
  if (!place) return null;
  const [tensor, ...shape] = place;
  const index = shape.reduce((flat, size, dimension) => flat * (trace.sizes[size] ?? NaN) + (where[dimension] ?? NaN), 0);
  return at(trace.tensors[tensor]?.data ?? [], index);
}

/** Every number in a text, with the stage's true minus sign, also between a sign and its number. */
export function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/(−\s?)?\d+(?:\.\d+)?/g), ([whole]) => Number(whole.replace(/−\s?/, '-')));
}
