import { decimal } from '../../../timeline/numbers';
import { words } from '../words/words';

const shown = 3;

/** A sum of products of three numbers written out: the largest terms in full, the rest added up, and the sum last. */
export function writtenTerms(terms: readonly (readonly number[])[]): { readonly lines: readonly string[]; readonly largest: readonly number[]; readonly sum: string } {
  const valued = terms.map((factors, index) => ({ index, factors, value: factors.reduce((product, factor) => product * factor, 1) }));
  const ordered = [...valued].sort((one, other) => Math.abs(other.value) - Math.abs(one.value)).slice(0, shown);
  const sum = valued.reduce((total, { value }) => total + value, 0);
  const rest = sum - ordered.reduce((total, { value }) => total + value, 0);
  const lines = ordered.map(({ factors, value }) => `${factors.map((factor) => decimal(factor, 3)).join(' × ')} = ${decimal(value, 3)}`);
  if (terms.length > shown) lines.push(words.origins.more(terms.length - shown, decimal(rest, 3)));
  return { lines: [...lines, words.origins.sum(decimal(sum, 3))], largest: ordered.map(({ index }) => index), sum: decimal(sum, 3) };
}
