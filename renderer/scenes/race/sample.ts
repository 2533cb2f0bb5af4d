import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type ChainPose, chainAtRest } from '../../sentence/chainLane';
import { type GraphPose, graphAtRest } from '../../sentence/graphLane';
import { poseChain, poseExchange } from '../../sentence/poses';
import { chosenQuery, headWithin, readSentence } from '../../sentence/reading';
import { type WalkPlan, isWalking } from '../../sentence/walk';

/** Everything that moves in the race. */
export interface RaceState {
  readonly chain: ChainPose;
  readonly graph: GraphPose;
}

export function raceAtRest(): RaceState {
  return { chain: chainAtRest(), graph: graphAtRest() };
}

/** Writes the race at a frame into `into`. */
export function sampleRace(trace: Trace, plan: WalkPlan, frame: number, look: Look, into: RaceState): void {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const pathDrawn = step.id === 'path' ? eased(progressBetween(frame, step.start, step.hold)) : 0;
  poseChain(into.chain, sentence, plan.ticks, frame, look, pathDrawn);
  if (!isWalking(step.id)) into.chain.current = -1;
  poseExchange(into.graph, sentence, plan.ticks[0] ?? 0, plan.ticks[1] ?? 1, frame, look, pathDrawn);
  into.graph.head = headWithin(sentence, look.head);
  into.graph.query = chosenQuery(sentence, into.graph.head, look.from, look.to);
}
