import { type BenchFindings, type BenchModel, type BenchPoint, type BenchRow, type BenchSizes, type VariantName } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import { type Trace } from '#contract/trace';
import { threadsIn } from '../../parts/texts/threads';
import { type Sentence, readSentence } from '../../sentence/reading';

/** Who is compared, in the order of every table, and as references count them. */
export const models = ['rnn', 'lstm', 'attention'] as const satisfies readonly BenchModel[];
export type Timed = (typeof models)[number];
/** Operation by operation as in the code, and in kernels of our own. */
export const variants = ['loop', 'fused'] as const satisfies readonly VariantName[];

/** The trace of this act with what was measured at hand. */
export interface Comparison {
  /** The lecturer's words through the same two layers. */
  readonly sentence: Sentence;
  readonly findings: BenchFindings;
  readonly sizes: BenchSizes;
  /** Shortest text first; the comparison itself is one of them. */
  readonly points: readonly BenchPoint[];
  readonly mainIndex: number;
  /** The way whose times are explained and drawn as curves: our own kernels where the engine has some. */
  readonly variant: VariantName;
  /** Threads of the engine when it computes operation by operation; `null` for one that has none. */
  readonly loopThreads: number | null;
}

const readings = new WeakMap<Trace, Comparison>();

/**
 * Reads a trace as a comparison; the same trace gives the same reading.
 *
 * @throws UnrollError `bad-trace` naming what is missing
 */
export function readComparison(trace: Trace): Comparison {
  const known = readings.get(trace) ?? read(trace);
  readings.set(trace, known);
  return known;
}

function read(trace: Trace): Comparison {
  const { findings } = trace;
  if (findings === null) throw new UnrollError('bad-trace', 'findings: is missing. This trace was not made by an act that measures.');
  const size = (name: string): number => {
    const value = trace.sizes[name];
    if (value === undefined) throw new UnrollError('bad-trace', `sizes.${name}: is missing. This trace was not made by an act that measures.`);
    return value;
  };
  const sizes = { batch: size('timedBatch'), tokens: size('timedTokens'), dim: size('timedDim'), heads: size('timedHeads') };
  const { points } = findings;
  const mainIndex = points.findIndex(({ setting }) => setting.tokens === sizes.tokens);
  if (mainIndex < 0) throw new UnrollError('bad-trace', `findings.points: none has ${sizes.tokens} tokens`);
  const hasOwn = points[mainIndex]?.rows.some(({ variant }) => variant === 'fused') ?? false;
  return { sentence: readSentence(trace), findings, sizes, points, mainIndex, variant: hasOwn ? 'fused' : 'loop', loopThreads: trace.device.threads };
}

/** What was measured of a model; `null` where that was not possible. */
export function rowAt({ points }: Comparison, pointIndex: number, model: BenchModel, variant: VariantName): BenchRow | null {
  return points[pointIndex]?.rows.find((row) => row.model === model && row.variant === variant) ?? null;
}

/** What was measured at the sizes of the code. */
export function mainRow(comparison: Comparison, model: BenchModel, variant: VariantName): BenchRow | null {
  return rowAt(comparison, comparison.mainIndex, model, variant);
}

/** Runs so alike that what follows from their median deserves two digits: half of them lie this close together. */
const steadyWithin = 1.1;

/** Whether the runs behind all these medians had come to rest. */
export function areSteady(rows: readonly BenchRow[]): boolean {
  return rows.every(({ settled, quartilesMs: [lower, upper] }) => settled && upper <= steadyWithin * lower);
}

/** Threads that took part in one way to compute, from the model with the fewest to that with the most; `null` where none are told. */
export function threadsOf(comparison: Comparison, variant: VariantName): { readonly least: number; readonly most: number } | null {
  const { loopThreads } = comparison;
  if (variant === 'loop') return loopThreads === null ? null : { least: loopThreads, most: loopThreads };
  const threads = models.flatMap((model) => threadsIn(mainRow(comparison, model, variant)?.span ?? '') ?? []);
  return threads.length === 0 ? null : { least: Math.min(...threads), most: Math.max(...threads) };
}

/** Into how many calls attention, operation by operation, was cut, and how many texts each took; `null` where it was one. */
export function slicesOf(comparison: Comparison): { readonly count: number; readonly texts: number } | null {
  const [, rows] = /(\d+) (?:of|von) \d+ (?:rows of the batch|Zeilen des Batches)/.exec(mainRow(comparison, 'attention', 'loop')?.span ?? '') ?? [];
  return rows === undefined ? null : { count: Math.ceil(comparison.sizes.batch / Number(rows)), texts: Number(rows) };
}

/** Time that the work alone would take at the best rate seen on this machine. */
export function workingMsOf({ findings }: Comparison, { flop }: BenchRow): number {
  return (1000 * flop) / findings.limits.flopPerS;
}
