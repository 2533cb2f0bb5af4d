import { at } from '#contract/tensor';
import { decimal } from '../../../timeline/numbers';
import { words } from '../words/words';

const shown = 3;
const texts = words.origins;

/** A sum of products written out: the largest terms in full, the rest added up, and the sum last. */
export interface Written {
  readonly lines: readonly string[];
  /** Indices of the largest terms, to go one level deeper. */
  readonly largest: readonly number[];
  readonly sum: number;
}

/**
 * Writes a sum of products out.
 *
 * @param terms - the factors of each
 * @param bias - added to the sum; not written when it is 0
 */
export function writtenTerms(terms: readonly (readonly number[])[], bias = 0): Written {
  const values = terms.map((factors) => factors.reduce((product, factor) => product * factor, 1));
  const largest = [...values.keys()].sort((one, other) => Math.abs(at(values, other)) - Math.abs(at(values, one))).slice(0, shown);
  const sum = values.reduce((total, value) => total + value, 0);
  const rest = sum - largest.reduce((total, index) => total + at(values, index), 0);
  const lines = largest.map((index) => `${(terms[index] ?? []).map((factor) => decimal(factor, 3)).join(' × ')} = ${decimal(at(values, index), 3)}`);
  if (terms.length > shown) lines.push(texts.more(terms.length - shown, decimal(rest, 3)));
  if (bias !== 0) lines.push(texts.bias(decimal(bias, 3)));
  return { lines: [...lines, texts.sum(decimal(sum + bias, 3))], largest, sum: sum + bias };
}

/** Power of ten that a small number is written in; 0 for one that three decimals show, and for 0 itself. */
export function exponentOf(log: number): number {
  return Number.isFinite(log) && log < -1 ? Math.floor(log) : 0;
}

/** The unit that numbers are written in, to follow one of them; nothing for 1. */
export function inUnits(exponent: number): string {
  return exponent === 0 ? '' : ` × ${power(exponent)}`;
}

/** A power of ten as text. */
export function power(exponent: number): string {
  return `10^${String(exponent).replace('-', '−')}`;
}

/** What must be said of sums whose gradients are written in a unit. */
export function unitNotes(exponent: number): readonly string[] {
  return exponent === 0 ? [] : [texts.units(power(exponent))];
}
