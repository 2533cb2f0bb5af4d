import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import { maxPathLength, sequentialSteps, walkable } from '#contract/graph';
import type { BenchModel, BenchRow, BenchSetting, Progress } from '#contract/job';
import type { Engine } from './backends/engine';
import type { Breath } from './breath';
import { type Contender, contender, requireDivides, requirePossible } from './contenders';
import { holding } from './ops/held';
import { normal } from './random';
import { measure } from './stopwatch';

/** What a benchmark may use. */
export interface BenchTools {
  readonly engine: Engine;
  readonly breathe: Breath;
  readonly report: (progress: Progress) => void;
}

/** The same numbers in every run and on every machine. */
const seed = 1;
/** Paths are counted on the recorded graph, and attention's has tokens x tokens edges. */
const mostTokens = 4096;
const drawnAtOnce = 65_536;
/** Runs of one engine differ by rounding at most, never by more. */
const tolerance = 1e-5;

/**
 * The article's comparison: a recurrent cell in a loop against one multi-head attention layer, on the same random input.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying what would fit; 'wrong-result' when two runs disagree
 */
export function runBench(setting: BenchSetting, { engine, breathe, report }: BenchTools): Promise<BenchRow[]> {
  checkSetting(setting);
  requirePossible(setting, engine);
  const { batch, tokens, dim, models, repeats } = setting;
  return holding(async (held) => {
    const x = held.own(tf.tensor3d(await drawInput(batch * tokens * dim, breathe), [batch, tokens, dim]));
    const contenders = [...new Set(models)].map((model) => contender(model, { x, setting, engine, seed, held }));
    const counts = new Map<BenchModel, Counts>();
    const total = contenders.length + repeats;
    for (const [index, one] of contenders.entries()) {
      report({ done: index, total, doing: `warming up ${one.model}` });
      counts.set(one.model, await count(one, breathe));
    }
    const contestants = contenders.map((one) => ({ name: one.model, span: one.span, run: checked(one, breathe) }));
    const timings = await measure(contestants, {
      repeats,
      least: repeats,
      budgetMs: 0,
      onRound: (done) => report({ done: contenders.length + done, total, doing: `run ${done} of ${repeats}` }),
    });
    return contenders.map(({ model, flop }) => {
      const timing = timings.get(model);
      const counted = counts.get(model);
      if (!timing || !counted) throw new RangeError(`${model} was not measured`);
      return { model, variant: 'loop' as const, ...timing, ...counted, flop };
    });
  });
}

/** [count] normal random numbers, drawn piece by piece so that the page goes on answering. */
async function drawInput(count: number, breathe: Breath): Promise<Float32Array> {
  const numbers = new Float32Array(count);
  for (let start = 0; start < count; start += drawnAtOnce) {
    await breathe();
    numbers.set(normal(seed, `bench.x.${start}`, Math.min(drawnAtOnce, count - start)), start);
  }
  return numbers;
}

interface Counts {
  readonly sequentialSteps: number;
  readonly maxPathLength: number;
}

/** Runs once with the edges recorded, then counts on what was recorded. */
async function count({ record }: Contender, breathe: Breath): Promise<Counts> {
  const graph = walkable(await record(breathe));
  const steps = sequentialSteps(graph).reduce((most, here) => Math.max(most, here), 0);
  return { sequentialSteps: steps, maxPathLength: maxPathLength(graph) };
}

/** A run whose result is read back and must be finite and equal to the first run's. */
function checked({ model, forward }: Contender, breathe: Breath): () => Promise<void> {
  let first: Float32Array | undefined;
  return async () => {
    const result = await forward(breathe);
    const before = (first ??= result);
    const wrong = result.findIndex((value, index) => !(Math.abs(value - (before[index] ?? NaN)) <= tolerance * (1 + Math.abs(value))));
    if (wrong < 0) return;
    throw new UnrollError('wrong-result', `${model}: number ${wrong} of the result came out as ${result[wrong]} and before as ${before[wrong]}. No time is given; choose another engine.`);
  };
}

function checkSetting({ tokens, dim, heads, models }: BenchSetting): void {
  if (models.includes('attention')) requireDivides(heads, dim);
  if (tokens > mostTokens) {
    throw new UnrollError('bad-input', `tokens: expected at most ${mostTokens}, since waiting and paths are counted on the recorded graph, got ${tokens}`);
  }
}
