import { type Plan, stepAt, stepIndexAt } from '../../../timeline/plan';
import { progressBetween } from '../../../timeline/easing';
import { at } from '#contract/tensor';
import { processorCounts } from '../knobs';
import { type Parallel, timeOn } from '../reading';

export type Page = 'accounts' | 'schedule' | 'plot';

/** What a step shows. */
export interface Moment {
  readonly id: string;
  readonly page: Page;
  /** Which of the three schedules; meant for that page alone. */
  readonly picture: number;
}

const pictures: Readonly<Record<string, number>> = { one: 0, 'guess-many': 0, many: 1, most: 2 };
const accounts: ReadonlySet<string> = new Set(['work', 'depth', 'guess-one']);

/** What is on stage at a frame. */
export function momentAt(plan: Plan, frame: number): Moment {
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  const picture = pictures[id];
  return { id, page: accounts.has(id) ? 'accounts' : picture === undefined ? 'plot' : 'schedule', picture: picture ?? 0 };
}

/** How far the time of a schedule has run, 0..1. */
export function sweptAt(plan: Plan, frame: number): number {
  const step = stepAt(plan, stepIndexAt(plan, frame));
  return step.id === 'guess-many' ? 1 : progressBetween(frame, step.start, step.hold - 12);
}

/** Exponent of the number of processors of a picture. */
export function exponentOf({ chosen }: Parallel, picture: number): number {
  return picture === 0 ? 0 : picture === 1 ? chosen : processorCounts.length - 1;
}

/** Units of time across a picture: the longest of its schedules. */
export function spanOf(parallel: Parallel, picture: number): number {
  return Math.max(...parallel.racing.map((lane) => timeOn(lane, exponentOf(parallel, picture))));
}

/** Whether each layer is done once the time of a picture has run so far. */
export function doneBy(parallel: Parallel, picture: number, swept: number): readonly boolean[] {
  const now = swept * spanOf(parallel, picture);
  return parallel.racing.map((lane) => timeOn(lane, exponentOf(parallel, picture)) <= now);
}

/** How many processors a picture has. */
export function processorsOf(parallel: Parallel, picture: number): number {
  return at(processorCounts, exponentOf(parallel, picture));
}
