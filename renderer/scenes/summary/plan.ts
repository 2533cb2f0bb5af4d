import { type Trace } from '#contract/trace';
import { type Draft, type Plan, layOut, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Row } from './row';
import { allRows, rowsOf } from './rows';
import { words } from './words/words';

const revealFrames = 30;
const correctedFrames = 48;
const tableFrames = 30;

/** Lays the act out: the claims, each row put to the test side by side, the whole table, what is asked today, and what is left. */
export function summaryPlan(trace: Trace): Plan {
  const { article, asked } = rowsOf(trace);
  return layOut([
    { id: 'claims', lengthFrames: 1, caption: words.captions.claims },
    ...article.flatMap(stepsOf),
    { id: 'table', lengthFrames: tableFrames, caption: words.captions.table },
    ...asked.flatMap(stepsOf),
    { id: 'end', lengthFrames: tableFrames, caption: words.captions.end },
  ]);
}

/** The left side with a question about the right one, then the right side with what must be corrected. */
function stepsOf({ id, question, said, correction }: Row): readonly Draft[] {
  return [
    { id, lengthFrames: revealFrames, caption: question, asks: true },
    { id: `${id}-right`, lengthFrames: correction === null ? revealFrames : correctedFrames, caption: said },
  ];
}

/** What a step shows. */
export interface Moment {
  readonly page: 'claims' | 'row' | 'table' | 'end';
  /** The row that stands alone, 0-based among all; -1 on other pages. */
  readonly row: number;
  /** How many of its sides are uncovered. */
  readonly uncovered: 0 | 1 | 2;
  readonly corrected: boolean;
}

/** What is on stage at a frame. */
export function momentAt(trace: Trace, plan: Plan, frame: number): Moment {
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  if (id === 'claims' || id === 'table' || id === 'end') return { page: id, row: -1, uncovered: 0, corrected: false };
  const [name, part] = id.split('-');
  const rows = allRows(trace);
  const row = rows.findIndex((one) => one.id === name);
  const whole = part === 'right';
  return { page: 'row', row, uncovered: whole ? 2 : 1, corrected: whole && rows[row]?.correction !== null };
}
