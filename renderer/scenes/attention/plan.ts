import { type Trace } from '#contract/trace';
import { type Sentence, depthOf, readSentence, tellingQuery } from '../../sentence/reading';
import { pathCaption } from '../../sentence/pathCaption';
import { spoken } from '../../parts/texts/captions';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { grouped } from '../../timeline/numbers';
import { headCaption, lookCaption, walkCaption } from './captions';

const motion = 40;

/** Chapters of the story in their order; the steps of single heads belong to `heads`. */
export const stories = ['words', 'vectors', 'dots', 'divide', 'mask', 'powers', 'shares', 'mix', 'guess', 'spread', 'ask', 'weigh', 'look', 'take', 'heads', 'path', 'steps'] as const as readonly string[];
const walkSteps = ['vectors', 'dots', 'divide', 'mask', 'powers', 'shares', 'mix'];
const spreadSteps = ['guess', 'spread'];

/** Lays attention out: one query against every key, why scores are divided, then all words at once, the heads and the path. */
export function graphPlan(trace: Trace): Plan {
  const sentence = readSentence(trace);
  const { count, heads } = sentence;
  const pairs = grouped.format(count * count);
  const query = tellingQuery(sentence, 0);
  const told = (id: string): Draft => ({ id, lengthFrames: motion, caption: walkCaption(sentence, id, 0, query) });
  const drafts: Draft[] = [
    { id: 'words', lengthFrames: 1, caption: `The same ${spoken(count)} words, and this time none of them has to wait for another.` },
    ...walkSteps.filter((id) => id !== 'mask' || sentence.causal).map(told),
    { ...told('guess'), asks: true },
    told('spread'),
    { id: 'ask', lengthFrames: motion, caption: `Now every word asks every word, all at once: ${pairs} scores in one product.` },
    { id: 'weigh', lengthFrames: motion, caption: sentence.causal ? 'Softmax turns each row into weights that add up to 1, and the mask keeps what lies ahead at 0.' : 'Softmax turns each row of scores into weights that add up to 1.' },
    { id: 'look', lengthFrames: motion, caption: lookCaption(sentence, 0, query) },
    { id: 'take', lengthFrames: motion, caption: 'Each word takes its mixture of values: every output lights up at the same time.' },
  ];
  if (heads > 1) drafts.push({ id: 'heads', lengthFrames: motion, caption: `${spoken(heads)} heads do this side by side; each one is a layer with weights of its own.`.replace(/^./, (first) => first.toUpperCase()) });
  for (let head = 1; head < heads; head += 1) drafts.push({ id: `head-${head + 1}`, lengthFrames: motion, caption: headCaption(sentence, head) });
  drafts.push({ id: 'path', lengthFrames: motion, caption: pathCaption(sentence, sentence.kin.from, sentence.kin.to) });
  drafts.push({ id: 'steps', lengthFrames: 1, caption: `All of this is ${depthWords(sentence)} deep, where the chain needs ${depthOf(sentence.chainSteps)}: more work, but no waiting.` });
  return layOut(drafts);
}

/** Operations of attention that must follow one another, in words. */
function depthWords({ graphSteps }: Sentence): string {
  const depth = depthOf(graphSteps);
  return `${spoken(depth)} ${depth === 1 ? 'step' : 'steps'}`;
}

/** Place of a step in the story. */
export function chapter(stepId: string): number {
  return stories.indexOf(stepId.startsWith('head-') ? 'heads' : stepId);
}

/** Whether a step walks through one query. */
export function isWalk(stepId: string): boolean {
  return walkSteps.includes(stepId);
}

/** Whether a step is about what the division does. */
export function isSpread(stepId: string): boolean {
  return spreadSteps.includes(stepId);
}

/** Head that a step shows: the chosen one, except in the steps that are about one head. */
export function headOfStep(stepId: string, chosen: number): number {
  const named = /^head-(\d+)$/.exec(stepId)?.[1];
  return named ? Number(named) - 1 : chosen;
}
