import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { allRows } from './rows';
import { words } from './words/words';

/** Both sides of each row in two traces. */
export function compareSummaries(before: Trace, now: Trace): readonly Change[] {
  const old = allRows(before);
  const telling = allRows(now).map((row, place) => ({ row, was: old[place] })).filter(({ row }) => ['complexity', 'parallel', 'reach', 'memory'].includes(row.id));
  return telling.flatMap(({ row, was }) => row.sides.map((side, index): Change => ({
    name: words.compared(row.name, index), ink: side.ink, before: was?.sides[index]?.value ?? '', now: side.value,
  })));
}
