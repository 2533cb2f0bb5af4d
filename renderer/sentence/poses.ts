import { type Look } from '../parts/scene';
import { eased, progressBetween } from '../timeline/easing';
import { type ChainPose } from './chainLane';
import { type GraphPose } from './graphLane';
import { type Sentence, pathEnd, pathStart } from './reading';
import { linkShare, litShare, tickProgress, tokenNow } from './ticks';

/** Writes where the chain is at a frame: a token lights up only once the state before it has arrived. */
export function poseChain(pose: ChainPose, sentence: Sentence, ticks: Int32Array, frame: number, look: Look, pathDrawn: number): void {
  const token = tokenNow(ticks, frame);
  const progress = token < 0 ? 0 : tickProgress(ticks, token, frame);
  pose.arrived = token < 0 ? 0 : token + litShare(progress);
  pose.passed = token < 1 ? 0 : token - 1 + linkShare(progress);
  pose.current = token;
  pose.pathDrawn = pathDrawn;
  pose.pathFrom = pathStart(sentence, look.from);
  pose.pathTo = pathEnd(sentence, look.from, look.to);
}

/** Writes where the exchange of all words is at a frame: it begins and ends within one instant. */
export function poseExchange(pose: GraphPose, sentence: Sentence, startFrame: number, endFrame: number, frame: number, look: Look, pathDrawn: number): void {
  const progress = frame < startFrame ? 0 : progressBetween(frame + 1, startFrame, endFrame);
  pose.exchanged = eased(progressBetween(progress, 0, 0.7));
  pose.woven = eased(progressBetween(progress, 0.15, 0.75));
  pose.lit = eased(progressBetween(progress, 0.5, 1));
  pose.pathDrawn = pathDrawn;
  pose.pathFrom = pathStart(sentence, look.from);
  pose.pathTo = pathEnd(sentence, look.from, look.to);
}
