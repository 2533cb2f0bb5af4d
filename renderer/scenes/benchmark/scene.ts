import { type SceneSpec } from '../../parts/scene';
import { compareBenchmarks } from './compare';
import { benchmarkKnobs } from './knobs';
import { benchmarkBeat, benchmarkLabels } from './labels';
import { benchmarkOrigin } from './origins/origins';
import { type BenchmarkPlan, benchmarkPlan } from './plan';
import { pointInBenchmark } from './point';
import { readComparison } from './reading';
import { type BenchmarkState, benchmarkAtRest, sampleBenchmark } from './sample';
import { mountBenchmark } from './view';
import { words } from './words/words';

const { costs, bounds, weights } = words.sources;

/** The article's program, line by line, timed here and now: what it says, what the clock says, and why. */
export const scene: SceneSpec<BenchmarkState, BenchmarkPlan> = {
  id: 'benchmark',
  title: words.title,
  order: 10,
  family: 'benchmark',
  knobs: benchmarkKnobs,
  sketch: { batch: 2, tokens: 16, dim: 16, runs: 1, budget: 5 },
  showsOthers: true,
  live: true,
  sources: [
    { ...costs, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...bounds, work: 'Brent 1974, The Parallel Evaluation of General Arithmetic Expressions; Graham 1969, Bounds on Multiprocessing Timing Anomalies' },
    { ...weights, work: 'PyTorch, torch.nn' },
  ],
  cautions: words.cautions,
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
