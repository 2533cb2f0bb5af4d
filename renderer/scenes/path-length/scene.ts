import { type SceneSpec } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { comparePaths } from './compare';
import { pathKnobs } from './knobs';
import { pathLabels, pathTitle } from './labels';
import { laneAtY, tokenAtX } from './layout';
import { pathsOrigin } from './origins/origins';
import { isTabled, pathPlan } from './plan';
import { endsOf, readLanes } from './reading';
import { pathsAtRest, type PathState, samplePaths } from './sample';
import { mountPaths } from './view';

/** Two words, and five ways between them: counted on what the layers recorded, and what arrives along each. */
export const scene: SceneSpec<PathState> = {
  id: 'path-length',
  title: pathTitle,
  order: 7,
  family: 'path-length',
  knobs: pathKnobs,
  sketch: { kernel: 5, window: 17 },
  sources: [
    { claim: 'Work of a layer, operations in a row and longest path of five ways to connect n words.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4: table 1 for four, the text for contiguous kernels' },
    { claim: 'Contiguous kernels need a stack of about n/k layers, dilated ones of log_k n.', work: 'Vaswani et al. 2017', place: 'section 4' },
    { claim: 'Causal convolutions whose dilation grows from layer to layer reach exponentially far.', work: 'Oord et al. 2016, WaveNet', place: 'section 2.1, figure 3' },
    { claim: 'Dilated convolutions shorten the paths in a translator.', work: 'Kalchbrenner et al. 2016, Neural Machine Translation in Linear Time (ByteNet)', place: 'sections 3.5 and 4.2, table 1' },
    { claim: 'The shorter the paths, the easier long-range dependencies are learnt.', work: 'Vaswani et al. 2017, after Hochreiter et al. 2001, Gradient Flow in Recurrent Nets', place: 'section 4' },
  ],
  cautions: [
    'The path of log_k n holds for dilated convolution alone; plain convolution needs about n/k layers, and both are shown.',
    'Convolutions here look backwards only, so a stack reaches k − 1 words farther with each layer.',
    'An edge counts where it leads to another word: layers that hand a word straight up are not in the path, but they are in the steps.',
    'Layers are 8 numbers wide and drawn from the seed; over as many words wider or trained layers of other acts let another share arrive.',
    'A short path lets a gradient arrive; it does not say that anything is learnt.',
    'Attention divides what it hands on among all words it sees: one edge is short, but not wide.',
    'The stacks have neither residual connections nor norms, with which real ones let more of a gradient through.',
  ],
  compare: comparePaths,
  check: (trace) => {
    readLanes(trace);
  },
  plan: pathPlan,
  beat: (_trace, plan, frame) => {
    const step = stepAt(plan, stepIndexAt(plan, frame));
    return 2 * stepIndexAt(plan, frame) + Number(step.id === 'table' && isTabled(step, frame));
  },
  labels: pathLabels,
  blank: pathsAtRest,
  sample: samplePaths,
  mount: mountPaths,
  point: (trace, plan, frame, look, x, y) => {
    const lane = laneAtY(y);
    const lanes = readLanes(trace);
    if (lane === null || tokenAtX(lanes, x) === null || plan.steps[stepIndexAt(plan, frame)]?.id === 'table') return null;
    const { from, to } = endsOf(lanes, look);
    return { kind: 'path', at: [lane, from, to] };
  },
  origin: pathsOrigin,
  tokenAt: (trace, _plan, _frame, _look, x, y) => (laneAtY(y) === null ? null : tokenAtX(readLanes(trace), x)),
};
