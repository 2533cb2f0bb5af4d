import { UnrollError } from '#contract/failure';
import type { OpCase, PlainTensor } from '#contract/job';
import { sizeOf } from '#contract/tensor';

/** A dimension that must be a number, or that only has to be there (at least 1); `...` in front, as many as there are. */
export type Wanted = number | 'any' | '...';

/** Reads the parameters and inputs of a case, naming the place of whatever is wrong. */
export interface Given {
  /** @throws UnrollError 'bad-input' when it is missing, has another shape or holds what is no float32 */
  tensor(place: string, shape: readonly Wanted[]): PlainTensor;
  /** A whole number of at least 1. */
  count(place: string): number;
  /** True or false; false when it is not there. */
  flag(place: string): boolean;
  /** A finite number above 0; `fallback` when it is not there. */
  positive(place: string, fallback: number): number;
  /** One of some words; the first when it is not there. */
  choice<Word extends string>(place: string, words: readonly [Word, ...Word[]]): Word;
  /** A number or null that only says how a case was made: nothing is computed from it. */
  remark(place: string): void;
}

/**
 * Opens a case for reading.
 *
 * @param names - everything the operation knows; anything else is refused by name
 */
export function given(operation: OpCase, names: { readonly parameters: readonly string[]; readonly inputs: readonly string[] }): Given {
  refuseUnknown('parameters', operation.parameters, names.parameters);
  refuseUnknown('inputs', operation.inputs, names.inputs);
  const take = (place: string): unknown => {
    const cut = place.indexOf('.');
    const group: Readonly<Record<string, unknown>> = place.startsWith('inputs.') ? operation.inputs : operation.parameters;
    return Object.hasOwn(group, place.slice(cut + 1)) ? group[place.slice(cut + 1)] : undefined;
  };
  return {
    tensor: (place, shape) => checkTensor(place, take(place), shape),
    count: (place) => checkCount(place, take(place)),
    flag: (place) => checkFlag(place, take(place)),
    positive: (place, fallback) => checkPositive(place, take(place) ?? fallback),
    choice: (place, words) => checkChoice(place, take(place), words),
    remark: (place) => checkRemark(place, take(place)),
  };
}

/** An input that cannot be used, named by its place. */
export function refuse(place: string, wish: string, found: string): UnrollError {
  return new UnrollError('bad-input', `${place}: expected ${wish}, got ${found}`);
}

function refuseUnknown(group: string, entries: object, known: readonly string[]): void {
  const unknown = Object.keys(entries).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const wish = known.length > 0 ? `one of ${known.join(', ')}` : 'nothing here';
  throw refuse(`${group}.${unknown}`, wish, 'a name this operation does not know');
}

function checkTensor(place: string, value: unknown, wanted: readonly Wanted[]): PlainTensor {
  const wish = `[${wanted.map((length) => (length === 'any' ? 'any' : String(length))).join(', ')}]`;
  if (value === undefined) throw refuse(place, `a tensor of shape ${wish}`, 'nothing');
  if (!isTensor(value)) throw refuse(place, `a tensor of shape ${wish}`, JSON.stringify(value));
  const { shape, data } = value;
  if (!isShape(shape, wanted)) {
    const positive = shape.includes(0) ? ', every length at least 1' : '';
    throw refuse(place, `shape ${wish}${positive}`, `[${shape.join(', ')}]`);
  }
  if (data.length !== sizeOf(shape)) throw refuse(`${place}.data`, `${sizeOf(shape)} numbers for shape [${shape.join(', ')}]`, String(data.length));
  const wrong = data.findIndex((number) => !Number.isFinite(Math.fround(number)));
  if (wrong >= 0) throw refuse(`${place}.data[${wrong}]`, 'a finite number within float32', String(data[wrong]));
  return value;
}

function isShape(shape: readonly number[], wanted: readonly Wanted[]): boolean {
  const [known, last] = wanted[0] === '...' ? [wanted.slice(1), shape.slice(1 - wanted.length)] : [wanted, shape];
  return last.length === known.length && shape.every((length) => length >= 1) && last.every((length, axis) => known[axis] === 'any' || known[axis] === length);
}

function isTensor(value: unknown): value is PlainTensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value && Array.isArray(value.shape) && Array.isArray(value.data);
}

function checkCount(place: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw refuse(place, 'a whole number of at least 1', value === undefined ? 'nothing' : JSON.stringify(value));
}

function checkFlag(place: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw refuse(place, 'true or false', JSON.stringify(value));
}

function checkPositive(place: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  throw refuse(place, 'a finite number above 0', said(value));
}

function checkChoice<Word extends string>(place: string, value: unknown, words: readonly [Word, ...Word[]]): Word {
  const found = value === undefined ? words[0] : words.find((word) => word === value);
  if (found !== undefined) return found;
  throw refuse(place, `one of ${words.join(', ')}`, said(value));
}

function checkRemark(place: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === 'number') return;
  throw refuse(place, 'a number or null', said(value));
}

/** A value as JSON writes it, except for the numbers that JSON does not know. */
function said(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
}
