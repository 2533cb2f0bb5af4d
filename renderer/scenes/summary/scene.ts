import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareSummaries } from './compare';
import { summaryKnobs } from './knobs';
import { summaryLabels, summaryTitle } from './labels';
import { barHeight, barTop, sideLefts, sideWidth } from './layout';
import { summaryOrigin } from './origins';
import { momentAt, summaryPlan } from './plan';
import { readSummary } from './reading';
import { sampleSummary, summaryAtRest, type SummaryState } from './sample';
import { mountSummary } from './view';

/** The article's table, every cell put to the test; then what is asked today. */
export const scene: SceneSpec<SummaryState, Plan> = {
  id: 'summary',
  title: summaryTitle,
  order: 11,
  family: 'summary',
  knobs: summaryKnobs,
  sketch: {},
  sources: [
    { claim: 'Complexity per layer, sequential operations and maximum path length.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
    { claim: 'Gradients of a recurrent network shrink or grow with the product of its Jacobians.', work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks', place: 'section 1.1, equation 5; section 2.1, equations 6 and 7' },
    { claim: 'Forget gates that begin open let an LSTM remember from the start.', work: 'Jozefowicz, Zaremba and Sutskever 2015, An Empirical Exploration of Recurrent Network Architectures', place: 'section 2.2' },
    { claim: 'Attention can be computed without ever holding all scores.', work: 'Dao et al. 2022, FlashAttention', place: 'section 3.1, algorithm 1' },
    { claim: 'A linear recurrence can be computed by a scan of logarithmic depth.', work: 'Blelloch 1990, Prefix Sums and Their Applications; Martin and Cundy 2018', place: 'section 1.4; section 2' },
    { claim: 'Keys and values of earlier words can be kept while generating.', work: 'Shazeer 2019, Fast Transformer Decoding', place: 'section 2.4' },
  ],
  cautions: [
    'Steps, ways and work are counted and hold for every machine; milliseconds belong to this one.',
    'How far a gradient reaches depends on the weights: these were not trained, unless you gave your own.',
    'That a gradient arrives does not yet mean that a network learns from it.',
    'Bytes are those of the numbers named, for one layer and one text; a whole model holds more.',
  ],
  compare: compareSummaries,
  check: (trace) => {
    readSummary(trace);
  },
  plan: summaryPlan,
  beat: (_trace, plan, frame) => stepIndexAt(plan, frame),
  labels: (trace, plan, frame) => summaryLabels(trace, plan, frame),
  blank: summaryAtRest,
  sample: (trace, plan, frame, _look, into) => sampleSummary(trace, plan, frame, into),
  mount: mountSummary,
  point: (trace, plan, frame, _look, x, y) => {
    const { row, uncovered } = momentAt(trace, plan, frame);
    if (row < 0 || y < barTop || y > barTop + barHeight) return null;
    const side = sideLefts.findIndex((left) => x >= left && x <= left + sideWidth);
    return side >= 0 && side < uncovered ? { kind: 'cell', at: [row, side] } : null;
  },
  origin: summaryOrigin,
  tokenAt: () => null,
};
