import type { BenchModel, BenchRow, BenchSetting, BenchSizes, RefusedRow, VariantName } from '#contract/bench';
import { type FailureCode, UnrollError } from '#contract/failure';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import type { DependencyCounts } from '../count';
import { requireFits } from '../limits';
import type { Layer, Sequence } from '../models/layer';
import { requireLoopFits } from '../models/loop/fits';
import type { Maker, Model, Pass } from '../models/model';
import { clockResolution, summarise } from '../stopwatch';
import { flopOf } from './flop';
import { type Contestant, interleave, quartiles, type Taken, warmUp, type WarmUp, type Warmth } from './interleave';
import { kernelTime } from './kernelTime';
import { drawLayer, drawSequence, hollowLayer } from './layers';
import { type ExactPart, Verifier } from './check/verify';
import { words } from '../words/words';

/** Both ways to compute on an engine; one without kernels of its own has no fused way. */
export interface Makers {
  readonly loop: Maker;
  readonly fused: Maker | null;
}

/** With what one point is measured. */
export interface PointTools {
  readonly engine: Engine;
  readonly makers: Makers;
  readonly breathe: Breath;
  /** Some rows of a result in float64; as many as can be worked out in a short while. */
  readonly exactly: (layer: Layer, x: Sequence, breathe: Breath) => Promise<readonly ExactPart[]>;
  readonly count: (model: BenchModel, sizes: BenchSizes, breathe: Breath) => Promise<DependencyCounts>;
  readonly warmUp: WarmUp;
  /** No round begins that would end later, once `least` are done; on the clock of stopwatch.ts. */
  readonly endMs: number;
  readonly least: number;
  readonly onStep: (share: number, doing: string) => void;
}

/** A row whose share of what the device could do is not known yet. */
export type MeasuredRow = Omit<BenchRow, 'floorMs' | 'shareOfLimit'>;

/** What was measured at one choice of sizes. */
export interface MeasuredPoint {
  readonly setting: BenchSizes;
  readonly rows: readonly MeasuredRow[];
  readonly refused: readonly RefusedRow[];
}

/** One model in one variant, on the engine. */
interface Entrant {
  readonly model: BenchModel;
  readonly variant: VariantName;
  readonly made: Model;
  readonly verifier: Verifier;
  readonly counts: DependencyCounts;
  /** Of the timed runs. */
  readonly kernelMs: (number | null)[];
  readonly readBytes: { most: number };
}

/** Who takes part, and who cannot. */
interface Field {
  readonly entrants: Entrant[];
  readonly refusals: { readonly row: RefusedRow; readonly error: UnrollError }[];
}

/** Reasons that concern one model in one variant only, so that the others can still be measured. */
const concernsOne: readonly FailureCode[] = ['out-of-memory', 'bad-input', 'no-backend'];
/** Share of a point's progress that its warm-up makes up. */
const warmUpShare = 0.4;

/**
 * Measures all models in all variants at one choice of sizes, in turn.
 *
 * @throws UnrollError when nothing at all could be measured; 'wrong-result' when one result is wrong
 */
export async function measurePoint(sizes: BenchSizes, { models, variants, repeats }: BenchSetting, tools: PointTools): Promise<MeasuredPoint> {
  const { engine, breathe } = tools;
  await requirePossible(sizes, { models, variants }, engine);
  const x = await drawSequence(sizes, breathe);
  const field: Field = { entrants: [], refusals: [] };
  try {
    for (const model of new Set(models)) await enter(model, variants, { sizes, x, field }, tools);
    const rows = await timeAll(field, { sizes, repeats }, tools);
    const [first] = field.refusals;
    if (rows.length === 0 && first !== undefined) throw first.error;
    return { setting: sizes, rows, refused: field.refusals.map(({ row }) => row) };
  } finally {
    field.entrants.forEach(({ made }) => made.dispose());
  }
}

/** Puts one model on the engine in every variant that is possible there. */
async function enter(model: BenchModel, variants: readonly VariantName[], { sizes, x, field }: { readonly sizes: BenchSizes; readonly x: Sequence; readonly field: Field }, tools: PointTools): Promise<void> {
  let drawn: Layer | null = null;
  for (const variant of new Set(variants)) {
    await orRefused(field, { model, variant }, async () => {
      tools.onStep(0, words.bench.preparing(model, variant));
      const maker = makerOf(variant, tools);
      if (variant === 'loop') requireLoopFits(await hollowLayer(model, sizes), x, tools.engine);
      const layer = (drawn ??= await drawLayer(model, sizes, tools.breathe));
      const made = await maker.make(layer, x);
      const sibling = field.entrants.find((other) => other.model === model);
      const entrant = { model, variant, made, kernelMs: [], readBytes: { most: 0 } };
      try {
        const verifier = sibling?.verifier ?? new Verifier(model, sizes, await tools.exactly(layer, x, tools.breathe));
        field.entrants.push({ ...entrant, verifier, counts: sibling?.counts ?? (await tools.count(model, sizes, tools.breathe)) });
      } catch (thrown) {
        made.dispose();
        throw thrown;
      }
    });
  }
}

/**
 * Refuses sizes at which nothing that was asked for is possible, before anything is drawn or computed.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying which limit it is and what would fit
 */
export async function requirePossible(sizes: BenchSizes, { models, variants }: Pick<BenchSetting, 'models' | 'variants'>, engine: Engine): Promise<void> {
  const { batch, tokens, dim } = sizes;
  requireFits(words.room.what.randomInput, [batch, tokens, dim], engine.limit, words.room.smaller.dim);
  if (variants.includes('fused')) return;
  const field: Field = { entrants: [], refusals: [] };
  for (const model of models) {
    const layer = await hollowLayer(model, sizes);
    const fits = await orRefused(field, { model, variant: 'loop' }, () => Promise.resolve(requireLoopFits(layer, { batch, tokens, width: dim, data: new Float32Array(0) }, engine)));
    if (fits) return;
  }
  const [first] = field.refusals;
  if (first !== undefined) throw first.error;
}

async function timeAll(field: Field, { sizes, repeats }: { readonly sizes: BenchSizes; readonly repeats: number }, tools: PointTools): Promise<MeasuredRow[]> {
  const ready: { readonly entrant: Entrant; readonly contestant: Contestant; readonly warm: Warmth }[] = [];
  const { entrants } = field;
  for (const [index, entrant] of [...entrants].entries()) {
    tools.onStep((warmUpShare * index) / entrants.length, words.bench.warmingUp(entrant.model, entrant.variant));
    const contestant = contestantOf(entrant, tools.breathe);
    const went = await orRefused(field, entrant, async () => {
      ready.push({ entrant, contestant, warm: await warmUp(contestant, tools.warmUp) });
    });
    if (!went) leave(entrants, entrant);
  }
  if (ready.length === 0) return [];
  const runs = await interleave(ready.map(({ contestant }) => contestant), {
    repeats,
    least: tools.least,
    endMs: tools.endMs,
    onRun: (done, total) => tools.onStep(warmUpShare + ((1 - warmUpShare) * done) / total, words.bench.run(Math.floor(done / ready.length) + 1, repeats)),
  });
  const resolutionMs = clockResolution();
  return ready.map(({ entrant, warm }, index) => rowOf(entrant, { runsMs: runs[index] ?? [], ...warm }, { sizes, resolutionMs }));
}

function contestantOf({ variant, made, verifier, kernelMs, readBytes }: Entrant, breathe: Breath): Contestant {
  let last: Pass | null = null;
  return {
    breathe,
    run: async () => {
      last = await made.forward(breathe);
    },
    check: (timed) => {
      if (last === null) throw new RangeError('a run is checked before it was made');
      verifier.check(variant, last.result);
      readBytes.most = Math.max(readBytes.most, last.result.byteLength);
      if (timed) kernelMs.push(last.kernelMs);
    },
  };
}

function rowOf(entrant: Entrant, taken: Taken, { sizes, resolutionMs }: { readonly sizes: BenchSizes; readonly resolutionMs: number }): MeasuredRow {
  const { model, variant, made, verifier, counts } = entrant;
  const timing = summarise(taken.runsMs, resolutionMs, made.span);
  return {
    model,
    variant,
    ...timing,
    quartilesMs: quartiles(taken.runsMs),
    warmUpRuns: taken.warmUpRuns,
    firstMs: taken.firstMs,
    settled: taken.settled,
    ...kernelTime(entrant.kernelMs),
    readBytes: entrant.readBytes.most,
    peakBytes: made.peakBytes,
    ...counts,
    flop: flopOf(model, sizes),
    verification: verifier.account(variant),
  };
}

/** Does something that may be impossible for one entrant; says so and lets the others go on. @returns whether it was possible */
async function orRefused({ refusals }: Field, { model, variant }: Pick<Entrant, 'model' | 'variant'>, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof UnrollError) || !concernsOne.includes(error.code)) throw error;
    refusals.push({ row: { model, variant, why: error.message }, error });
    return false;
  }
}

function leave(entrants: Entrant[], entrant: Entrant): void {
  entrants.splice(entrants.indexOf(entrant), 1);
  entrant.made.dispose();
}

function makerOf(variant: VariantName, { makers, engine }: PointTools): Maker {
  const maker = makers[variant];
  if (maker) return maker;
  throw new UnrollError('bad-input', words.bench.noFused(engine.backend));
}
