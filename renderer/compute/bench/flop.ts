import type { BenchModel, BenchSizes } from '#contract/bench';
import { gateCount } from '../models/layer';
import { innerWidths } from './layers';

/**
 * Floating point operations of one pass, a multiplication and an addition being two. Matrix products are counted, all
 * else (exponentials, gates, sums of biases) is not: at width 128 it is less than 2 in 100.
 */
export function flopOf(model: BenchModel, { batch, tokens, dim }: BenchSizes): number {
  const perWeight = 2 * batch * tokens;
  const square = dim * dim;
  switch (model) {
    case 'rnn':
    case 'gru':
    case 'lstm':
      return perWeight * gateCount[model] * 2 * square;
    case 'attention':
      return perWeight * (4 * square + 2 * tokens * dim);
    case 'block':
      return perWeight * ((4 + 2 * innerWidths) * square + 2 * tokens * dim);
    default:
      throw new RangeError(`no such model: ${String(model satisfies never)}`);
  }
}
