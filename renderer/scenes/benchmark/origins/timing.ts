import { type BenchRow } from '#contract/bench';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { deviceWords } from '../../../parts/texts/provenance';
import { threadsIn } from '../../../parts/texts/threads';
import { grouped, microseconds } from '../../../timeline/numbers';
import { type Comparison, type Timed, models, rowAt, slicesOf, variants, workingMsOf } from '../reading';
import { lasting, modelName, rate, wayName, work } from '../texts/words';

interface Found {
  readonly model: Timed;
  readonly row: BenchRow;
}

function found(comparison: Comparison, [modelIndex = -1, variantIndex = -1, pointIndex = -1]: readonly number[]): Found | null {
  const [model, variant] = [models[modelIndex], variants[variantIndex]];
  const row = model === undefined || variant === undefined ? null : rowAt(comparison, pointIndex, model, variant);
  return model === undefined || row === null ? null : { model, row };
}

function foundMain(comparison: Comparison, [modelIndex = -1]: readonly number[]): Found | null {
  return found(comparison, [modelIndex, comparison.variant === 'loop' ? 0 : 1, comparison.mainIndex]);
}

/** A measured time with everything a sceptic asks for: repeats, spread, clock, span, and how its result was checked. */
export function timeOrigin(comparison: Comparison, at: readonly number[], { device }: Trace): Origin | null {
  const known = found(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const { exactNumbers, exactDeviation, otherDeviation, othersAgainst } = row.verification;
  const tokens = comparison.points[at[2] ?? -1]?.setting.tokens ?? comparison.sizes.tokens;
  return {
    title: `Measured: ${modelName[model]}, ${grouped.format(tokens)} words, ${wayName[row.variant]}: ${lasting(row.medianMs)}`,
    formula: `\\text{median of } ${row.repeats} \\text{ runs}`,
    lines: [
      `warm-up: ${row.warmUpRuns} runs, ${row.settled ? 'until the median stood still' : 'ended at its limit'}`,
      `fastest ${lasting(row.minMs)}, slowest ${lasting(row.maxMs)}`,
      `smallest step of the clock: ${microseconds(row.resolutionMs)}`,
      ...(row.kernelMs === null ? [] : [`on the device itself: ${lasting(row.kernelMs)}`]),
      `${grouped.format(exactNumbers)} numbers held against float64: off by ${(exactDeviation ?? 0).toExponential(1)} at most`,
      `the others against ${othersAgainst}: ${(otherDeviation ?? 0).toExponential(1)}`,
      `median: ${lasting(row.medianMs)}`,
    ],
    notes: [`Measured: ${row.span}.`, ...slicesTold(comparison, known), deviceWords({ ...device, threads: threadsIn(row.span) ?? device.threads })],
    sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
  };
}

/** Why attention, operation by operation, is more than one call here. */
function slicesTold(comparison: Comparison, { model, row }: Found): readonly string[] {
  const slices = model === 'attention' && row.variant === 'loop' ? slicesOf(comparison) : null;
  return slices === null ? [] : [`In ${slices.count} calls of ${slices.texts} texts each, because one call for all would let the page stand still; the loop takes all texts at each turn.`];
}

/** The fastest of the timed runs, which the curves are drawn through. */
export function fastestOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = found(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const tokens = comparison.points[at[2] ?? -1]?.setting.tokens ?? comparison.sizes.tokens;
  return {
    title: `Fastest run: ${modelName[model]}, ${grouped.format(tokens)} words: ${lasting(row.minMs)}`,
    formula: `\\text{fastest of } ${row.repeats} \\text{ runs}`,
    lines: [`slowest: ${lasting(row.maxMs)}`, `median: ${lasting(row.medianMs)}`, `fastest: ${lasting(row.minMs)}`],
    notes: ['Whatever else the machine did can only have made a run slower: the fastest is the least disturbed.'],
    sources: [{ label: 'the median', thing: { kind: 'time', at } }],
  };
}

/** The very first run, which is what the program itself would print. */
export function firstOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = found(comparison, at);
  if (known?.row.firstMs == null) return null;
  const { model, row } = known;
  return {
    title: `First run of ${modelName[model]}, ${wayName[row.variant]}: ${lasting(row.firstMs ?? 0)}`,
    formula: '\\text{one run}',
    lines: [`median once warm: ${lasting(row.medianMs)}`, `first over median: ${((row.firstMs ?? 0) / Math.max(row.medianMs, row.resolutionMs)).toFixed(2)}`, `first run: ${lasting(row.firstMs ?? 0)}`],
    notes: [
      ...slicesTold(comparison, known),
      'The weights lay on the engine already, and the engine had run before, though not at these sizes.',
      'The program reads time.time() around one call: with no warm-up, and on a GPU without waiting for the work to be done.',
    ],
    sources: [{ label: 'the median', thing: { kind: 'time', at } }],
  };
}

/** How fast a model worked: counted work over measured time. */
export function rateOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const seconds = row.medianMs / 1000;
  return {
    title: `${modelName[model]} did ${rate(row.flop / seconds)}`,
    formula: '\\text{work} / \\text{time}',
    lines: [`work: ${work(row.flop)}`, `time: ${lasting(row.medianMs)}`, `work / time: ${rate(row.flop / seconds)}`],
    notes: ['FLOP is short for floating point operation: one multiplication or one addition.'],
    sources: [{ label: 'the work', thing: { kind: 'flop', at } }, { label: 'the time', thing: mainTime(comparison, at) }],
  };
}

/** The time that the work alone would take at this machine's best. */
export function workingOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const workingMs = workingMsOf(comparison, known.row);
  return {
    title: `${modelName[known.model]}, work alone: ${lasting(workingMs)}`,
    formula: '\\text{work} / \\text{best rate}',
    lines: [`work: ${work(known.row.flop)}`, `best rate seen here: ${rate(comparison.findings.limits.flopPerS)}`, `work / rate: ${lasting(workingMs)}`],
    notes: ['An estimate: a measured time below it means that the machine was busy while its best rate was measured.'],
    sources: [{ label: 'the work', thing: { kind: 'flop', at } }, { label: 'the best rate', thing: { kind: 'limit', at: [0] } }],
  };
}

/** What this machine can do at most, as measured. */
export function limitOrigin({ findings: { limits } }: Comparison): Origin {
  return {
    title: `Best rate seen here: ${rate(limits.flopPerS)}`, formula: '2 n^3 / \\text{time}',
    lines: [`from: ${limits.flopFrom}`, `rate: ${rate(limits.flopPerS)}`], notes: ['Measured before and after; the better one counts.'], sources: [],
  };
}

function mainTime(comparison: Comparison, [modelIndex = -1]: readonly number[]) {
  return { kind: 'time', at: [modelIndex, comparison.variant === 'loop' ? 0 : 1, comparison.mainIndex] };
}
