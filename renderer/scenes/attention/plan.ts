import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { pathCaption } from '../../sentence/pathCaption';
import { type Sentence, depthOf, headWeights, readSentence, strongestKeys, tellingQuery } from '../../sentence/reading';
import { captioned, spoken } from '../../parts/texts/captions';
import { quoted } from '../../sentence/words';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { grouped } from '../../timeline/numbers';

const motion = 40;

/** Lays attention out: ask, weigh, look at one word, take, then the heads behind one another, and the path. */
export function graphPlan(trace: Trace): Plan {
  const sentence = readSentence(trace);
  const { count, heads } = sentence;
  const pairs = grouped.format(count * count);
  const drafts: Draft[] = [
    { id: 'words', lengthFrames: 1, caption: `The same ${spoken(count)} words, and this time none of them has to wait for another.` },
    { id: 'ask', lengthFrames: motion, caption: `Every word asks every word, all at once: ${pairs} scores in one product.` },
    { id: 'weigh', lengthFrames: motion, caption: 'Softmax turns each row of scores into weights that add up to 1.' },
    { id: 'look', lengthFrames: motion, caption: lookCaption(sentence, 0, tellingQuery(sentence, 0)) },
    { id: 'take', lengthFrames: motion, caption: 'Each word takes that mixture of all words: every output lights up at the same time.' },
  ];
  if (heads > 1) drafts.push({ id: 'heads', lengthFrames: motion, caption: `${spoken(heads)} heads do this side by side; each one is a layer with weights of its own.`.replace(/^./, (first) => first.toUpperCase()) });
  for (let head = 1; head < heads; head += 1) {
    drafts.push({ id: `head-${head + 1}`, lengthFrames: motion, caption: `Head ${head + 1} projects word and position by seeded weights: its pattern means nothing yet.` });
  }
  drafts.push({ id: 'path', lengthFrames: motion, caption: pathCaption(sentence, sentence.kin.from, sentence.kin.to) });
  drafts.push({ id: 'steps', lengthFrames: 1, caption: `All of this is ${depthWords(sentence)} deep, where the chain needs ${depthOf(sentence.chainSteps)}: more work, but no waiting.` });
  return layOut(drafts);
}

/** Operations of attention that must follow one another, in words. */
function depthWords({ graphSteps }: Sentence): string {
  const depth = depthOf(graphSteps);
  return `${spoken(depth)} ${depth === 1 ? 'step' : 'steps'}`;
}

/** What the strongest answer to a word is. */
export function lookCaption(sentence: Sentence, head: number, query: number): string {
  const key = strongestKeys(sentence, head, query)[0] ?? query;
  const weight = at(headWeights(sentence, head), query * sentence.count + key);
  return captioned((longest) => `Apart from itself, ${quoted(sentence, query, longest)} takes most from ${quoted(sentence, key, longest)}: ${weight.toFixed(2)} of the whole.`);
}

/** Head that a step shows: the chosen one, except in the steps that are about one head. */
export function headOfStep(stepId: string, chosen: number): number {
  const named = /^head-(\d+)$/.exec(stepId)?.[1];
  return named ? Number(named) - 1 : chosen;
}
