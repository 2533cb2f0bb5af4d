import { type Look } from '../../../parts/scene';
import { type Sentence } from '../../../sentence/reading';
import { eased, progressBetween } from '../../../timeline/easing';
import { type Step } from '../../../timeline/plan';
import { cellToken } from './layout';

/** What moves inside the cell. */
export interface InsidePose {
  /** Word whose cell it is. */
  token: number;
  /** How far the word's and the state's products have landed, the sum, and the new state: each 0..1. */
  fromWord: number;
  fromState: number;
  summed: number;
  bent: number;
  /** How far the view has drawn back from the one cell to the whole chain, 0..1. */
  pulledBack: number;
  /** How far the weights have reached out to every word, 0..1. */
  fanned: number;
}

export function insideAtRest(): InsidePose {
  return { token: 0, fromWord: 0, fromState: 0, summed: 0, bent: 0, pulledBack: 0, fanned: 0 };
}

/** The steps inside the cell, in their order; all others stand outside. */
export const insideSteps = ['given', 'from-word', 'from-state', 'sum', 'tanh'] as const;
const order: readonly string[] = [...insideSteps, 'unroll'];

/** Whether numbers of a step appear only after it has computed them. */
export function lands(stepId: string): boolean {
  return order.includes(stepId);
}

/** Whether a step shows the cell from inside. */
export function isInside(stepId: string): boolean {
  return stepId !== 'unroll' && order.includes(stepId);
}

/** Whether what a step computes has landed at a frame, so that its numbers may be read: 1, or 0 before. */
export function landed({ start, hold }: Step, frame: number): number {
  return frame - start >= 0.6 * (hold - start) ? 1 : 0;
}

/** Writes where the inside of the cell is at a frame. */
export function poseInside(pose: InsidePose, sentence: Sentence, step: Step, frame: number, look: Look): void {
  const here = order.indexOf(step.id);
  const progress = progressBetween(frame, step.start, step.hold);
  const since = (id: string): number => (here < 0 || here > order.indexOf(id) ? 1 : here === order.indexOf(id) ? progress : 0);
  pose.token = cellToken(sentence, look.from);
  pose.fromWord = since('from-word');
  pose.fromState = since('from-state');
  pose.summed = since('sum');
  pose.bent = since('tanh');
  pose.pulledBack = eased(progressBetween(since('unroll'), 0, 0.6));
  pose.fanned = step.id === 'unroll' ? eased(progressBetween(progress, 0.6, 1)) : 0;
}
