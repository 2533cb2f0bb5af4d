import { type SceneSpec } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { comparePaths } from './compare';
import { pathKnobs } from './knobs';
import { pathLabels } from './labels';
import { laneAtY, tokenAtX } from './layout';
import { pathsOrigin } from './origins/origins';
import { isTabled, pathPlan } from './plan';
import { endsOf, readLanes } from './reading';
import { pathsAtRest, type PathState, samplePaths } from './sample';
import { mountPaths } from './view';
import { words } from './words/words';

const { sources } = words;

/** Two words, and five ways between them: counted on what the layers recorded, and what arrives along each. */
export const scene: SceneSpec<PathState> = {
  id: 'path-length',
  title: words.title,
  order: 7,
  family: 'path-length',
  knobs: pathKnobs,
  sketch: { kernel: 5, window: 17 },
  sources: [
    { ...sources.table, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...sources.kernels, work: 'Vaswani et al. 2017' },
    { ...sources.dilation, work: 'Oord et al. 2016, WaveNet' },
    { ...sources.translator, work: 'Kalchbrenner et al. 2016, Neural Machine Translation in Linear Time (ByteNet)' },
    { claim: sources.shorter.claim, work: `Vaswani et al. 2017, ${sources.shorter.after} Hochreiter et al. 2001, Gradient Flow in Recurrent Nets`, place: sources.shorter.place },
  ],
  cautions: words.cautions,
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
