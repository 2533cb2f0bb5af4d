import type { Numbers } from '../../kernels/plain/numbers';

/** Adam's memory of one model, and the step it takes. */
export interface Adam {
  step(numbers: Numbers, slopes: Numbers): void;
}

/**
 * Adam on slopes whose norm over all parts is cut to 1, as PyTorch's clip_grad_norm_ and Adam do it.
 *
 * @see Kingma and Ba 2015, algorithm 1; Pascanu, Mikolov and Bengio 2013, algorithm 1
 */
export function makeAdam(size: number, rate: number, zeros: (count: number) => Numbers): Adam {
  const [first, second] = [zeros(size), zeros(size)];
  let steps = 0;
  return {
    step: (numbers, slopes) => {
      steps += 1;
      let squares = 0;
      for (const slope of slopes) squares += slope * slope;
      const cut = Math.min(1, 1 / (Math.sqrt(squares) + 1e-6));
      const stepSize = rate / (1 - 0.9 ** steps);
      const rootScale = 1 / Math.sqrt(1 - 0.999 ** steps);
      for (let place = 0; place < size; place += 1) {
        const slope = (slopes[place] ?? 0) * cut;
        const mean = (first[place] = 0.9 * (first[place] ?? 0) + 0.1 * slope);
        const square = (second[place] = 0.999 * (second[place] ?? 0) + 0.001 * slope * slope);
        numbers[place] = (numbers[place] ?? 0) - (stepSize * mean) / (Math.sqrt(square) * rootScale + 1e-8);
      }
    },
  };
}
