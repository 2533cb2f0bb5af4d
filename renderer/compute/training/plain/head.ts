import type { Numbers } from '../../kernels/plain/numbers';
import { partOf, type Shape } from '../shapes';
import { valueCount } from '../task';
import { addScaled, multiply, multiplyBack, soften } from './rows';

/** From the state that the last token left to the shares of the 16 answers, and back. */
export interface Head {
  /** [16], made anew by each call. */
  readonly shares: Numbers;
  answer(numbers: Numbers, state: Numbers, stateAt: number): void;
  /** Slopes of -ln(share of the right answer), times `scale`, added to the model's and to the state's. */
  back(numbers: Numbers, slopes: Numbers, right: number, scale: number, from: { readonly state: Numbers; readonly stateAt: number; readonly stateSlopes: Numbers }): void;
}

/** The head of a model. */
export function makeHead(shape: Shape, zeros: (count: number) => Numbers): Head {
  const [weight, bias] = [partOf(shape, 'headWeight'), partOf(shape, 'headBias')];
  const [shares, slopesOfSums] = [zeros(valueCount), zeros(valueCount)];
  return {
    shares,
    answer: (numbers, state, stateAt) => {
      shares.set(numbers.subarray(bias.offset, bias.offset + valueCount));
      multiply(numbers, weight, state, stateAt, shares, 0);
      soften(shares, 0, valueCount);
    },
    back: (numbers, slopes, right, scale, { state, stateAt, stateSlopes }) => {
      for (let each = 0; each < valueCount; each += 1) slopesOfSums[each] = scale * ((shares[each] ?? 0) - (each === right ? 1 : 0));
      addScaled(1, slopesOfSums, 0, valueCount, slopes, bias.offset);
      multiplyBack(numbers, weight, slopes, state, stateAt, slopesOfSums, 0, stateSlopes, 0);
    },
  };
}
