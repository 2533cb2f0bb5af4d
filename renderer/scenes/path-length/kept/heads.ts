import { at } from '#contract/tensor';
import { backAt, backLogAt, type Field, isKept, type Place, valueAt } from './field';

/** Query, key and value, in the order of their matrices. */
export const partNames = ['query', 'key', 'value'] as const;

/** What a token sees in a layer of attention, and how much it takes of each. */
export interface Sight {
  readonly first: number;
  /** One for each token seen, from `first` on. */
  readonly scores: readonly number[];
  readonly shares: readonly number[];
}

const held = new WeakMap<Field, Map<string, readonly number[]>>();

/** Numbers that belong to a place of a lane, worked out once. */
function once(field: Field, key: string, make: () => readonly number[]): readonly number[] {
  const known = held.get(field) ?? new Map<string, readonly number[]>();
  held.set(field, known);
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** A token's query, key or value in the layer above `place`. */
export function projected(field: Field, place: Place, part: number): readonly number[] {
  const { width, weights: { inWeight = [], inBias = [] } } = field;
  const { layer, token } = place;
  return once(field, `projected ${layer} ${token} ${part}`, () => Array.from({ length: width }, (_, unit) => {
    const row = (layer * 3 + part) * width + unit;
    let sum = at(inBias, row);
    for (let column = 0; column < width; column += 1) sum += at(inWeight, row * width + column) * valueAt(field, place, column);
    return sum;
  }));
}

/** What the result at `place` was mixed from. @param reach - to how many tokens on either side it sees */
export function sightOf(field: Field, { layer, token }: Place, reach: number): Sight {
  const [first, end] = [Math.max(0, token - reach), Math.min(field.count, token + reach + 1)];
  const scores = once(field, `scores ${layer} ${token}`, () => {
    const query = projected(field, { layer: layer - 1, token }, 0);
    return Array.from({ length: end - first }, (_, place) => product(query, projected(field, { layer: layer - 1, token: first + place }, 1)) / Math.sqrt(field.width));
  });
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return { first, scores, shares: powers.map((power) => power / total) };
}

/** What the values that a token sees are mixed to, before the output's matrix. */
export function mixedAt(field: Field, place: Place, reach: number): readonly number[] {
  const { first, shares } = sightOf(field, place, reach);
  return once(field, `mixed ${place.layer} ${place.token}`, () => Array.from({ length: field.width }, (_, unit) =>
    shares.reduce((sum, share, index) => sum + share * at(projected(field, { layer: place.layer - 1, token: first + index }, 2), unit), 0)));
}

/** Gradient of what was mixed at `place`, in units of 10 to the power `exponent`. */
export function mixedBack(field: Field, target: number, place: Place, exponent: number): readonly number[] {
  const { width, weights: { outWeight = [] } } = field;
  const log = backLogAt(field, target, place);
  const scaled = once(field, `mixedBack ${target} ${place.layer} ${place.token}`, () => Array.from({ length: width }, (_, unit) => {
    let sum = 0;
    for (let row = 0; row < width; row += 1) sum += at(outWeight, ((place.layer - 1) * width + row) * width + unit) * backAt(field, target, place, row, log);
    return sum;
  }));
  return scaled.map((value) => value * 10 ** (log - exponent));
}

/** Gradients of the shares and of the scores of what the result at `place` was mixed from, in units of 10 to the power `exponent`. */
export function scoresBack(field: Field, target: number, place: Place, { reach, exponent }: { readonly reach: number; readonly exponent: number }): { readonly ofShares: readonly number[]; readonly middle: number; readonly ofScores: readonly number[] } {
  const { first, shares } = sightOf(field, place, reach);
  const mixed = mixedBack(field, target, place, exponent);
  const ofShares = shares.map((_, index) => product(mixed, projected(field, { layer: place.layer - 1, token: first + index }, 2)));
  const middle = shares.reduce((sum, share, index) => sum + share * at(ofShares, index), 0);
  return { ofShares, middle, ofScores: shares.map((share, index) => (share * (at(ofShares, index) - middle)) / Math.sqrt(field.width)) };
}

/** Tokens whose results saw the one at `place`, and at which something of the error arrives. */
export function readersOf(field: Field, target: number, { layer, token }: Place, reach: number): readonly Place[] {
  const [first, end] = [Math.max(0, token - reach), Math.min(field.count, token + reach + 1)];
  return Array.from({ length: end - first }, (_, index): Place => ({ layer: layer + 1, token: first + index }))
    .filter((place) => isKept(field, place) && backLogAt(field, target, place) > -Infinity);
}

/** One term of a gradient that came back to a query, a key or a value. */
export interface PartTerm {
  /** The token whose result the term came through; of a query, the token that was seen. */
  readonly token: number;
  /** Gradient of a score, or the share itself for a value. */
  readonly factor: number;
  /** What it is multiplied by, for each number of the part. */
  readonly numbers: readonly number[];
}

/** What came back to a part of the token at `place`, term by term; for a value `numbers` are in units of 10 to the power `exponent`, else `factor` is. */
export function partTerms(field: Field, target: number, place: Place, part: number, wish: { readonly reach: number; readonly exponent: number }): readonly PartTerm[] {
  const { reach, exponent } = wish;
  const { layer, token } = place;
  if (part === 0) {
    const reader = { layer: layer + 1, token };
    if (!isKept(field, reader) || backLogAt(field, target, reader) === -Infinity) return [];
    const { first } = sightOf(field, reader, reach);
    return scoresBack(field, target, reader, wish).ofScores.map((factor, index) => ({ token: first + index, factor, numbers: projected(field, { layer, token: first + index }, 1) }));
  }
  return readersOf(field, target, place, reach).map((reader) => {
    const { first, shares } = sightOf(field, reader, reach);
    if (part === 2) return { token: reader.token, factor: at(shares, token - first), numbers: mixedBack(field, target, reader, exponent) };
    return { token: reader.token, factor: at(scoresBack(field, target, reader, wish).ofScores, token - first), numbers: projected(field, { layer, token: reader.token }, 0) };
  });
}

/** One number of what came back to a part, the sum of its terms. */
export function partBack(terms: readonly PartTerm[], unit: number): number {
  return terms.reduce((sum, { factor, numbers }) => sum + factor * at(numbers, unit), 0);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * at(other, index), 0);
}
