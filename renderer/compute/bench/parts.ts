import type { Engine } from '../backends/engine';
import { usable } from '../calibration/calibrate';
import type { Tuning } from '../kernels/kernels';
import { referenceRows } from '../kernels/plain/reference';
import { loopMaker } from '../models/loop';
import type { BenchTools } from './bench';
import { workOutExactly } from './check/exactly';
import { rememberCounts } from './counts';

/** What working a model's results out in float64 may take. */
const exactBudgetMs = 4_000;

/**
 * The parts of a benchmark on one engine: both ways to compute, and what their results are held against.
 *
 * @param tuning - settings of the engine's own kernels; those it does not have are passed over
 */
export function benchParts(engine: Engine, tuning: Tuning): Pick<BenchTools, 'engine' | 'tuning' | 'makers' | 'exactly' | 'count'> {
  const { kernels } = engine;
  const used = kernels === null ? {} : usable(kernels, tuning);
  return {
    engine,
    tuning: used,
    makers: { loop: loopMaker(engine), fused: kernels?.tuned(used) ?? null },
    exactly: (layer, x, breathe) => workOutExactly(referenceRows, exactBudgetMs, { layer, x }, breathe),
    count: rememberCounts(),
  };
}
