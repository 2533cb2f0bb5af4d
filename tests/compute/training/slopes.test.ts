import { describe, expect, test } from 'vitest';
import { makeBreath } from '../../../renderer/compute/breath';
import { Threads } from '../../../renderer/compute/kernels/wasm/threads';
import { plainTrainer, type TrainerWish } from '../../../renderer/compute/training/plain/trainer';
import { Block } from '../../../renderer/compute/training/plain/block';
import { Chain } from '../../../renderer/compute/training/plain/chain';
import { drawNumbers, modelKinds, type Shape, shapeOf } from '../../../renderer/compute/training/shapes';
import { drawBatch } from '../../../renderer/compute/training/task';
import { wasmTrainer } from '../../../renderer/compute/training/wasm/trainer';
import { kernelSource, trainingModules } from '../kernelSource';

const breathe = makeBreath(new AbortController().signal);
const shapes = modelKinds.map((kind) => shapeOf(kind, { size: 0.5, rate: 1 }));
const wish: TrainerWish = { shapes, seed: 5, longest: 24, mostRows: 8 };
const batch = drawBatch(3, 'slopes', { rows: 8, pairs: 3, gap: 7 });
const threads = new Threads(kernelSource.startThread);

/** Mean loss of the batch with these numbers, in float64. */
function lossWith(shape: Shape, numbers: Float64Array): number {
  const zeros = (count: number): Float64Array => new Float64Array(count);
  const model = shape.kind === 'transformer' ? new Block(shape, 24, zeros) : new Chain(shape, 24, zeros);
  let sum = 0;
  for (let row = 0; row < batch.rows; row += 1) {
    model.forward(numbers, batch, row);
    sum -= Math.log(model.shares[batch.answers[row] ?? 0] ?? NaN);
  }
  return sum / batch.rows;
}

/** Central differences at some numbers of every part, the fillings of the tables left out. */
function differences(shape: Shape): readonly { readonly name: string; readonly place: number; readonly slope: number }[] {
  const numbers = Float64Array.from(drawNumbers(shape, 5));
  const step = 1e-4;
  return shape.parts.flatMap(({ name, rows, columns, offset }) =>
    [0, 1, 2, 3, 4, 5].map((each) => {
      const place = offset + Math.floor(((each + 0.5) / 6) * rows * columns);
      const kept = numbers[place] ?? 0;
      numbers[place] = kept + step;
      const above = lossWith(shape, numbers);
      numbers[place] = kept - step;
      const below = lossWith(shape, numbers);
      numbers[place] = kept;
      return { name, place, slope: (above - below) / (2 * step) };
    }));
}

describe.each(modelKinds.map((kind, index) => ({ kind, index })))('the slopes of a $kind', ({ index }) => {
  test('in plain float64 are what nudging each number shows', async () => {
    const shape = shapes[index];
    if (!shape) throw new Error('no shape');
    const slopes = (await plainTrainer(wish, 'float64').slopes(batch, breathe))[index] ?? new Float64Array();
    const found = differences(shape);
    for (const { name, place, slope } of found) expect(Math.abs((slopes[place] ?? NaN) - slope), `${name} at ${place}: ${slopes[place]} and ${slope}`).toBeLessThan(1e-7 + 1e-5 * Math.abs(slope));
    expect(found.filter(({ slope }) => Math.abs(slope) > 1e-4).length).toBeGreaterThan(20);
  });

  test.each(['plain', 'relaxed'] as const)('in the %s kernels are those in float64', async (name) => {
    const module = trainingModules()[name];
    if (!module) throw new Error('no module');
    const exact = (await plainTrainer(wish, 'float64').slopes(batch, breathe))[index] ?? new Float64Array();
    const trainer = await wasmTrainer(wish, module, { threads, most: 2 });
    const slopes = (await trainer.slopes(batch, breathe))[index] ?? new Float64Array();
    trainer.dispose();
    expect(slopes.length).toBe(exact.length);
    const largest = exact.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
    const deviation = slopes.reduce((most, slope, place) => Math.max(most, Math.abs(slope - (exact[place] ?? NaN))), 0);
    expect(largest).toBeGreaterThan(0.01);
    expect(deviation).toBeLessThan(2e-6 * Math.max(1, largest) + 1e-6);
  });
});
