import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareSummaries } from './compare';
import { summaryKnobs } from './knobs';
import { summaryLabels } from './labels';
import { barHeight, barTop, sideLefts, sideWidth } from './layout';
import { summaryOrigin } from './origins';
import { momentAt, summaryPlan } from './plan';
import { readSummary } from './reading';
import { sampleSummary, summaryAtRest, type SummaryState } from './sample';
import { mountSummary } from './view';
import { words } from './words/words';

const { complexity, gradients, forgetGates, blocks, scan, cache } = words.sources;

/** The article's table, every cell put to the test; then what is asked today. */
export const scene: SceneSpec<SummaryState, Plan> = {
  id: 'summary',
  title: words.title,
  order: 11,
  family: 'summary',
  knobs: summaryKnobs,
  sketch: {},
  sources: [
    { ...complexity, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...gradients, work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks' },
    { ...forgetGates, work: 'Jozefowicz, Zaremba and Sutskever 2015, An Empirical Exploration of Recurrent Network Architectures' },
    { ...blocks, work: 'Dao et al. 2022, FlashAttention' },
    { ...scan, work: 'Blelloch 1990, Prefix Sums and Their Applications; Martin and Cundy 2018' },
    { ...cache, work: 'Shazeer 2019, Fast Transformer Decoding' },
  ],
  cautions: words.cautions,
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
