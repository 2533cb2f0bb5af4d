import { type Draft, type Plan, layOut } from '../timeline/plan';
import { type Sentence } from './reading';
import { runsOf, tickStarts } from './ticks';

/** A show in which the sentence walks through the chain, one instant per token. */
export interface WalkPlan extends Plan {
  /** First frame of each token's instant, and the frame after the last: [tokens + 1]. */
  readonly ticks: Int32Array;
}

/** What comes before and after a walk, what is said where a run of it ends, and where runs end if not where they usually do. */
export interface Itinerary {
  readonly before: readonly Draft[];
  readonly after: readonly Draft[];
  readonly stops?: readonly number[];
  caption(token: number): string;
}

/** Lays out a walk between what comes before and after it. */
export function layOutWalk(sentence: Sentence, { before, after, stops, caption }: Itinerary): WalkPlan {
  const runs = runsOf(sentence.count, stops);
  const walk = runs.map(({ last, lengthFrames }): Draft => ({ id: `token-${last + 1}`, lengthFrames, caption: caption(last) }));
  const startFrame = before.reduce((sum, { lengthFrames }) => sum + lengthFrames, 0);
  return Object.freeze({ ...layOut([...before, ...walk, ...after]), ticks: tickStarts(runs, startFrame) });
}

/** Whether a step is part of the walk. */
export function isWalking(stepId: string): boolean {
  return stepId.startsWith('token-');
}
