import { nameShown } from './problems';

/** Names that change an object's nature instead of being a field. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a field must not be called this. */
export function isForbidden(name: string): boolean {
  return forbidden.has(name);
}

/** Deeper nesting than this no lecture has, recorded traces included. */
export const depthLimit = 100;

/** More values than these no lecture has: recorded numbers lie in it as text, and count as one. */
export const valueLimit = 2_000_000;

/** Where a value stands in a file's bytes: from its first byte to before the first one behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a parser passes over in silence, and where the recordings stand. */
export interface Scanned {
  /** Places of names that stand twice in one object; the parser takes the last one. */
  readonly twice: readonly string[];
  /** Place and name of the first field that must not be there; `null` when there is none. */
  readonly forbidden: { readonly place: string; readonly key: string } | null;
  /** Why it was not looked through to the end; `null` when it was. */
  readonly stopped: { readonly why: 'too deep'; readonly place: string } | { readonly why: 'too many values' } | null;
  /** The values below the field `traces`, by their names, in the order of the file. */
  readonly traces: ReadonlyMap<string, Span>;
}

interface Level {
  /** Names met so far in an object; `null` in a list. */
  readonly keys: Set<string> | null;
  /** Name or index of what is read now. */
  at: string | number;
}

const code = (letter: string): number => letter.charCodeAt(0);
const [quote, backslash, open, close, openList, closeList, comma, colon] = ['"', '\\', '{', '}', '[', ']', ',', ':'].map(code);
const spaces = new Set([' ', '\t', '\n', '\r'].map(code));

/**
 * Looks through a file for what `JSON.parse` would not tell, or would take too long over; whether it is JSON at all it does
 * not judge. It walks over the bytes, without recursion, and over long texts in one leap, so that megabytes of recorded
 * numbers cost next to nothing.
 */
export function scanJson(bytes: Buffer): Scanned {
  const scan = new Scan(bytes);
  for (let position = 0; position < bytes.length; position += 1) {
    position = scan.read(position);
    if (scan.stopped !== null) break;
  }
  return scan;
}

class Scan implements Scanned {
  readonly twice: string[] = [];
  readonly traces = new Map<string, Span>();
  forbidden: Scanned['forbidden'] = null;
  stopped: Scanned['stopped'] = null;
  readonly #bytes: Buffer;
  readonly #levels: Level[] = [];
  #values = 0;
  /** The recording that is read now. */
  #trace: { readonly key: string; readonly start: number } | null = null;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Reads what begins here. @returns position of its last byte */
  read(position: number): number {
    const byte = this.#bytes[position];
    const level = this.#levels.at(-1);
    if (byte === quote) return this.#readText(position, level);
    if (byte === open || byte === openList) this.#enter(byte === open ? new Set() : null);
    else if (byte === close || byte === closeList) {
      this.#endTrace(position);
      this.#levels.pop();
    } else if (byte === comma) {
      this.#endTrace(position);
      this.#values += 1;
      if (this.#values > valueLimit) this.stopped = { why: 'too many values' };
      if (level?.keys === null && typeof level.at === 'number') level.at += 1;
    }
    return position;
  }

  #enter(keys: Set<string> | null): void {
    if (this.#levels.length >= depthLimit) this.stopped = { why: 'too deep', place: placeOf(this.#levels.slice(0, 5)) };
    else this.#levels.push({ keys, at: 0 });
  }

  #readText(position: number, level: Level | undefined): number {
    const end = this.#textEnd(position);
    const behind = this.#afterSpaces(end);
    if (level?.keys && this.#bytes[behind] === colon) this.#meet(this.#keyIn(position, end), level, level.keys, behind + 1);
    return end - 1;
  }

  #meet(key: string, level: Level, keys: Set<string>, behind: number): void {
    level.at = key;
    if (isForbidden(key)) this.forbidden ??= { place: placeOf(this.#levels), key };
    if (keys.has(key)) this.twice.push(placeOf(this.#levels));
    keys.add(key);
    const [outermost] = this.#levels;
    // A second field of this name takes the place of the first.
    if (this.#levels.length === 1 && key === 'traces') this.traces.clear();
    if (this.#levels.length === 2 && outermost?.at === 'traces') this.#trace = { key, start: this.#afterSpaces(behind) };
  }

  #endTrace(position: number): void {
    if (this.#trace === null || this.#levels.length !== 2) return;
    const { key, start } = this.#trace;
    let end = position;
    while (end > start && spaces.has(this.#bytes[end - 1] ?? 0)) end -= 1;
    this.traces.set(key, { start, end });
    this.#trace = null;
  }

  /** Position behind the closing quote of the text that begins here. */
  #textEnd(start: number): number {
    let end = this.#bytes.indexOf('"', start + 1);
    while (end >= 0 && this.#isEscaped(end)) end = this.#bytes.indexOf('"', end + 1);
    return end < 0 ? this.#bytes.length : end + 1;
  }

  /** Whether an odd number of backslashes stands before a quote. */
  #isEscaped(position: number): boolean {
    let before = position - 1;
    while (this.#bytes[before] === backslash) before -= 1;
    return (position - before) % 2 === 0;
  }

  #afterSpaces(start: number): number {
    let position = start;
    while (spaces.has(this.#bytes[position] ?? 0)) position += 1;
    return position;
  }

  #keyIn(start: number, end: number): string {
    const written = this.#bytes.toString('utf8', start, end);
    try {
      return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
    } catch {
      // No JSON: the parser will say so.
      return written;
    }
  }
}

/** A place as one writes it: `acts[3].steps.words`. */
function placeOf(levels: readonly Level[]): string {
  return levels.reduce<string>((place, { keys, at }) => {
    if (keys === null) return `${place}[${at}]`;
    return place === '' ? nameShown(String(at)) : `${place}.${nameShown(String(at))}`;
  }, '');
}
