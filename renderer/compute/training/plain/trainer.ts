import type { Breath } from '../../breath';
import type { Numbers, Precision } from '../../kernels/plain/numbers';
import { drawNumbers, type Shape } from '../shapes';
import { type Batch, valueCount } from '../task';
import { type Lesson, type Trainer, worstLoss } from '../trainer';
import { makeAdam } from './adam';
import { makeRowModel } from './make';
import type { RowModel } from './model';
import { words } from '../../words/words';

/** What a trainer is made for. */
export interface TrainerWish {
  readonly shapes: readonly Shape[];
  readonly seed: number;
  /** Tokens of the longest sequence, and rows of the largest batch, that it will be given. */
  readonly longest: number;
  readonly mostRows: number;
}

/** One model that learns, row by row of each batch. */
class Learner {
  readonly numbers: Numbers;
  readonly slopes: Numbers;
  diverged = false;
  readonly #row: RowModel;
  readonly #adam;

  constructor(shape: Shape, { seed, longest }: TrainerWish, zeros: (count: number) => Numbers) {
    this.numbers = zeros(shape.size);
    this.numbers.set(drawNumbers(shape, seed));
    this.slopes = zeros(shape.size);
    this.#row = makeRowModel(shape, longest, zeros);
    this.#adam = makeAdam(shape.size, shape.rate, zeros);
  }

  /** Mean loss of a batch, and its slopes in `slopes`. */
  async measure(batch: Batch, breathe: Breath): Promise<number> {
    this.slopes.fill(0);
    let sum = 0;
    for (let row = 0; row < batch.rows; row += 1) {
      await breathe();
      this.#row.forward(this.numbers, batch, row);
      sum -= Math.log(this.#row.shares[batch.answers[row] ?? 0] ?? NaN);
      this.#row.back(this.numbers, this.slopes, batch, row);
    }
    return sum / batch.rows;
  }

  async learn(batch: Batch, breathe: Breath): Promise<number> {
    const loss = await this.measure(batch, breathe);
    if (loss <= worstLoss) this.#adam.step(this.numbers, this.slopes);
    else this.diverged = true;
    return loss;
  }

  /** Shares of the answers, [rows, 16]. */
  async answer(batch: Batch, breathe: Breath): Promise<Float32Array> {
    const shares = new Float32Array(batch.rows * valueCount);
    for (let row = 0; row < batch.rows; row += 1) {
      await breathe();
      this.#row.forward(this.numbers, batch, row);
      shares.set(this.#row.shares, row * valueCount);
    }
    return shares;
  }
}

/** Models that learn in plain JavaScript: the reference of the kernels, and what is left where those cannot run. */
export function plainTrainer(wish: TrainerWish, precision: Precision): Trainer {
  const zeros = (count: number): Numbers => (precision === 'float64' ? new Float64Array(count) : new Float32Array(count));
  const learners = wish.shapes.map((shape) => new Learner(shape, wish, zeros));
  const all = async <Value>(act: (learner: Learner) => Promise<Value>): Promise<Value[]> => {
    const found: Value[] = [];
    for (const learner of learners) found.push(await act(learner));
    return found;
  };
  return {
    span: words.spans.plainTraining,
    threads: 0,
    learn: (batches, breathe) => all(async (learner): Promise<Lesson> => {
      const losses: number[] = [];
      for (const batch of batches) if (!learner.diverged) losses.push(await learner.learn(batch, breathe));
      return { losses, diverged: learner.diverged };
    }),
    count: (batches, breathe) => all(async (learner) => {
      const found: number[] = [];
      for (const batch of batches) found.push(rightIn(batch, await learner.answer(batch, breathe)));
      return found;
    }),
    answer: (batch, breathe) => all((learner) => learner.answer(batch, breathe)),
    slopes: (batch, breathe) => all(async (learner) => {
      await learner.measure(batch, breathe);
      return Float64Array.from(learner.slopes);
    }),
    numbers: () => learners.map(({ numbers }) => Float32Array.from(numbers)),
    dispose: () => undefined,
  };
}

/** How many rows have their largest share on the right answer; of equal ones the first counts. */
function rightIn({ rows, answers }: Batch, shares: Float32Array): number {
  let right = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = shares.subarray(row * valueCount, (row + 1) * valueCount);
    if (own.indexOf(Math.max(...own)) === answers[row]) right += 1;
  }
  return right;
}
