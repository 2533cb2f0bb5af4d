import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { readGated } from './reading';
import { keptShare } from '../../sentence/gated/gated';

/** What this act must show whatever was computed. */
export const facts = [
  { claim: 'an LSTM of 32 units holds 64 numbers after 2 words', tokens: 2, step: 'fixed', label: 'held', reads: '64' },
  { claim: 'and after 512', tokens: 512, step: 'fixed', label: 'held', reads: '64' },
  { claim: '64 numbers of 32 bits are 2,048 bits, whatever was read', tokens: 512, step: 'fixed', label: 'bits', reads: '2,048' },
  { claim: 'one of 20,000 words takes their binary logarithm', tokens: 12, step: 'fixed', label: 'word-bits', reads: '14.3' },
  { claim: '2,048 bits have room for 143 times as many', tokens: 512, step: 'fixed', label: 'most-words', reads: '143' },
  { claim: 'a GRU of that width holds half as many numbers', tokens: 12, step: 'fixed', label: 'other-cell', reads: '32' },
  { claim: 'width and forget bias stand where the gradient does', tokens: 12, step: 'gradient', label: 'gradient-sizes', reads: '32 units each, forget bias 1' },
  { claim: 'what one word costs stands beside what all of them do', tokens: 12, step: 'gradient', label: 'gradient-first', reads: '1 word back' },
  { claim: 'attention of that width keeps 64 numbers for each of 12 words', tokens: 12, step: 'fixed', label: 'attended', reads: '768' },
  { claim: 'eleven gates lie between the first of twelve words and the last', tokens: 12, step: 'kept', label: 'band-gate', reads: '11' },
  { claim: 'no gate lies between a word and itself', tokens: 12, step: 'kept', from: 11, label: 'kept-share', reads: '100 %' },
] as const;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

function everyStep(trace: Trace, holds: (gated: ReturnType<typeof readGated>, token: number, unit: number) => boolean): boolean {
  const gated = readGated(trace);
  return gated.tokens.every((_, token) => Array.from({ length: gated.units }, (__, unit) => unit).every((unit) => holds(gated, token, unit)));
}

/**
 * The cell state is the sum of all that was ever written, each part times the forget gates that came after it: unrolled, the
 * recurrence says so, and so the derivative along the road is that product (Hochreiter and Schmidhuber 1997; Gers et al. 2000).
 */
function isSumOfParts(trace: Trace): boolean {
  const gated = readGated(trace);
  const last = gated.count - 1;
  return Array.from({ length: gated.units }, (_, unit) => unit).every((unit) => {
    const parts = gated.tokens.map((_, token) => at(gated.written, token * gated.units + unit) * keptShare(gated, unit, token, last));
    return Math.abs(parts.reduce((sum, part) => sum + part, 0) - at(gated.carried, last * gated.units + unit)) < 1e-5;
  });
}

export const theorems = [
  { claim: 'what is carried is the sum of all parts, each times the gates after it', tokens: 12, holds: isSumOfParts },
  { claim: 'and so after 512 words', tokens: 512, holds: isSumOfParts },
  {
    claim: 'a gate is the logistic function of its sum, between 0 and 1', tokens: 64,
    holds: (trace: Trace) => everyStep(trace, ({ kept, units, steps }, token, unit) => Math.abs(at(kept, token * units + unit) - sigmoid(at(steps['forgetSum'] ?? [], token * units + unit))) < 1e-5 && at(kept, token * units + unit) > 0 && at(kept, token * units + unit) < 1),
  },
  {
    claim: 'all of the gradient is there at the last word, in both layers', tokens: 12,
    holds: (trace: Trace) => ['gatedPower', 'plainPower'].every((name) => at(trace.tensors[name]?.data ?? [], 0) === 0),
  },
] as const;

/** Where the references of this act point to: the tensor, and the sizes of its dimensions, outermost first. */
export const places = {
  ...Object.fromEntries(
    ['inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'resetSum', 'updateSum', 'inputGate', 'forgetGate', 'outputGate', 'resetGate', 'updateGate', 'candidate', 'cell', 'hidden'].map(
      (name) => [name, [name, 'tokens', 'units'] as const],
    ),
  ),
  vectors: ['vectors', 'tokens', 'inputWidth'],
  biasIh: ['biasIh', 'rows'],
} as const;

/** Kinds whose explanation ends in the number itself, worked out anew. */
export const workedOut = [
  'inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'resetSum', 'updateSum', 'inputGate', 'forgetGate', 'outputGate', 'resetGate', 'updateGate', 'candidate', 'cell', 'hidden',
];

/** A word vector is given; a bias is given, or drawn. */
export const bottoms = ['vectors', 'biasIh'];
