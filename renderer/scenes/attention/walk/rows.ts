import { at } from '#contract/tensor';
import { type Sentence, headWeights, seenBy, strongestKeys } from '../../../sentence/reading';
import { weightsBothWays } from '../../../sentence/spread';
import { dotOf } from '../../../sentence/weightOrigins';
import { words } from '../words/words';

/** One row of the walk: a key with its numbers, or all the keys that have no row of their own. */
export interface WalkRow {
  /** Tokens it stands for: one, or those that are left. */
  readonly keys: readonly number[];
  /** Whether the mask forbids all of them. */
  readonly masked: boolean;
  /** q . k and what softmax gets; of a single key. */
  readonly dot: number;
  readonly score: number;
  /** e^(score - highest), added up. */
  readonly power: number;
  readonly weight: number;
  readonly divided: number;
  readonly undivided: number;
}

/** What one query makes of all keys. */
export interface WalkTable {
  readonly head: number;
  readonly query: number;
  readonly rows: readonly WalkRow[];
  readonly highest: number;
  readonly powerSum: number;
}

/** So many keys have a row each; of a longer text those words that count most, in their order, and one row for the rest. */
export const mostRows = 12;

const tables = new WeakMap<Sentence, Map<string, WalkTable>>();

/** The walk of one query; the same sentence gives the same table. */
export function walkTable(sentence: Sentence, head: number, query: number): WalkTable {
  const known = tables.get(sentence) ?? new Map<string, WalkTable>();
  tables.set(sentence, known);
  const name = `${head} ${query}`;
  const table = known.get(name) ?? makeTable(sentence, head, query);
  known.set(name, table);
  return table;
}

function makeTable(sentence: Sentence, head: number, query: number): WalkTable {
  const { count } = sentence;
  const start = (head * count + query) * count;
  const seen = seenBy(sentence, query);
  const highest = sentence.scores.subarray(start, start + seen).reduce((high, score) => Math.max(high, score), -Infinity);
  const { divided, undivided } = weightsBothWays(sentence, head);
  const weights = headWeights(sentence, head);
  const sum = (keys: readonly number[], of: (key: number) => number): number => keys.reduce((total, key) => total + of(key), 0);
  const power = (key: number): number => (key < seen ? Math.exp(at(sentence.scores, start + key) - highest) : 0);
  const place = query * count;
  const rows = keysOfRows(sentence, head, query).map((keys): WalkRow => {
    const first = keys[0] ?? 0;
    return {
      keys, masked: keys.every((key) => key >= seen), dot: dotOf(sentence, head, query, first), score: at(sentence.scores, start + first), power: sum(keys, power),
      weight: sum(keys, (key) => at(weights, place + key)), divided: sum(keys, (key) => at(divided, place + key)), undivided: sum(keys, (key) => at(undivided, place + key)),
    };
  });
  return { head, query, rows, highest, powerSum: sum(Array.from({ length: seen }, (_, key) => key), power) };
}

function keysOfRows(sentence: Sentence, head: number, query: number): readonly (readonly number[])[] {
  const all = Array.from({ length: sentence.count }, (_, key) => key);
  if (sentence.count <= mostRows) return all.map((key) => [key]);
  const ranked = [query, ...strongestKeys(sentence, head, query)];
  // A repeated word has the same key, at least in the word head: each word is met once before one is met again.
  const met = new Set<string>();
  const firsts = ranked.filter((key) => {
    const word = (sentence.tokens[key]?.text ?? '').toLowerCase();
    const isNew = !met.has(word);
    met.add(word);
    return isNew;
  });
  const shown = [...new Set([...firsts.slice(0, mostRows), ...ranked])].slice(0, mostRows).sort((one, other) => one - other);
  return [...shown.map((key) => [key]), all.filter((key) => !shown.includes(key))];
}

/** What a row's keys put into the mixture, at one number of the value: their values, each times its weight. */
export function contribution(sentence: Sentence, { head, query }: WalkTable, { keys }: WalkRow, unit: number): number {
  const { count, valueWidth } = sentence;
  const weights = headWeights(sentence, head);
  return keys.reduce((sum, key) => sum + at(weights, query * count + key) * at(sentence.value, (head * count + key) * valueWidth + unit), 0);
}

/** Which head is walked through, and how many keys of a long text have a row of their own. */
export function walkDetail({ count, heads }: Sentence, { head, rows }: WalkTable): string {
  const named = rows.filter(({ keys }) => keys.length === 1).length;
  return `${words.walk.detail(head + 1, heads)}${named < count ? ` · ${words.walk.alone(named, count)}` : ''}`;
}

/** Largest absolute dot product among the rows, for the length of bars; never 0. */
export function largestDot({ rows }: WalkTable): number {
  return rows.reduce((largest, { keys, dot }) => (keys.length === 1 ? Math.max(largest, Math.abs(dot)) : largest), 1e-12);
}

/** Share of the bars' room that lies left of zero: some only where a dot product is negative. */
export function zeroShare({ rows }: WalkTable): number {
  const single = rows.filter(({ keys }) => keys.length === 1);
  const least = Math.min(0, ...single.map(({ dot }) => dot));
  const most = Math.max(0, ...single.map(({ dot }) => dot));
  return most === least ? 0 : -least / (most - least);
}
