import { type Trace } from '#contract/trace';
import { threadsIn } from '../../parts/texts/threads';
import { bottoms as sentenceBottoms, places, workedOut } from '../../sentence/facts';
import { counted, grouped } from '../../timeline/numbers';
import { benchmarkOrigin } from './origins/origins';
import { crossingOf, curveOf, growthOf, longestPair, ratiosOf } from './curves';
import { benchmarkPlan } from './plan';
import { mainRow, models, readComparison } from './reading';
import { elsewhereLabels } from './texts/elsewhereLabels';

export { places, workedOut };

/** Word vectors and the sizes in the program are given. */
export const bottoms = [...sentenceBottoms, 'size'];

/**
 * Known answers at the sketch's sizes: batch 2, 16 tokens, width 16.
 *
 * @see Vaswani et al. 2017, table 1
 */
export const facts = [
  { claim: 'the loop turns once for each word', tokens: 12, step: 'turns', label: 'turns', reads: '12 of 12' },
  { claim: 'and it does so for a long text, too', tokens: 512, step: 'turns', label: 'turns', reads: '512 of 512' },
  { claim: 'its first turn is one', tokens: 64, step: 'turn-1', label: 'turns', reads: '1 of 64' },
  { claim: 'attention’s line runs once, whatever the length', tokens: 512, step: 'call', label: 'calls', reads: '1 of 1' },
  { claim: 'and all pairs of 512 words are in that call', tokens: 512, step: 'call', label: 'pairs', reads: '262,144' },
  { claim: 'the code is not the whole program, and says so', tokens: 12, step: 'code', label: 'code-0', reads: '# the article’s program, its classes left out' },
  { claim: 'sixteen words are sixteen steps of an RNN', tokens: 12, step: 'work', label: 'steps-rnn', reads: '16' },
  { claim: 'and one of attention', tokens: 12, step: 'work', label: 'steps-attention', reads: '1' },
  { claim: 'an RNN’s work is 2 · 2 · 16 · 2 · 16²', tokens: 12, step: 'work', label: 'work-rnn', reads: '32.8 kFLOP' },
  { claim: 'an LSTM’s is four times that', tokens: 12, step: 'work', label: 'work-lstm', reads: '131 kFLOP' },
  { claim: 'by the paper’s terms the costs are equal where n = d', tokens: 12, step: 'crossing', label: 'cross-rnn-paper', reads: '16' },
  { claim: 'by counted work attention is never as cheap as a plain RNN', tokens: 12, step: 'crossing', label: 'cross-rnn-counted', reads: 'never' },
  { claim: 'and as cheap as an LSTM at n = 2 d', tokens: 12, step: 'crossing', label: 'cross-lstm-counted', reads: '32' },
] as const;

/** The last number of an explanation's last line. */
function lastNumber(trace: Trace, kind: string, at: readonly number[]): number {
  const line = benchmarkOrigin(trace, { kind, at })?.lines.at(-1) ?? '';
  return Number(Array.from(line.matchAll(/−?[\d,]+(?:\.\d+)?/g), ([found]) => found).at(-1)?.replace('−', '-').replaceAll(',', ''));
}

/** The same trace as if something else had kept the machine busy during most runs at one length. */
function spoilt(trace: Trace): Trace {
  const { findings } = trace;
  if (findings === null) return trace;
  const points = findings.points.map((point, index) => (index === findings.points.length - 2 ? { ...point, rows: point.rows.map((row) => ({ ...row, medianMs: row.medianMs * 5, maxMs: row.maxMs * 9 })) } : point));
  return { ...trace, findings: { ...findings, points } };
}

export const theorems = [
  {
    claim: 'the work counted while it ran is 2 b n (2 g d²) of a recurrent layer with g gates and 2 b n (4 d² + 2 n d) of attention',
    tokens: 12,
    holds: (trace: Trace): boolean => {
      const comparison = readComparison(trace);
      const { batch: b, tokens: n, dim: d } = comparison.sizes;
      const wanted = [4 * b * n * d * d, 16 * b * n * d * d, 8 * b * n * d * d + 4 * b * n * n * d];
      return models.every((model, index) => mainRow(comparison, model, 'loop')?.flop === wanted[index]);
    },
  },
  {
    claim: 'the explanation of the work ends in the work itself',
    tokens: 12,
    holds: (trace: Trace): boolean => models.every((model, index) => lastNumber(trace, 'flop', [index]) === mainRow(readComparison(trace), model, 'loop')?.flop),
  },
  {
    claim: 'the threads named beside our times are those that shared what was timed',
    tokens: 12,
    holds: (trace: Trace): boolean => {
      const comparison = readComparison(trace);
      const threads = Math.max(...models.map((model) => threadsIn(mainRow(comparison, model, comparison.variant)?.span ?? '') ?? NaN));
      return elsewhereLabels(comparison, trace).find(({ key }) => key === 'here-device')?.text.includes(counted(threads, 'thread')) ?? false;
    },
  },
  {
    claim: 'what a curve grows by at its end is the ratio of its last two fastest runs, as the explanation works it out',
    tokens: 12,
    holds: (trace: Trace): boolean => models.every((model, index) => {
      const [before, last] = curveOf(readComparison(trace), model).slice(-2);
      const ratio = (last?.ms ?? NaN) / (before?.ms ?? NaN);
      return Math.abs(lastNumber(trace, 'growth', [index]) - ratio) < 1e-3 && growthOf(readComparison(trace), model)?.ratio === ratio;
    }),
  },
  {
    claim: 'a median spoilt by another load on the machine bends no curve',
    tokens: 12,
    holds: (trace: Trace): boolean => models.every((model) => growthOf(readComparison(spoilt(trace)), model)?.ratio === growthOf(readComparison(trace), model)?.ratio),
  },
  {
    claim: 'curves that cross do so between two measured lengths, where straight lines between the ratios pass 1',
    tokens: 12,
    holds: (trace: Trace): boolean => (['rnn', 'lstm'] as const).every((recurrent, pairIndex) => {
      const comparison = readComparison(trace);
      const ratios = ratiosOf(comparison, recurrent);
      const meeting = crossingOf(comparison, recurrent)?.measured ?? null;
      if (meeting === null) return ratios.every(({ ratio }) => ratio > 1) || ratios.every(({ ratio }) => ratio < 1);
      const [before, after] = [meeting.from, meeting.to].map((wanted) => Math.log(ratios.find(({ tokens }) => tokens === wanted)?.ratio ?? NaN));
      const gone = meeting.from === meeting.to ? 0 : Math.log(meeting.interpolated / meeting.from) / Math.log(meeting.to / meeting.from);
      return Math.abs((before ?? NaN) * (1 - gone) + (after ?? NaN) * gone) < 1e-9 && Math.abs(lastNumber(trace, 'crossing', [pairIndex, 2]) - meeting.interpolated) < 0.51;
    }),
  },
  {
    claim: 'what is asked before the curve is what it answers: the two lengths are the same',
    tokens: 12,
    holds: (trace: Trace): boolean => {
      const { from, to } = longestPair(readComparison(trace)) ?? { from: NaN, to: NaN };
      const { steps } = benchmarkPlan(trace);
      return ['guess', 'curve'].every((id) => [from, to].every((length) => steps.find((step) => step.id === id)?.caption.includes(grouped.format(length)) ?? false));
    },
  },
  {
    claim: 'every time was held against float64 and against another run, and both variants were timed at the sizes of the program',
    tokens: 12,
    holds: (trace: Trace): boolean => readComparison(trace).points.every(({ rows, setting }) => rows.length === (setting.tokens === readComparison(trace).sizes.tokens ? 6 : 3) && rows.every(({ verification }) => verification.exactNumbers > 0 && verification.runs > 1)),
  },
  {
    claim: 'the first run is kept beside the medians',
    tokens: 12,
    holds: (trace: Trace): boolean => models.every((model) => (mainRow(readComparison(trace), model, 'loop')?.firstMs ?? 0) > 0),
  },
] as const;
