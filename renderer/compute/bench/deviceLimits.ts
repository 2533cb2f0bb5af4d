import * as tf from '@tensorflow/tfjs-core';
import type { BenchModel, BenchSizes, DeviceLimits } from '#contract/bench';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import type { Tuning } from '../kernels/kernels';
import type { Model } from '../models/model';
import { normal } from '../random';
import { readClock } from '../stopwatch';
import { flopOf } from './flop';
import { drawLayer, drawSequence, isRecurrent } from './layers';
import type { Makers } from './point';
import { words } from '../words/words';

/** What is needed to find out what a device can do. */
export interface LimitTools {
  readonly engine: Engine;
  readonly makers: Makers;
  readonly tuning: Tuning;
  readonly breathe: Breath;
  /** A product that would take longer than this is not worth waiting for; each size costs eight times the one before. */
  readonly patienceMs?: number;
}

const smallestSide = 128;
const largestSide = 4096;
/** What waiting for a product is usually worth. */
const usualPatienceMs = 150;
const tries = 5;
/** A walk through next to nothing: its steps take as long as waiting for one another takes. */
const tiny = { batch: 1, dim: 4, heads: 1 } as const;
const walks = { loop: [64, 512], fused: [512, 4096] } as const;

/** Measures the two figures from which floors are estimated; takes some tenths of a second. */
export async function measureLimits(tools: LimitTools): Promise<DeviceLimits> {
  const { engine, breathe } = tools;
  const { kernels } = engine;
  const own = kernels === null ? null : await peakOf((side) => kernels.makeProduct(side, side, side, tools.tuning), tools);
  const theirs = await peakOf((side) => tfProduct(side, breathe), tools);
  const best = own !== null && own.flopPerS >= theirs.flopPerS ? { ...own, ours: true } : { ...theirs, ours: false };
  return {
    flopPerS: best.flopPerS,
    flopFrom: words.bench.flopFrom(best.side, best.ours),
    stepMs: await stepTime(tools),
    stepFrom: words.bench.stepFrom(tiny.dim, tools.makers.fused === null ? 'loop' : 'fused'),
  };
}

/** The better figures of two measurements: what a device reached once it can do. */
export function betterLimits(one: DeviceLimits, other: DeviceLimits): DeviceLimits {
  const { flopPerS, flopFrom } = one.flopPerS >= other.flopPerS ? one : other;
  const { stepMs, stepFrom } = one.stepMs <= other.stepMs ? one : other;
  return { flopPerS, flopFrom, stepMs, stepFrom };
}

/** The time below which these limits do not let a model go. */
export function floorOf(model: BenchModel, sizes: BenchSizes, { flopPerS, stepMs }: DeviceLimits): number {
  const throughputMs = (1000 * flopOf(model, sizes)) / flopPerS;
  return isRecurrent(model) ? Math.max(throughputMs, sizes.tokens * stepMs) : throughputMs;
}

/** The best rate of any size tried; sizes double until one pass is long. */
async function peakOf(make: (side: number) => Promise<Model>, { engine, breathe, patienceMs = usualPatienceMs }: LimitTools): Promise<{ readonly flopPerS: number; readonly side: number }> {
  let best = { flopPerS: 0, side: 0 };
  for (let side = smallestSide; side <= largestSide && 4 * side * side <= engine.limit.tensorBytes; side *= 2) {
    const ms = await fastest(await make(side), breathe);
    const flopPerS = (2000 * side ** 3) / ms;
    if (flopPerS > best.flopPerS) best = { flopPerS, side };
    if (8 * ms > patienceMs) break;
  }
  return best;
}

/** Time of one more step: two walks of different length, so that what it costs to begin cancels out. */
async function stepTime({ makers: { loop, fused }, breathe }: LimitTools): Promise<number> {
  const walker = fused ?? loop;
  const [shortTokens, longTokens] = fused === null ? walks.loop : walks.fused;
  const walk = async (tokens: number): Promise<number> =>
    fastest(await walker.make(await drawLayer('rnn', tiny, breathe), await drawSequence({ ...tiny, tokens }, breathe)), breathe);
  const shortMs = await walk(shortTokens);
  const longMs = await walk(longTokens);
  return longMs > shortMs ? (longMs - shortMs) / (longTokens - shortTokens) : longMs / longTokens;
}

/** Fastest of some passes after a first one, on the device's own clock where it has one; disposes the model. */
async function fastest(model: Model, breathe: Breath): Promise<number> {
  try {
    await model.forward(breathe);
    let bestMs = Infinity;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await breathe();
      const startMs = readClock();
      const { kernelMs } = await model.forward(breathe);
      const ms = kernelMs !== null && kernelMs > 0 ? kernelMs : readClock() - startMs;
      bestMs = Math.min(bestMs, ms);
    }
    return Math.max(bestMs, Number.EPSILON);
  } finally {
    model.dispose();
  }
}

/** tfjs's product, of whose result one number is read back: enough to know that it is done. */
async function tfProduct(side: number, breathe: Breath): Promise<Model> {
  await breathe();
  const made = tf.tensor2d(normal(1, 'bench.product', side * side), [side, side]);
  return {
    span: words.spans.tfProduct,
    peakBytes: 8 * side * side,
    forward: async () => {
      const corner = tf.tidy(() => tf.slice(tf.matMul(made, made), [0, 0], [1, 1]));
      const result = await corner.data<'float32'>();
      corner.dispose();
      return { result, kernelMs: null };
    },
    outputs: () => Promise.reject(new RangeError('a product has no outputs by name')),
    dispose: () => made.dispose(),
  };
}
