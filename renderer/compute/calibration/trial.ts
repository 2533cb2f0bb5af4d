import type { BenchSizes, VariantName } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import { type Contestant, interleave, warmUp } from '../bench/interleave';
import { Verifier } from '../bench/check/verify';
import type { Breath } from '../breath';
import type { Layer, Sequence } from '../models/layer';
import type { Maker, Model, Pass } from '../models/model';
import { readClock } from '../stopwatch';

/** One of several ways to compute the same. */
export interface Competitor {
  readonly variant: VariantName;
  readonly maker: Maker;
}

/** On what competitors are tried. */
export interface Trial {
  readonly sizes: BenchSizes;
  readonly x: Sequence;
  readonly breathe: Breath;
}

const repeats = 7;
const warm = { mostRuns: 4, budgetMs: 60 } as const;

/**
 * Times competitors in turn on one layer; all of them must give the same numbers.
 *
 * @param budgetMs - warm-up not counted; every competitor runs at least once whatever it takes
 * @returns for each competitor the fastest run, in ms; `null` for one that cannot take the layer
 * @throws UnrollError 'wrong-result' when two of them disagree
 */
export async function fastestOf(competitors: readonly Competitor[], layer: Layer, budgetMs: number, { sizes, x, breathe }: Trial): Promise<readonly (number | null)[]> {
  const verifier = new Verifier(layer.kind, sizes, []);
  const made: (Model | null)[] = [];
  try {
    for (const { maker } of competitors) made.push(await orNull(() => maker.make(layer, x)));
    const runners = made.map((model, index) => (model === null ? null : runner(model, (result) => verifier.check(competitors[index]?.variant ?? 'fused', result), breathe)));
    const able = runners.filter((each) => each !== null);
    for (const each of able) await warmUp(each, warm);
    const runs = await interleave(able, { repeats, least: 1, endMs: readClock() + budgetMs, onRun: () => undefined });
    const onDevice = able.every(({ kernelMs }) => kernelMs.every((ms) => ms !== null));
    return runners.map((each) => {
      if (each === null) return null;
      return Math.min(...(onDevice ? each.kernelMs.map(Number) : (runs[able.indexOf(each)] ?? [])));
    });
  } finally {
    made.forEach((model) => model?.dispose());
  }
}

interface Runner extends Contestant {
  /** Of the timed runs, on the device's own clock: where all competitors have it, it decides. */
  readonly kernelMs: (number | null)[];
}

function runner(model: Model, check: (result: Float32Array) => void, breathe: Breath): Runner {
  let last: Pass | null = null;
  const kernelMs: (number | null)[] = [];
  return {
    kernelMs,
    breathe,
    run: async () => {
      last = await model.forward(breathe);
    },
    check: (timed) => {
      if (last === null) throw new RangeError('a run is checked before it was made');
      check(last.result);
      if (timed) kernelMs.push(last.kernelMs);
    },
  };
}

/** What an engine cannot take has no time; anything else that goes wrong ends the calibration. */
async function orNull<Value>(attempt: () => Promise<Value>): Promise<Value | null> {
  try {
    return await attempt();
  } catch (thrown) {
    if (thrown instanceof UnrollError && (thrown.code === 'out-of-memory' || thrown.code === 'bad-input')) return null;
    throw thrown;
  }
}
