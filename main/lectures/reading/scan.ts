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

/** What a parser passes over in silence. */
export interface Scanned {
  /** Places of names that stand twice in one object; the parser takes the last one. */
  readonly twice: readonly string[];
  /** Place and name of the first field that must not be there; `null` when there is none. */
  readonly forbidden: { readonly place: string; readonly key: string } | null;
  /** Place that lies too deep; `null` when none does. What is below it was not looked at. */
  readonly deep: string | null;
  /** Whether it has more values than are read. What is behind them was not looked at. */
  readonly many: boolean;
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
 * Looks through a text for what `JSON.parse` would not tell, or would take too long over; whether it is JSON at all it does
 * not judge. It walks without recursion, and over long texts in one leap, so that megabytes of recorded numbers cost little.
 */
export function scanJson(text: string): Scanned {
  const levels: Level[] = [];
  const twice: string[] = [];
  let values = 0;
  for (let position = 0; position < text.length; position += 1) {
    const letter = text.charCodeAt(position);
    const level = levels.at(-1);
    if (letter === quote) {
      const end = stringEnd(text, position);
      if (level?.keys && text.charCodeAt(afterSpaces(text, end)) === colon) {
        const key = keyIn(text, position, end);
        level.at = key;
        if (isForbidden(key)) return { twice, forbidden: { place: placeOf(levels), key }, deep: null, many: false };
        if (level.keys.has(key)) twice.push(placeOf(levels));
        level.keys.add(key);
      }
      position = end - 1;
    } else if (letter === open || letter === openList) {
      if (levels.length >= depthLimit) return { twice, forbidden: null, deep: placeOf(levels.slice(0, 5)), many: false };
      levels.push({ keys: letter === open ? new Set() : null, at: 0 });
    } else if (letter === close || letter === closeList) levels.pop();
    else if (letter === comma) {
      values += 1;
      if (values > valueLimit) return { twice, forbidden: null, deep: null, many: true };
      if (level?.keys === null && typeof level.at === 'number') level.at += 1;
    }
  }
  return { twice, forbidden: null, deep: null, many: false };
}

/** A place as one writes it: `acts[3].steps.words`. */
function placeOf(levels: readonly Level[]): string {
  return levels.reduce<string>((place, { keys, at }) => {
    if (keys === null) return `${place}[${at}]`;
    return place === '' ? nameShown(String(at)) : `${place}.${nameShown(String(at))}`;
  }, '');
}

/** Position behind the closing quote of the text that begins here. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, position: number): boolean {
  let before = position - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (position - before) % 2 === 0;
}

function afterSpaces(text: string, start: number): number {
  let position = start;
  while (spaces.has(text.charCodeAt(position))) position += 1;
  return position;
}

function keyIn(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    // No JSON: the parser will say so.
    return written;
  }
}
