import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { type ChainPose, chainAtRest } from '../../sentence/chainLane';
import { poseChain } from '../../sentence/poses';
import { readSentence } from '../../sentence/reading';
import { type WalkPlan, isWalking } from '../../sentence/walk';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type InsidePose, insideAtRest, poseInside } from './inside/pose';

/** Everything that moves in the chain's act. */
export interface ChainState {
  readonly chain: ChainPose;
  readonly inside: InsidePose;
}

export function stateAtRest(): ChainState {
  return { chain: chainAtRest(), inside: insideAtRest() };
}

/** Writes the chain's act at a frame into `into`. */
export function sampleChain(trace: Trace, plan: WalkPlan, frame: number, look: Look, into: ChainState): void {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const pathDrawn = step.id === 'path' ? eased(progressBetween(frame, step.start, step.hold)) : 0;
  poseChain(into.chain, sentence, plan.ticks, frame, look, pathDrawn);
  if (!isWalking(step.id)) into.chain.current = -1;
  poseInside(into.inside, sentence, step, frame, look);
}
