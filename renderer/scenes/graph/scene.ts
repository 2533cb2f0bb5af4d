import { type SceneSpec } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';
import { edgeUnder } from '../../sentence/edges';
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
  id: 'graph',
  title: graphTitle,
  order: 3,
  family: 'sentence',
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
