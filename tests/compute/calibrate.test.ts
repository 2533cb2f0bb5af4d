import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UnrollError } from '#contract/failure';
import type { Engine } from '../../renderer/compute/backends/engine';
import { calibrate, type CalibrationTools, usable } from '../../renderer/compute/calibration/calibrate';
import type { Kernels, Tuning } from '../../renderer/compute/kernels/kernels';
import { breathe, type CountedMaker, plainEngine, twisted } from './bench/standIn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Kernels with two questions; a pass takes as long as the settings say. */
function kernels(time: (tuning: Tuning) => number, spoil: (tuning: Tuning) => boolean = () => false): { readonly kernels: Kernels; readonly makers: CountedMaker[] } {
  const makers: CountedMaker[] = [];
  const tuned = (tuning: Tuning): CountedMaker => {
    const maker = twisted({ idle: true, before: () => vi.advanceTimersByTime(time(tuning)), spoil: (result) => spoil(tuning) && (result[0] = 5) });
    makers.push(maker);
    return maker;
  };
  const questions = [
    { setting: 'threads', options: [1, 2, 4], decidedBy: ['rnn', 'attention'] },
    { setting: 'tile', options: ['wide', 'tall'], decidedBy: ['lstm'] },
  ] as const;
  return { makers, kernels: { questions, tuned, makeProduct: () => Promise.reject(new RangeError('no product here')) } };
}

function run(engine: Pick<Engine, 'kernels'>, different: Partial<CalibrationTools> = {}) {
  const loop = twisted({ idle: true, before: () => vi.advanceTimersByTime(40) });
  return calibrate({ engine: { ...plainEngine, ...engine }, loop, breathe, report: () => undefined, ...different });
}

test('the fastest option of each question is kept, and holds for the next question', async () => {
  const made = kernels(({ threads, tile }) => (threads === 2 ? 20 : 30) + (tile === 'tall' && threads === 2 ? 0 : 5));
  const found = await run({ kernels: made.kernels });
  expect(found.tuning).toEqual({ threads: 2, tile: 'tall' });
  expect(found.questions).toEqual([
    { setting: 'threads', options: [{ option: 1, ms: 70 }, { option: 2, ms: 50 }, { option: 4, ms: 70 }], chosen: 2 },
    { setting: 'tile', options: [{ option: 'wide', ms: 25 }, { option: 'tall', ms: 20 }], chosen: 'tall' },
  ]);
  expect(made.makers.map(({ count }) => count.open)).toEqual(made.makers.map(() => 0));
});

test('the usual option stays where another one is hardly faster', async () => {
  const { kernels: made } = kernels(({ threads }) => (threads === 2 ? 98 : 100));
  expect((await run({ kernels: made })).tuning).toEqual({ threads: 1, tile: 'wide' });
});

test('each model is told which way is the faster one', async () => {
  const { variants } = await run(kernels(() => 60));
  expect(variants).toEqual(['rnn', 'lstm', 'gru', 'attention', 'block'].map((model) => ({ model, loopMs: 40, fusedMs: 60, faster: 'loop' })));
  expect((await run(kernels(() => 10))).variants[0]).toMatchObject({ faster: 'fused' });
});

test('an engine without kernels of its own has nothing to be asked', async () => {
  expect(await run({ kernels: null })).toMatchObject({ tuning: {}, questions: [], variants: [] });
});

test('an option that gives other numbers ends the calibration, however fast it is', async () => {
  const { kernels: made } = kernels(() => 10, ({ threads }) => threads === 4);
  await expect(run({ kernels: made })).rejects.toMatchObject({ code: 'wrong-result' });
});

test('cancelled half-way it gives nothing, and nothing stays on the engine', async () => {
  const made = kernels(() => 10);
  const state = { cancelled: false };
  const breath = () => (state.cancelled ? Promise.reject(new UnrollError('cancelled', 'x')) : Promise.resolve());
  const calibration = run({ kernels: made.kernels }, { breathe: breath, report: ({ doing }) => void (state.cancelled ||= doing.includes('tile')) });
  await expect(calibration).rejects.toMatchObject({ code: 'cancelled' });
  expect(made.makers.map(({ count }) => count.open)).toEqual(made.makers.map(() => 0));
});

test('settings that an engine does not have any more are left out', () => {
  const { kernels: made } = kernels(() => 1);
  expect(usable(made, { threads: 2, tile: 'round', colour: 'red' })).toEqual({ threads: 2 });
});
