import { explainJson } from '../../cli/files/jsonProblem';
import { refusalWords } from '../../words/lectures';
import { refused } from './refused';
import type { Span } from './scan';
import { textOf } from './utf8';

/** A parsed file without its recordings: the number 0 stands for each of them. */
export interface Skeleton {
  readonly value: unknown;
  /** The recordings, by their names, not parsed yet. */
  readonly traces: ReadonlyMap<string, Buffer>;
}

/**
 * Parses a file but for its recordings, which make it large and are parsed one by one.
 *
 * @throws UnrollError 'file' naming the place, when it is not JSON
 */
export function parseSkeleton(name: string, bytes: Buffer, spans: ReadonlyMap<string, Span>): Skeleton {
  // The same name may stand twice: only the last one is a span, and the first is parsed with the rest.
  const ordered = [...spans.values()].toSorted((one, other) => one.start - other.start);
  const ends = [0, ...ordered.map(({ end }) => end)];
  try {
    const rest = ends.map((start, index) => decoded(bytes.subarray(start, ordered[index]?.start ?? bytes.length)));
    const value: unknown = JSON.parse(rest.join('0'));
    return { value, traces: new Map([...spans].map(([key, { start, end }]) => [key, bytes.subarray(start, end)])) };
  } catch {
    throw notJson(name, bytes);
  }
}

/** A recording's value. @throws UnrollError 'file' naming the place in the whole file, when it is not JSON */
export function parseTrace(name: string, trace: Buffer, whole: Buffer): unknown {
  try {
    return JSON.parse(decoded(trace));
  } catch {
    throw notJson(name, whole);
  }
}

function notJson(name: string, bytes: Buffer): Error {
  const text = textOf(name, bytes);
  const why = explainJson(text);
  return refused(name, isCutOff(text) ? refusalWords().cutOff(why) : `${why}.`);
}

/** @throws TypeError when it is not UTF-8 */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** A whole lecture ends with the brace that it began with. */
function isCutOff(text: string): boolean {
  const begins = text.slice(0, 1000).trimStart().startsWith('{');
  return begins && !text.slice(-1000).trimEnd().endsWith('}');
}
