import { type BenchRow } from '#contract/bench';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { deviceWords } from '../../../parts/texts/provenance';
import { threadsIn } from '../../../parts/texts/threads';
import { microseconds } from '../../../timeline/numbers';
import { type Comparison, type Timed, models, rowAt, slicesOf, variants, workingMsOf } from '../reading';
import { lasting, modelName, rate, wayName, work } from '../texts/amounts';
import { words } from '../words/words';

const said = words.origins;

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
    title: said.time.title(modelName[model], tokens, `${wayName[row.variant]}: ${lasting(row.medianMs)}`),
    formula: said.medianFormula(row.repeats),
    lines: [
      said.time.warmUp(row.warmUpRuns, row.settled),
      said.range(lasting(row.minMs), lasting(row.maxMs)),
      said.time.clock(microseconds(row.resolutionMs)),
      ...(row.kernelMs === null ? [] : [said.time.device(lasting(row.kernelMs))]),
      said.time.exact(exactNumbers, (exactDeviation ?? 0).toExponential(1)),
      said.time.others(othersAgainst, (otherDeviation ?? 0).toExponential(1)),
      said.median(lasting(row.medianMs)),
    ],
    notes: [said.time.span(row.span), ...slicesTold(comparison, known), deviceWords({ ...device, threads: threadsIn(row.span) ?? device.threads })],
    sources: [{ label: said.sources.sizes, thing: { kind: 'size', at: [] } }],
  };
}

/** Why attention, operation by operation, is more than one call here. */
function slicesTold(comparison: Comparison, { model, row }: Found): readonly string[] {
  const slices = model === 'attention' && row.variant === 'loop' ? slicesOf(comparison) : null;
  return slices === null ? [] : [said.time.slices(slices.count, slices.texts)];
}

/** The fastest of the timed runs, which the curves are drawn through. */
export function fastestOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = found(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const tokens = comparison.points[at[2] ?? -1]?.setting.tokens ?? comparison.sizes.tokens;
  return {
    title: said.fastest.title(modelName[model], tokens, lasting(row.minMs)),
    formula: said.fastest.formula(row.repeats),
    lines: [said.fastest.slowest(lasting(row.maxMs)), said.median(lasting(row.medianMs)), said.fastest.fastest(lasting(row.minMs))],
    notes: [said.undisturbed],
    sources: [{ label: said.sources.median, thing: { kind: 'time', at } }],
  };
}

/** The very first run, which is what the program itself would print. */
export function firstOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = found(comparison, at);
  if (known?.row.firstMs == null) return null;
  const { model, row } = known;
  return {
    title: said.first.title(modelName[model], wayName[row.variant], lasting(row.firstMs ?? 0)),
    formula: said.first.formula,
    lines: [said.first.median(lasting(row.medianMs)), said.first.ratio(((row.firstMs ?? 0) / Math.max(row.medianMs, row.resolutionMs)).toFixed(2)), said.first.first(lasting(row.firstMs ?? 0))],
    notes: [...slicesTold(comparison, known), ...said.first.notes],
    sources: [{ label: said.sources.median, thing: { kind: 'time', at } }],
  };
}

/** How fast a model worked: counted work over measured time. */
export function rateOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const seconds = row.medianMs / 1000;
  return {
    title: said.rate.title(modelName[model], rate(row.flop / seconds)),
    formula: said.rate.formula,
    lines: [said.work(work(row.flop)), said.rate.time(lasting(row.medianMs)), said.rate.rate(rate(row.flop / seconds))],
    notes: [said.rate.note],
    sources: [{ label: said.sources.work, thing: { kind: 'flop', at } }, { label: said.sources.time, thing: mainTime(comparison, at) }],
  };
}

/** The time that the work alone would take at this machine's best. */
export function workingOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const workingMs = workingMsOf(comparison, known.row);
  return {
    title: said.working.title(modelName[known.model], lasting(workingMs)),
    formula: said.working.formula,
    lines: [said.work(work(known.row.flop)), said.working.best(rate(comparison.findings.limits.flopPerS)), said.working.time(lasting(workingMs))],
    notes: [said.working.note],
    sources: [{ label: said.sources.work, thing: { kind: 'flop', at } }, { label: said.sources.rate, thing: { kind: 'limit', at: [0] } }],
  };
}

/** What this machine can do at most, as measured. */
export function limitOrigin({ findings: { limits } }: Comparison): Origin {
  return {
    title: said.limit.title(rate(limits.flopPerS)), formula: said.limit.formula,
    lines: [said.limit.from(limits.flopFrom), said.limit.rate(rate(limits.flopPerS))], notes: [said.limit.note], sources: [],
  };
}

function mainTime(comparison: Comparison, [modelIndex = -1]: readonly number[]) {
  return { kind: 'time', at: [modelIndex, comparison.variant === 'loop' ? 0 : 1, comparison.mainIndex] };
}
