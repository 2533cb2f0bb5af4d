import { type BenchRow } from '#contract/bench';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { deviceWords } from '../../../parts/texts/provenance';
import { grouped, microseconds } from '../../../timeline/numbers';
import { type Comparison, type Timed, limitsOf, models, rowAt, variants } from '../reading';
import { lasting, modelName, rate, work } from '../texts/words';

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

const way = { loop: 'operation by operation', fused: 'in kernels of our own' } as const;

/** A measured time with everything a sceptic asks for: repeats, spread, clock, span, and how its result was checked. */
export function timeOrigin(comparison: Comparison, at: readonly number[], { device }: Trace): Origin | null {
  const known = found(comparison, at);
  if (known === null) return null;
  const { model, row } = known;
  const { exactNumbers, exactDeviation, otherDeviation, othersAgainst } = row.verification;
  const tokens = comparison.points[at[2] ?? -1]?.setting.tokens ?? comparison.sizes.tokens;
  return {
    title: `Measured: ${modelName[model]}, ${grouped.format(tokens)} tokens, ${way[row.variant]}: ${lasting(row.medianMs)}`,
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
    notes: [`Measured: ${row.span}.`, deviceWords(device)],
    sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
  };
}

/** The very first run, which is what the program itself would print. */
export function firstOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = found(comparison, at);
  if (known?.row.firstMs == null) return null;
  const { model, row } = known;
  return {
    title: `First run of ${modelName[model]}, ${way[row.variant]}: ${lasting(row.firstMs ?? 0)}`,
    formula: '\\text{one run}',
    lines: [`median once warm: ${lasting(row.medianMs)}`, `first over median: ${((row.firstMs ?? 0) / Math.max(row.medianMs, row.resolutionMs)).toFixed(2)}`, `first run: ${lasting(row.firstMs ?? 0)}`],
    notes: [
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

/** The time that waiting alone would take, with cores without end. */
export function waitingOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const { waitingMs } = limitsOf(comparison, known.row);
  const { stepMs } = comparison.findings.limits;
  return {
    title: `${modelName[known.model]}, waiting alone: ${lasting(waitingMs)}`,
    formula: '\\text{steps} \\cdot t_{\\text{step}}',
    lines: [`steps that follow one another: ${grouped.format(known.row.sequentialSteps)}`, `shortest step here: ${microseconds(stepMs)}`, `together: ${lasting(waitingMs)}`],
    notes: ['With cores without end a step still takes as long as handing a result on; another machine has another shortest step.'],
    sources: [{ label: 'the steps', thing: { kind: 'steps', at } }, { label: 'the shortest step', thing: { kind: 'limit', at: [1] } }],
  };
}

/** The time that the work alone would take at this machine's best. */
export function workingOrigin(comparison: Comparison, at: readonly number[]): Origin | null {
  const known = foundMain(comparison, at);
  if (known === null) return null;
  const { workingMs } = limitsOf(comparison, known.row);
  return {
    title: `${modelName[known.model]}, work alone: ${lasting(workingMs)}`,
    formula: '\\text{work} / \\text{best rate}',
    lines: [`work: ${work(known.row.flop)}`, `best rate seen here: ${rate(comparison.findings.limits.flopPerS)}`, `work / rate: ${lasting(workingMs)}`],
    notes: ['An estimate: a measured time below it means that the machine was busy while its best rate was measured.'],
    sources: [{ label: 'the work', thing: { kind: 'flop', at } }, { label: 'the best rate', thing: { kind: 'limit', at: [0] } }],
  };
}

/** What this machine can do at most, as measured. */
export function limitOrigin({ findings: { limits } }: Comparison, [which = -1]: readonly number[]): Origin | null {
  if (which === 0) {
    return {
      title: `Best rate seen here: ${rate(limits.flopPerS)}`, formula: '2 n^3 / \\text{time}',
      lines: [`from: ${limits.flopFrom}`, `rate: ${rate(limits.flopPerS)}`], notes: ['Measured before and after; the better one counts.'], sources: [],
    };
  }
  if (which !== 1) return null;
  return {
    title: `Shortest step here: ${microseconds(limits.stepMs)}`, formula: '(t_{\\text{long}} - t_{\\text{short}}) / (n_{\\text{long}} - n_{\\text{short}})',
    lines: [`from: ${limits.stepFrom}`, `a step: ${microseconds(limits.stepMs)}`],
    notes: ['Two walks of different length through next to nothing, so that what it costs to begin cancels out.'], sources: [],
  };
}

function mainTime(comparison: Comparison, [modelIndex = -1]: readonly number[]) {
  return { kind: 'time', at: [modelIndex, comparison.variant === 'loop' ? 0 : 1, comparison.mainIndex] };
}
