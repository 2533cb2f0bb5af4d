import { at } from '#contract/tensor';
import { decimal } from '../timeline/numbers';
import { words } from './words/words';

const told = words.chain;

/** Where a weight and a value lie in their flat arrays. */
export interface Product {
  readonly weights: Float32Array;
  readonly weightStart: number;
  readonly values: Float32Array;
  readonly valueStart: number;
  readonly length: number;
  /** Distance between two values that follow one another; 1 for a vector that lies in one piece. */
  readonly valueStride?: number;
  /** What is added to the sum of products; not written when it is 0. */
  readonly bias?: number;
}

const writtenTerms = 3;

/** A sum of products written out: its largest terms in full, the rest added up, and the result in float64. */
export function writtenSum(product: Product): { readonly lines: readonly string[]; readonly sum: number } {
  const { weights, weightStart, values, valueStart, length, valueStride = 1, bias = 0 } = product;
  const terms = Array.from({ length }, (_, index) => {
    const weight = at(weights, weightStart + index);
    const value = at(values, valueStart + index * valueStride);
    return { index, weight, value, term: weight * value };
  });
  const sum = terms.reduce((total, { term }) => total + term, 0);
  const largest = [...terms].sort((a, b) => Math.abs(b.term) - Math.abs(a.term)).slice(0, writtenTerms);
  const rest = sum - largest.reduce((total, { term }) => total + term, 0);
  const lines = largest.map(({ weight, value, term }) => `${signed(weight)} × ${signed(value)} = ${signed(term)}`);
  if (length > writtenTerms) lines.push(told.more(length - writtenTerms, signed(rest)));
  if (bias !== 0) lines.push(told.bias(signed(bias)));
  return { lines: [...lines, told.total(signed(sum + bias))], sum: sum + bias };
}

/** Index of the largest terms of a sum of products, to go one level deeper. */
export function largestTerms(product: Product, count: number): readonly number[] {
  const { weights, weightStart, values, valueStart, length, valueStride = 1 } = product;
  const size = (index: number): number => Math.abs(at(weights, weightStart + index) * at(values, valueStart + index * valueStride));
  return Array.from({ length }, (_, index) => index).sort((a, b) => size(b) - size(a)).slice(0, count);
}

function signed(value: number): string {
  return decimal(value, 3);
}
