import { readKnobs } from '#contract/knobs';
import { checkTokens } from '#contract/text';
import { type Timing } from '#contract/timing';
import { clockResolution, readClock } from '../../compute/stopwatch';
import { type Program, type TraceParts } from '../../compute/program';
import { exampleSizes, gridGaps, gridPairs, type RaceState, type RaceWish, runRace } from '../../compute/training/race';
import { askedValue, keyCount, noKey } from '../../compute/training/task';
import { memoryKnobs } from './knobs';
import { words } from './words/words';

/** Three small models trained live on the same task, and asked again and again how much they remember over which distance. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(memoryKnobs, scenario);
    const wish: RaceWish = { ...knobs, seed: scenario.seed };
    return async ({ breathe, report, share, makeTrainer }) => {
      const begunMs = readClock();
      const parts = (state: RaceState, timing: Timing | null): TraceParts => partsOf({ tokens, wish, state, timing, file: given?.file ?? null });
      const state = await runRace(wish, {
        makeTrainer: async (models) => {
          const trainer = await makeTrainer(models);
          report({ done: 0, total: wish.steps, doing: doingWords(trainer.threads, null) });
          return trainer;
        },
        breathe,
        onPart: (now) => {
          const leftMs = now.step === 0 ? null : ((readClock() - begunMs) * (wish.steps - now.step)) / now.step;
          report({ done: now.step, total: wish.steps, doing: doingWords(now.threads, leftMs) });
          share(() => parts(now, null));
        },
      });
      const tookMs = readClock() - begunMs;
      const span = words.run.timed(state.step, state.checkpoints.length, state.span);
      return parts(state, { medianMs: tookMs, minMs: tookMs, maxMs: tookMs, repeats: 1, resolutionMs: clockResolution(), span });
    };
  },
};

/** What is going on, and how long it takes where that is more than moments. @param leftMs - `null` before a step was timed */
function doingWords(threads: number, leftMs: number | null): string {
  if (threads > 0) return words.run.training;
  if (leftMs === null) return words.run.slow;
  return leftMs < 60_000 ? words.run.lessThanAMinute : words.run.minutesLeft(Math.ceil(leftMs / 60_000));
}

interface Filled {
  readonly tokens: readonly string[];
  readonly wish: RaceWish;
  readonly state: RaceState;
  readonly timing: Timing | null;
  /** The lecturer's file of weights, none of which can be used: what is shown here is what training gives. */
  readonly file: string | null;
}

function partsOf({ tokens, wish, state, timing, file }: Filled): TraceParts {
  const { shapes, checkpoints, example, curves } = state;
  return {
    tokens: tokens.map((text) => ({ text, known: true })),
    tensors: tensorsOf(state),
    dependencies: {},
    timings: { training: timing },
    sizes: {
      models: shapes.length, points: Math.max(...curves.map(({ losses }) => losses.length)), checkpoints: checkpoints.length,
      gridPairs: gridPairs.length, gridGaps: gridGaps.length, answers: 16, exampleLength: example.length, examplePairs: exampleSizes.pairs, one: 1,
      steps: wish.steps, stepsDone: state.step, pointSteps: state.pointSteps, batch: wish.batch, pairs: wish.pairs, gap: wish.gap,
      ...insideSizes(state),
      samples: wish.samples, kernelThreads: state.threads, finished: state.shares === null ? 0 : 1,
    },
    weights: { from: 'training', file, trained: true, names: [] },
    notes: notesOf(wish, state, file),
  };
}

/** Sizes of what shows the models from inside; none before the end. */
function insideSizes({ shapes, insides }: RaceState): TraceParts['sizes'] {
  if (insides === null) return {};
  const own = shapes.flatMap(({ kind, width, inner, heads }) => Object.entries({ width, inner, heads, headWidth: width / heads, thrice: 3 * width }).map(([name, size]) => [`${kind}.${name}`, size] as const));
  return { keyRows: noKey + 1, valueRows: askedValue + 1, two: 2, ...Object.fromEntries(own) };
}

type Row = TraceParts['tensors'][string];

function tensorsOf({ shapes, curves, checkpoints, example, shares, insides }: RaceState): TraceParts['tensors'] {
  const points = Math.max(...curves.map(({ losses }) => losses.length));
  const grid = [checkpoints.length, shapes.length, gridPairs.length, gridGaps.length];
  const row = (values: ArrayLike<number>): Row => ({ shape: [values.length], data: Float32Array.from(values) });
  const firstRow = (values: Uint8Array): Row => row(Array.from({ length: example.length }, (_, step) => values[step * example.rows] ?? 0));
  return {
    loss: { shape: [shapes.length, points], data: Float32Array.from(curves.flatMap(({ losses }) => Array.from({ length: points }, (_, point) => losses[point] ?? losses.at(-1) ?? 0))) },
    curveLength: row(curves.map(({ losses }) => losses.length)),
    divergedAt: row(curves.map(({ divergedAt }) => divergedAt ?? 0)),
    right: { shape: grid, data: Float32Array.from(checkpoints.flatMap(({ right }) => right)) },
    accuracy: { shape: grid, data: Float32Array.from(checkpoints.flatMap(({ right, samples }) => right.map((count) => count / samples))) },
    checkpointStep: row(checkpoints.map(({ step }) => step)),
    checkpointSamples: row(checkpoints.map(({ samples }) => samples)),
    pairsAsked: row(gridPairs),
    gapsAsked: row(gridGaps),
    learnt: row(shapes.map(({ learnt }) => learnt)),
    widths: row(shapes.map(({ width }) => width)),
    exampleKeys: firstRow(example.keys),
    exampleValues: firstRow(example.values),
    exampleAnswer: row(example.answers.subarray(0, 1)),
    ...(shares === null ? {} : { exampleShares: { shape: [shares.length, keyCount], data: Float32Array.from(shares.flatMap((own) => [...own])) } }),
    ...(insides === null ? {} : { exampleLogits: { shape: [insides.length, keyCount], data: Float32Array.from(insides.flatMap(({ logits }) => [...logits])) } }),
    ...Object.fromEntries((insides ?? []).flatMap(({ kind, parts, kept }) => Object.entries({ ...parts, ...kept }).map(([name, tensor]) => [`${kind}.${name}`, tensor]))),
  };
}

function notesOf(wish: RaceWish, { span, step, threads }: RaceState, file: string | null): string[] {
  return [
    words.run.trained(span),
    words.run.steps({ step, steps: wish.steps, batch: wish.batch, pairs: wish.pairs, gap: wish.gap }),
    words.run.same,
    words.run.inside,
    words.run.oneQuery,
    ...(threads === 0 ? [words.run.noKernels] : []),
    ...(file === null ? [] : [words.run.unused(file)]),
  ];
}
