import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type ChainPose, chainAtRest } from '../../sentence/chainLane';
import { type GraphPose, graphAtRest } from '../../sentence/graphLane';
import { poseChain, poseExchange } from '../../sentence/poses';
import { type Sentence, headWithin, readSentence, tellingQuery } from '../../sentence/reading';
import { type RacePlan } from './plan';

/** Everything that moves in the race. */
export interface RaceState {
  readonly chain: ChainPose;
  readonly graph: GraphPose;
}

export function raceAtRest(): RaceState {
  return { chain: chainAtRest(), graph: graphAtRest() };
}

/** Word whose attention stands out: the chosen one, or where the strongest weight lies. */
export function raceQuery(sentence: Sentence, look: Look): number {
  const chosen = look.to ?? look.from;
  return chosen !== null && chosen < sentence.count ? chosen : tellingQuery(sentence, headWithin(sentence, look.head));
}

/** Writes the race at a frame into `into`. */
export function sampleRace(trace: Trace, plan: RacePlan, frame: number, look: Look, into: RaceState): void {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const pathDrawn = step.id === 'path' ? eased(progressBetween(frame, step.start, step.hold)) : 0;
  poseChain(into.chain, sentence, plan.ticks, frame, look, pathDrawn);
  if (!step.id.startsWith('token-')) into.chain.current = -1;
  poseExchange(into.graph, sentence, plan.ticks[0] ?? 0, plan.ticks[1] ?? 1, frame, look, pathDrawn);
  into.graph.query = raceQuery(sentence, look);
}
