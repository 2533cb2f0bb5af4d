import { type Trace } from '#contract/trace';
import { type Sentence, behindMask, chosenQuery, depthOf, headWithin, pathEnd, readSentence, tellingQuery } from '../../sentence/reading';
import { peakedQuery } from '../../sentence/spread';
import { type Look } from '../../parts/scene';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { aheadCaption, lookCaption, othersCaption, reachCaption, walkCaption } from './captions';
import { words } from './words/words';

const motion = 40;

/** Chapters of the story in their order. */
export const stories = ['words', 'vectors', 'dots', 'divide', 'mask', 'powers', 'shares', 'mix', 'guess', 'spread', 'ask', 'weigh', 'look', 'take', 'heads', 'others', 'ahead', 'path', 'steps'] as const as readonly string[];
const walkSteps = ['vectors', 'dots', 'divide', 'mask', 'powers', 'shares', 'mix'];
const spreadSteps = ['guess', 'spread'];

/** Lays attention out: one query against every key, why scores are divided, then all words at once, heads, mask and path. */
export function graphPlan(trace: Trace): Plan {
  const sentence = readSentence(trace);
  const { count, heads, causal, kin } = sentence;
  const says = words.captions;
  const query = tellingQuery(sentence, 0);
  const told = (id: string): Draft => ({ id, lengthFrames: motion, caption: walkCaption(sentence, id, 0, isSpread(id) ? peakedQuery(sentence, 0) : query) });
  const inMotion = (id: string, caption: string): Draft => ({ id, lengthFrames: motion, caption });
  return layOut([
    { id: 'words', lengthFrames: 1, caption: says.words(count) },
    ...walkSteps.filter((id) => id !== 'mask' || causal).map(told),
    { ...told('guess'), asks: true },
    told('spread'),
    inMotion('ask', says.ask(count * count)),
    inMotion('weigh', causal ? says.weighMasked : says.weigh),
    inMotion('look', lookCaption(sentence, 0, query)),
    inMotion('take', says.take),
    ...(heads > 1 ? [inMotion('heads', says.heads(heads)), inMotion('others', othersCaption(sentence, 1, tellingQuery(sentence, 1)))] : []),
    ...(causal ? [] : [inMotion('ahead', aheadCaption(sentence, query))]),
    inMotion('path', reachCaption(sentence, kin.from, kin.to)),
    { id: 'steps', lengthFrames: 1, caption: says.steps(depthOf(sentence.graphSteps), depthOf(sentence.chainSteps)) },
  ]);
}

/** Place of a step in the story. */
export function chapter(stepId: string): number {
  return stories.indexOf(stepId);
}

/** Whether a step walks through one query. */
export function isWalk(stepId: string): boolean {
  return walkSteps.includes(stepId);
}

/** Whether a step is about what the division does. */
export function isSpread(stepId: string): boolean {
  return spreadSteps.includes(stepId);
}

/** Whether the heads stand apart in depth. */
export function isLayered(stepId: string): boolean {
  return stepId === 'heads' || stepId === 'others';
}

/** What a step shows of a sentence: its attention as it was used, or behind a mask. */
export function shownIn(sentence: Sentence, stepId: string): Sentence {
  return stepId === 'ahead' ? behindMask(sentence) : sentence;
}

/** Head that a step shows: the chosen one, or another than the first where it is about the others. */
export function headOfStep(sentence: Sentence, stepId: string, { head }: Look): number {
  return headWithin(sentence, stepId === 'others' && head === 0 ? 1 : head);
}

/** Word whose row stands out: the chosen one, or the one at which the step can be seen. */
export function queryOfStep(sentence: Sentence, stepId: string, head: number, { from, to }: Look): number {
  if (stepId === 'path' || stepId === 'steps') return pathEnd(sentence, from, to);
  return isSpread(stepId) && from === null && to === null ? peakedQuery(sentence, head) : chosenQuery(sentence, head, from, to);
}
