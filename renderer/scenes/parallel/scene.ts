import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareParallel } from './texts/compare';
import { parallelKnobs } from './knobs';
import { parallelLabels, parallelTitle } from './texts/labels';
import { doneBy, momentAt, sweptAt } from './pages/moments';
import { parallelOrigin } from './texts/origins';
import { parallelPlan } from './plan';
import { pointInParallel } from './pages/point';
import { readParallel } from './reading';
import { type ParallelState, parallelAtRest, sampleParallel } from './sample';
import { mountParallel } from './view';

/** The same layers on one processor, on some and on very many: work, depth, and the time between them. */
export const scene: SceneSpec<ParallelState, Plan> = {
  id: 'parallel',
  title: parallelTitle,
  order: 9,
  family: 'parallel',
  knobs: parallelKnobs,
  sketch: { width: 32 },
  sources: [
    { claim: 'Time on P processors is at least max(work / P, depth) and, greedily, at most work / P + depth.', work: 'Brent 1974, The Parallel Evaluation of General Arithmetic Expressions; Graham 1969', place: 'lemma 2, for some schedule; proof of theorem 1, for every greedy one' },
    { claim: 'A list schedule takes at most 2 − 1/P times the best.', work: 'Graham 1969, Bounds on Multiprocessing Timing Anomalies', place: 'theorem 1' },
    { claim: 'A prefix of n values takes about 2 n combinations and a depth of order log n.', work: 'Blelloch 1990, Prefix Sums and Their Applications', place: 'section 1.2: up-sweep and down-sweep' },
    { claim: 'A linear recurrence can be trained by a parallel scan.', work: 'Martin and Cundy 2018, Parallelizing Linear Recurrent Neural Nets Over Sequence Length', place: 'section 2' },
    { claim: 'State space models of today are trained so.', work: 'Gu and Dao 2023, Mamba: Linear-Time Sequence Modeling with Selective State Spaces', place: 'section 3.3' },
    { claim: 'The linear layer shown here: h_t = (1 − z_t) h_(t−1) + z_t W x_t, its gate a function of the word alone.', work: 'Feng et al. 2024, Were RNNs All We Needed?', place: 'section 3, minGRU' },
    { claim: 'Complexity and sequential operations of the layers.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
    { claim: 'A large GPU multiplies and adds 16,384 numbers at once.', work: 'NVIDIA, Ada GPU Architecture, whitepaper', place: 'GeForce RTX 4090: 16,384 CUDA cores' },
  ],
  cautions: [
    'A processor here needs no time to fetch numbers or to hand them on; on real machines that often costs more than the multiply-adds.',
    'A task is one sum, worked out by one processor. Sums cut into trees shorten every depth: attention’s then grows with the logarithm of the words, a chain’s still with their number.',
    'An operation waits for whole vectors, as layers on real engines do.',
    'A step as the race and the paths count it, from word to word, holds several operations: attention’s one step has five.',
    'A processor is whatever does one multiply-add at a time: here a number of a vector in a thread, on a GPU one of its arithmetic units.',
    'Work and depth are counted: milliseconds on this machine are measured in the race and in the summary.',
    'A linear recurrence that scans well can express less in one layer than one whose gates read the state before.',
  ],
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
