import { type SceneSpec } from '../../parts/scene';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin, wordKinds } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { graphLabels } from './labels';
import { graphPlan } from './plan';
import { pointInGraph, tokenInGraph } from './point';
import { type GraphState, graphAtRest, sampleGraph } from './sample';
import { mountGraph } from './view';
import { words } from './words/words';

/** Self-attention alone: one query against every key in numbers, then graph and matrix of all weights, and the heads in depth. */
export const scene: SceneSpec<GraphState, Plan> = {
  id: 'attention',
  title: words.title,
  order: 6,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { ...words.sources.rule, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...words.sources.heads, work: 'Vaswani et al. 2017' },
    { ...words.sources.projections, work: 'Vaswani et al. 2017' },
    { ...words.sources.root, work: 'Vaswani et al. 2017' },
    { ...words.sources.mask, work: 'Vaswani et al. 2017' },
    { ...words.sources.meaning, work: 'Jain and Wallace 2019, Attention is not Explanation' },
  ],
  cautions: words.cautions,
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
