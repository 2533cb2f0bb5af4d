import { type SceneSpec } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';
import { edgeUnder } from '../../sentence/edges';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin } from '../../sentence/origins';
import { chosenQuery, headWithin, readSentence } from '../../sentence/reading';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { graphLabels, graphTitle } from './labels';
import { fanCurve, keyDot, matrixLeft, matrixSide, outputsLeft, outputsWidth, queryDot, rowAt, rowHeight } from './layout';
import { graphPlan, headOfStep } from './plan';
import { type GraphState, graphAtRest, sampleGraph } from './sample';
import { mountGraph } from './view';

/** Self-attention alone: the graph and the matrix of the same weights, row by row, and the heads behind one another. */
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
    { claim: 'A large attention weight does not prove that the word caused the answer.', work: 'Jain and Wallace 2019, Attention is not Explanation', place: 'abstract; but see Wiegreffe and Pinter 2019' },
  ],
  cautions: ['Attention weights say what is mixed in, not why. Nothing here was trained.'],
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
  point: (trace, plan, frame, look, x, y): Thing | null => {
    const sentence = readSentence(trace);
    const row = rowAt(sentence, y);
    const step = stepAt(plan, stepIndexAt(plan, frame));
    if (row === null || step.id === 'words' || step.id === 'ask') return null;
    const head = headWithin(sentence, headOfStep(step.id, look.head));
    const key = Math.floor((x - matrixLeft) / rowHeight(sentence));
    // While the layers stand apart in depth, a place on the stage is no single weight.
    if (key >= 0 && key < sentence.count && x < matrixLeft + matrixSide(sentence) && !step.id.startsWith('head')) {
      return { kind: 'weight', at: [head, row, key] };
    }
    if (x > queryDot && x < keyDot) {
      const edge = edgeUnder(sentence, head, chosenQuery(sentence, head, look.from, look.to), ({ key: asked, query }) => fanCurve(sentence, asked, query), x, y);
      return edge ? { kind: 'weight', at: [head, edge.query, edge.key] } : null;
    }
    const unit = Math.floor(((x - outputsLeft) / outputsWidth) * sentence.width);
    return unit >= 0 && unit < sentence.width && step.id !== 'weigh' && step.id !== 'look' ? { kind: 'output', at: [row, unit] } : null;
  },
  origin: sentenceOrigin,
  tokenAt: (trace, _plan, _frame, _look, x, y) => (x < keyDot + 150 ? rowAt(readSentence(trace), y) : null),
};
