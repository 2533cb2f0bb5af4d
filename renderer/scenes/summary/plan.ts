import { type Trace } from '#contract/trace';
import { type Draft, type Plan, layOut, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Row } from './row';
import { allRows, rowsOf } from './rows';

const questionFrames = 14;
const revealFrames = 30;
const correctionFrames = 18;
const tableFrames = 30;

/** Lays the act out: the claims, each row put to the test side by side, the whole table, and what is asked today. */
export function summaryPlan(trace: Trace): Plan {
  const { article, asked } = rowsOf(trace);
  return layOut([
    { id: 'claims', lengthFrames: 1, caption: 'The article ends in five claims: each is now put to the test on this sentence.' },
    ...article.flatMap(stepsOf),
    { id: 'table', lengthFrames: tableFrames, caption: 'Five claims, counted and measured here: true, with three corrections.' },
    ...asked.flatMap(stepsOf),
    { id: 'end', lengthFrames: tableFrames, caption: 'What won is not less work but less waiting, and a way of one edge to every word.' },
  ]);
}

function stepsOf({ id, question, said, correction }: Row): readonly Draft[] {
  return [
    { id, lengthFrames: questionFrames, caption: question, asks: true },
    { id: `${id}-left`, lengthFrames: revealFrames, caption: said[0] },
    { id: `${id}-right`, lengthFrames: revealFrames, caption: said[1] },
    ...(correction === null ? [] : [{ id: `${id}-but`, lengthFrames: correctionFrames, caption: correction }]),
  ];
}

/** What a step shows. */
export interface Moment {
  /** The row that stands alone, 0-based among all; -1 for the whole table. */
  readonly row: number;
  /** How many of its sides are uncovered: of the table, 0 or 2. */
  readonly uncovered: 0 | 1 | 2;
  readonly corrected: boolean;
}

/** What is on stage at a frame. */
export function momentAt(trace: Trace, plan: Plan, frame: number): Moment {
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  const [name = '', part] = id.split('-');
  const row = allRows(trace).findIndex((one) => one.id === name);
  if (row < 0) return { row, uncovered: id === 'claims' ? 0 : 2, corrected: false };
  return { row, uncovered: part === undefined ? 0 : part === 'left' ? 1 : 2, corrected: part === 'but' };
}
