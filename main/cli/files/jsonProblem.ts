import { fieldName } from '../../ipc/problem';
import { jsonWords } from '../../words/json';

/** Deeper nesting than this no file of ours has. */
const depthLimit = 100;

const spaces = /[ \t\n\r]*/y;
const number = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /[-+]?[A-Za-z_$][\w$]*|[-+.]?\d[\w.+-]*|'[^'\n]{0,20}'?|./suy;

/** Where and why a text stops being JSON. */
class Stumble extends Error {
  readonly position: number;
  readonly path: readonly PropertyKey[];

  constructor(position: number, path: readonly PropertyKey[], message: string) {
    super(message);
    this.position = position;
    this.path = path;
  }
}

/**
 * Explains why a text is not JSON, which the engine's own parser does without naming the field: walks it once more and
 * tells where it stumbles, as in `inputs.x.data[3]: expected a value, got NaN (line 1, column 96)`.
 */
export function explainJson(text: string): string {
  try {
    const end = skipSpaces(text, readValue(text, skipSpaces(text, 0), []));
    if (end === text.length) return jsonWords().isNotJson;
    throw new Stumble(end, [], jsonWords().end(wordAt(text, end)));
  } catch (cause) {
    if (!(cause instanceof Stumble)) throw cause;
    const before = text.slice(0, cause.position);
    const line = before.split('\n').length;
    const column = cause.position - before.lastIndexOf('\n');
    const field = fieldName('', cause.path);
    return jsonWords().at(field === '' ? jsonWords().notJson : field, cause.message, line, column);
  }
}

function readValue(text: string, position: number, path: readonly PropertyKey[]): number {
  if (path.length > depthLimit) throw new Stumble(position, path.slice(0, 5), jsonWords().tooDeep(depthLimit));
  const first = text.charAt(position);
  if (first === '{') return readObject(text, position, path);
  if (first === '[') return readArray(text, position, path);
  const end = stringEnd(text, position) ?? matchEnd(/true|false|null/y, text, position) ?? matchEnd(number, text, position);
  if (end === null || /[\w$.]/.test(text.charAt(end))) throw new Stumble(position, path, isEndless(text, position) ? jsonWords().endless : jsonWords().value(wordAt(text, position)));
  return end;
}

function readObject(text: string, start: number, path: readonly PropertyKey[]): number {
  let position = skipSpaces(text, start + 1);
  if (text.charAt(position) === '}') return position + 1;
  for (;;) {
    const keyEnd = stringEnd(text, position);
    if (keyEnd === null) throw new Stumble(position, path, isEndless(text, position) ? jsonWords().endless : jsonWords().name(wordAt(text, position)));
    const key: unknown = JSON.parse(text.slice(position, keyEnd));
    const inner = [...path, String(key)];
    position = skipSpaces(text, keyEnd);
    if (text.charAt(position) !== ':') throw new Stumble(position, inner, jsonWords().colon(wordAt(text, position)));
    position = skipSpaces(text, readValue(text, skipSpaces(text, position + 1), inner));
    if (text.charAt(position) === '}') return position + 1;
    if (text.charAt(position) !== ',') throw new Stumble(position, inner, jsonWords().comma('}', wordAt(text, position)));
    position = skipSpaces(text, position + 1);
  }
}

function readArray(text: string, start: number, path: readonly PropertyKey[]): number {
  let position = skipSpaces(text, start + 1);
  if (text.charAt(position) === ']') return position + 1;
  for (let index = 0; ; index += 1) {
    const inner = [...path, index];
    position = skipSpaces(text, readValue(text, position, inner));
    if (text.charAt(position) === ']') return position + 1;
    if (text.charAt(position) !== ',') throw new Stumble(position, inner, jsonWords().comma(']', wordAt(text, position)));
    position = skipSpaces(text, position + 1);
  }
}

/** Whether a text begins here that the file's end cuts off. */
function isEndless(text: string, start: number): boolean {
  if (text.charAt(start) !== '"') return false;
  let position = start + 1;
  while (position < text.length && text.charAt(position) !== '"' && text.charAt(position) >= ' ') position += text.charAt(position) === '\\' ? 2 : 1;
  return position >= text.length;
}

/** By hand, because a pattern over a text of millions of characters would run out of stack. */
function stringEnd(text: string, start: number): number | null {
  if (text.charAt(start) !== '"') return null;
  let position = start + 1;
  while (position < text.length) {
    const letter = text.charAt(position);
    if (letter === '"') return position + 1;
    if (letter < ' ') return null;
    const next = letter === '\\' ? matchEnd(escape, text, position) : position + 1;
    if (next === null) return null;
    position = next;
  }
  return null;
}

function skipSpaces(text: string, position: number): number {
  return matchEnd(spaces, text, position) ?? position;
}

function matchEnd(pattern: RegExp, text: string, position: number): number | null {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function wordAt(text: string, position: number): string {
  if (position >= text.length) return jsonWords().fileEnd;
  const end = matchEnd(word, text, position) ?? position + 1;
  return text.slice(position, Math.min(end, position + 30));
}
