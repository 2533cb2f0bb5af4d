import type { z } from 'zod';
import { type Expected, expectedWords, lectureWords } from '../../words/lectures';
import { nameShown, type Problems, shown } from './problems';

export type Fields = Readonly<Record<string, unknown>>;

/** One field of a foreign object: its form, what stands in for it, and whether it may be absent without a word. */
export interface FieldWish<Value> {
  readonly form: z.ZodType<Value>;
  readonly usual: Value;
  readonly expected: Expected;
  readonly may: 'be absent' | 'not be absent';
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an object field by field: what is not as it should be gets its usual value, and a sentence. */
export class FieldReader {
  readonly place: string;
  readonly problems: Problems;
  readonly #fields: Fields;
  readonly #asked = new Set<string>();

  constructor(place: string, fields: Fields, problems: Problems) {
    this.place = place;
    this.problems = problems;
    this.#fields = fields;
  }

  /** Names of all its fields. */
  get keys(): readonly string[] {
    return Object.keys(this.#fields);
  }

  /** Where a field stands. */
  placeOf(key: string): string {
    return this.place === '' ? nameShown(key) : `${this.place}.${nameShown(key)}`;
  }

  /** A field as it is; whoever asks for it judges it. */
  raw(key: string): unknown {
    this.#asked.add(key);
    // Own ones only: `toString` is no field.
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  /** A field in its form, or its usual value. */
  take<Value>(key: string, { form, usual, expected, may }: FieldWish<Value>): Value {
    const value = this.raw(key);
    if (value === undefined && may === 'be absent') return usual;
    const parsed = form.safeParse(value);
    if (parsed.success) return parsed.data;
    this.replaced(key, expected, lectureWords().used(usedWords(usual)));
    return usual;
  }

  /** An object below a field; an empty one when it is absent, or is none. */
  below(key: string, expected: Expected): Fields {
    const value = this.raw(key);
    if (isFields(value)) return value;
    if (value !== undefined) this.replaced(key, expected, lectureWords().leftOut);
    return {};
  }

  /** Says of a field what was expected, what is there, and what becomes of it. */
  replaced(key: string, expected: Expected, instead: string): void {
    const value = this.raw(key);
    const [words, wish] = [lectureWords(), expectedWords()[expected]];
    const place = this.placeOf(key);
    this.problems.add(value === undefined ? words.missing(place, wish, instead) : words.problem(place, wish, shown(value), instead));
  }

  /** Names every field that nobody asked for. */
  finish(): void {
    for (const key of this.keys) {
      if (!this.#asked.has(key)) this.problems.add(lectureWords().unknownField(this.placeOf(key)));
    }
  }
}

function usedWords(usual: unknown): string {
  return typeof usual === 'string' && usual.length > 40 ? lectureWords().usualText : JSON.stringify(usual);
}
