import { type Draft, type Plan, layOut } from '../timeline/plan';
import { type Sentence } from './reading';
import { runsOf, tickStarts } from './ticks';
import { waitingCaption } from './words';

/** A show in which the sentence walks through the chain, one instant per token. */
export interface WalkPlan extends Plan {
  /** First frame of each token's instant, and the frame after the last: [tokens + 1]. */
  readonly ticks: Int32Array;
}

/**
 * Lays out a walk between what comes before and after it.
 *
 * @param opening - caption of the first word's instant
 */
export function layOutWalk(sentence: Sentence, before: readonly Draft[], opening: string, after: readonly Draft[]): WalkPlan {
  const runs = runsOf(sentence.count);
  const walk = runs.map(({ last, lengthFrames }): Draft => ({ id: `token-${last + 1}`, lengthFrames, caption: last === 0 ? opening : waitingCaption(sentence, last) }));
  const startFrame = before.reduce((sum, { lengthFrames }) => sum + lengthFrames, 0);
  return Object.freeze({ ...layOut([...before, ...walk, ...after]), ticks: tickStarts(runs, startFrame) });
}

/** Whether a step is part of the walk. */
export function isWalking(stepId: string): boolean {
  return stepId.startsWith('token-');
}
