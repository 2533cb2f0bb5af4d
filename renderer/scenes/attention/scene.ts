import { type SceneSpec } from '../../parts/scene';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin, wordKinds } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { graphLabels, graphTitle } from './labels';
import { graphPlan } from './plan';
import { pointInGraph, tokenInGraph } from './point';
import { type GraphState, graphAtRest, sampleGraph } from './sample';
import { mountGraph } from './view';

/** Self-attention alone: one query against every key in numbers, then graph and matrix of all weights, and the heads in depth. */
export const scene: SceneSpec<GraphState, Plan> = {
  id: 'attention',
  title: graphTitle,
  order: 6,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { claim: 'Attention(Q, K, V) = softmax(Q K^T / sqrt(d_k)) V.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 3.2.1, equation 1' },
    { claim: 'Several heads look at the sentence each in its own way.', work: 'Vaswani et al. 2017', place: 'section 3.2.2' },
    { claim: 'Queries, keys and values are projections of the input; the heads are laid end to end and projected once more.', work: 'Vaswani et al. 2017', place: 'section 3.2.2' },
    { claim: 'Products of wide queries and keys grow with the width and push softmax to where its gradients are tiny; dividing by sqrt(d_k) counters that.', work: 'Vaswani et al. 2017', place: 'section 3.2.1 and footnote 4' },
    { claim: 'A decoder masks what lies ahead: those scores are set to minus infinity before softmax.', work: 'Vaswani et al. 2017', place: 'section 3.2.3' },
    { claim: 'A large attention weight does not prove that the word caused the answer.', work: 'Jain and Wallace 2019, Attention is not Explanation', place: 'abstract; but see Wiegreffe and Pinter 2019' },
  ],
  cautions: [
    'Attention weights say what is mixed in, not why.',
    'Without a file of your own weights nothing here was trained, and only head 1, which compares the word vectors, says something about the words.',
    'Footnote 4 argues with independent numbers of mean 0 and variance 1; word vectors are not like that, so the spread here is near 1 only by its order.',
    'Queries and keys are as wide as the words in every head here, so that head 1 can compare whole word vectors; in the paper they are as wide as the model divided by the heads.',
    'The mask is shown beside the weights that are used; the knob “Causal mask” computes the whole act with it.',
    'The maximum is taken off before the exponential on every engine; that guards against overflow and changes no weight.',
  ],
  compare: compareSentences,
  check: (trace) => {
    readSentence(trace);
  },
  plan: graphPlan,
  beat: (_trace, plan, frame) => stepIndexAt(plan, frame),
  labels: graphLabels,
  blank: graphAtRest,
  sample: sampleGraph,
  mount: mountGraph,
  point: pointInGraph,
  origin: sentenceOrigin,
  words: wordKinds,
  tokenAt: tokenInGraph,
};
