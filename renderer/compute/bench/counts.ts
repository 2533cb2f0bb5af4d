import type { BenchModel, BenchSizes } from '#contract/bench';
import type { Breath } from '../breath';
import { countDependencies, type DependencyCounts } from '../count';
import { recordDependencies } from '../models/loop/record';
import { hollowLayer } from './layers';

/**
 * Counts what has to wait and how far information travels, on what the operations recorded while they ran; once for each
 * model and token count, since neither depends on batch, width or heads.
 */
export function rememberCounts(): (model: BenchModel, sizes: BenchSizes, breathe: Breath) => Promise<DependencyCounts> {
  const known = new Map<string, DependencyCounts>();
  return async (model, { tokens }, breathe) => {
    const name = `${model} ${tokens}`;
    const counted = known.get(name) ?? (await countDependencies(await recordDependencies(await hollowLayer(model, { dim: 1, heads: 1 }), tokens, breathe), breathe));
    known.set(name, counted);
    return counted;
  };
}
