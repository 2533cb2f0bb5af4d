import { describe, expect, test } from 'vitest';
import { makeBreath } from '../../../renderer/compute/breath';
import { Pause } from '../../../renderer/compute/pause';
import { plainTrainer } from '../../../renderer/compute/training/plain/trainer';
import { type RaceState, type RaceWish, runRace } from '../../../renderer/compute/training/race';
import { type MakeTrainer, trainersOn } from '../../../renderer/compute/training/source';
import { trainingSource } from '../kernelSource';

const breathe = makeBreath(new AbortController().signal);
const usual: RaceWish = { seed: 7, steps: 24, batch: 16, pairs: 4, gap: 8, size: 0.5, rate: 1, samples: 16 };
const [oneThread, twoThreads] = [trainersOn(trainingSource, 1), trainersOn(trainingSource, 2)];
const inJavaScript: MakeTrainer = (wish) => Promise.resolve(plainTrainer(wish, 'float64'));

const run = (wish: Partial<RaceWish>, makeTrainer = twoThreads, onPart: (state: RaceState) => void = () => undefined): Promise<RaceState> =>
  runRace({ ...usual, ...wish }, { makeTrainer, breathe, onPart });
const numbersOf = ({ curves, checkpoints, shares }: RaceState): unknown => ({ curves, checkpoints, shares });

describe('a race', () => {
  test('comes out the same for the same seed, however many threads there are', async () => {
    expect(numbersOf(await run({}, oneThread))).toEqual(numbersOf(await run({}, twoThreads)));
  });

  test('comes out differently for another seed', async () => {
    expect(numbersOf(await run({ seed: 8 }))).not.toEqual(numbersOf(await run({})));
  });

  test('goes the way of plain float64: the same losses, step by step, through backward pass, clipping and Adam', async () => {
    const [fast, exact] = [await run({}), await run({}, inJavaScript)];
    fast.curves.forEach(({ losses }, model) => {
      expect(losses).toHaveLength(24);
      losses.forEach((loss, point) => expect(Math.abs(loss - (exact.curves[model]?.losses[point] ?? NaN)), `model ${model}, point ${point}`).toBeLessThan(2e-4));
    });
  });

  test('learns: after 240 steps the transformer recalls, and the chains know less', async () => {
    const { checkpoints, curves } = await run({ steps: 240, batch: 32, size: 1, samples: 64 });
    const last = checkpoints.at(-1);
    const mean = (model: number): number => (last?.right.slice(model * 25, model * 25 + 25) ?? []).reduce((sum, count) => sum + count, 0) / 25 / 64;
    expect(mean(2)).toBeGreaterThan(0.9);
    expect(mean(0)).toBeLessThan(0.6);
    expect(mean(1)).toBeLessThan(0.6);
    expect(curves[2]?.losses.at(-1)).toBeLessThan(0.3);
  });

  test('hands out parts that only grow', async () => {
    const parts: RaceState[] = [];
    await run({}, twoThreads, (state) => parts.push(state));
    const points = parts.map(({ curves }) => curves[0]?.losses.length ?? 0);
    expect(points).toEqual(points.toSorted((one, other) => one - other));
    expect(parts[0]?.checkpoints).toHaveLength(1);
    expect(parts.slice(0, -1).every(({ shares }) => shares === null)).toBe(true);
    expect(parts.at(-1)?.shares).toHaveLength(3);
  });

  test('stops a model that diverges, keeps its curve, and says at which step', async () => {
    const { curves } = await run({ rate: 1000, steps: 40 });
    expect(curves.some(({ divergedAt }) => divergedAt !== null)).toBe(true);
    for (const { losses, divergedAt } of curves) {
      expect(losses.every(Number.isFinite)).toBe(true);
      expect(losses.length).toBe(divergedAt === null ? 40 : divergedAt);
    }
  });

  test('is over within moments of being cancelled, also while it rests', async () => {
    const ending = new AbortController();
    const rest = new Pause(ending.signal);
    const resting = makeBreath(ending.signal, rest);
    let parts = 0;
    const over = runRace({ ...usual, steps: 6000 }, {
      makeTrainer: twoThreads, breathe: resting,
      onPart: () => {
        parts += 1;
        if (parts === 2) rest.set(true);
      },
    }).catch((thrown: unknown) => thrown);
    while (parts < 2) await new Promise((resolve) => setImmediate(resolve));
    const before = parts;
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(parts).toBe(before);
    ending.abort();
    expect(await over).toMatchObject({ code: 'cancelled' });
  });
});
