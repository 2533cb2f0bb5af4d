import { type Trace } from '#contract/trace';
import { readSummary } from './reading';
import { type Row } from './row';
import { complexityRow, parallelRow, pathRow, reachRow, sequentialRow } from './articleRows';
import { generationRow, memoryRow, scanRow } from './askedRows';

/** The article's five rows, and three that a colleague asks for today. */
export interface Rows {
  readonly article: readonly Row[];
  readonly asked: readonly Row[];
}

const known = new WeakMap<Trace, Rows>();

/** Every row with the numbers of a trace. */
export function rowsOf(trace: Trace): Rows {
  const before = known.get(trace);
  if (before) return before;
  const summary = readSummary(trace);
  const rows = {
    article: [sequentialRow, complexityRow, pathRow, parallelRow, reachRow].map((make) => make(summary)),
    asked: [memoryRow, generationRow, scanRow].map((make) => make(summary)),
  };
  known.set(trace, rows);
  return rows;
}

/** The rows that the last picture is made of: waiting, distance, work. */
export function lastRows(trace: Trace): readonly Row[] {
  const { article } = rowsOf(trace);
  return ['sequential', 'path', 'complexity'].flatMap((wanted) => article.filter(({ id }) => id === wanted));
}

/** All rows, the article's first. */
export function allRows(trace: Trace): readonly Row[] {
  const { article, asked } = rowsOf(trace);
  return [...article, ...asked];
}
