import { type Trace } from '#contract/trace';
import { type Draft, type Plan, type Step, layOut } from '../../timeline/plan';
import { gatesCaption } from './captions';
import { insideSteps } from './inside/diagram';
import { type Gated, readGated } from './reading';

const motion = 48;
const framesPerWord = 9;

/** Lays the act out: inside one cell, all gates of all words, what is left of a word, its gradient, and the size of the state. */
export function gatesPlan(trace: Trace): Plan {
  const gated = readGated(trace);
  const step = (id: string, lengthFrames: number): Draft => ({ id, lengthFrames, caption: gatesCaption(gated, id, null, null) });
  const inside = insideSteps(gated.cell).map((id, index) => step(id, index === 0 ? 1 : motion));
  const reading = gated.count > 64 ? 300 : Math.min(Math.max(gated.count * framesPerWord, 36), 120);
  return layOut([...inside, step('read', reading), { ...step('ask', 1), asks: true }, step('kept', 72), step('gradient', 60), step('fixed', 60)]);
}

/** Index of a step inside the cell; -1 for the steps over all words and the plots. */
export function insideIndex(gated: Gated, stepId: string): number {
  return insideSteps(gated.cell).indexOf(stepId);
}

/** Word that is being read at a frame of the step in which all are. */
export function wordRead(count: number, { start, hold }: Step, frame: number): number {
  return Math.min(Math.max(Math.floor(((frame - start) * count) / (hold - start + 1)), 0), count - 1);
}

/** Whether what a step computes is there at a frame, so that its numbers may be read: 1, or 0 before. */
export function landed({ start, hold }: Step, frame: number): number {
  return frame - start >= 0.6 * (hold - start) ? 1 : 0;
}
