import { type SceneSpec } from '../../parts/scene';
import { compareBenchmarks } from './compare';
import { benchmarkKnobs } from './knobs';
import { benchmarkBeat, benchmarkLabels, benchmarkTitle } from './labels';
import { benchmarkOrigin } from './origins/origins';
import { type BenchmarkPlan, benchmarkPlan } from './plan';
import { pointInBenchmark } from './point';
import { readComparison } from './reading';
import { type BenchmarkState, benchmarkAtRest, sampleBenchmark } from './sample';
import { mountBenchmark } from './view';

/** The article's program, line by line, timed here and now: what it says, what the clock says, and why. */
export const scene: SceneSpec<BenchmarkState, BenchmarkPlan> = {
  id: 'benchmark',
  title: benchmarkTitle,
  order: 10,
  family: 'benchmark',
  knobs: benchmarkKnobs,
  sketch: { batch: 2, tokens: 16, dim: 16, runs: 1, budget: 5 },
  showsOthers: true,
  sources: [
    { claim: 'Self-attention costs n² d and recurrence n d² for each layer, so that attention is the cheaper one while n is below d.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
    { claim: 'With P processors that never idle while something could begin, the time lies between the larger of work / P and depth, and their sum.', work: 'Brent 1974, The Parallel Evaluation of General Arithmetic Expressions; Graham 1969, Bounds on Multiprocessing Timing Anomalies', place: 'lemma 2, for some schedule; proof of theorem 1, for every greedy one' },
    { claim: 'Weights begin as PyTorch’s RNNCell, LSTMCell and MultiheadAttention begin.', work: 'PyTorch, torch.nn', place: 'reset_parameters of the two cells, _reset_parameters of attention' },
  ],
  cautions: [
    'Which of the two is faster is a property of a machine: few cores feel the work, thousands of cores feel the waiting.',
    'Only a forward pass is timed; training also goes backwards, through the same number of steps.',
    'The loop takes all texts of the batch at each turn; attention, operation by operation, takes some of them at a time where one call would let the page stand still.',
    'The program’s own clock takes one run without warm-up, and on a GPU it is stopped before the work is done, because the calls return at once.',
    'Attention computes an output for every word, the loop hands on only its last state, as in the program.',
    'What the work alone takes is an estimate from this machine’s best product; another load on the machine moves both.',
  ],
  compare: compareBenchmarks,
  check: (trace) => {
    readComparison(trace);
  },
  plan: benchmarkPlan,
  beat: benchmarkBeat,
  labels: benchmarkLabels,
  blank: benchmarkAtRest,
  sample: sampleBenchmark,
  mount: mountBenchmark,
  point: pointInBenchmark,
  origin: benchmarkOrigin,
  tokenAt: () => null,
};
