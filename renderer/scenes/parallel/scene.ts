import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareParallel } from './texts/compare';
import { parallelKnobs } from './knobs';
import { parallelLabels } from './texts/labels';
import { doneBy, momentAt, sweptAt } from './pages/moments';
import { parallelOrigin } from './texts/origins';
import { parallelPlan } from './plan';
import { pointInParallel } from './pages/point';
import { readParallel } from './reading';
import { type ParallelState, parallelAtRest, sampleParallel } from './sample';
import { mountParallel } from './view';
import { words } from './words/words';

const { bounds, listSchedule, prefix, scan, mamba, minGru, table, gpu } = words.sources;

/** The same layers on one processor, on some and on very many: work, depth, and the time between them. */
export const scene: SceneSpec<ParallelState, Plan> = {
  id: 'parallel',
  title: words.title,
  order: 9,
  family: 'parallel',
  knobs: parallelKnobs,
  sketch: { width: 32 },
  sources: [
    { ...bounds, work: 'Brent 1974, The Parallel Evaluation of General Arithmetic Expressions; Graham 1969' },
    { ...listSchedule, work: 'Graham 1969, Bounds on Multiprocessing Timing Anomalies' },
    { ...prefix, work: 'Blelloch 1990, Prefix Sums and Their Applications' },
    { ...scan, work: 'Martin and Cundy 2018, Parallelizing Linear Recurrent Neural Nets Over Sequence Length' },
    { ...mamba, work: 'Gu and Dao 2023, Mamba: Linear-Time Sequence Modeling with Selective State Spaces' },
    { ...minGru, work: 'Feng et al. 2024, Were RNNs All We Needed?' },
    { ...table, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...gpu, work: 'NVIDIA, Ada GPU Architecture, whitepaper' },
  ],
  cautions: words.cautions,
  compare: compareParallel,
  check: (trace) => {
    readParallel(trace);
  },
  plan: parallelPlan,
  beat: (trace, plan, frame) => {
    const { page, picture } = momentAt(plan, frame);
    const done = page === 'schedule' ? doneBy(readParallel(trace), picture, sweptAt(plan, frame)).filter(Boolean).length : 0;
    return stepIndexAt(plan, frame) * 8 + done;
  },
  labels: (trace, plan, frame) => parallelLabels(trace, plan, frame),
  blank: parallelAtRest,
  sample: (trace, plan, frame, _look, into) => sampleParallel(trace, plan, frame, into),
  mount: mountParallel,
  point: (trace, plan, frame, _look, x, y) => pointInParallel(trace, plan, frame, x, y),
  origin: parallelOrigin,
  tokenAt: () => null,
};
