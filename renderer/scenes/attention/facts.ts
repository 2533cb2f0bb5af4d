import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { readSentence } from '../../sentence/reading';
import { dotOf } from '../../sentence/weightOrigins';

export { bottoms, places, workedOut } from '../../sentence/facts';

/**
 * What this act must show whatever was computed: known from theory, so that a test can hold the picture against it.
 * On the hold of `step`, for a text of `tokens` tokens, with the tokens `from` and `to` chosen where they are named, the
 * text with the key `label` reads `reads`.
 *
 * @see Vaswani et al. 2017, table 1: maximum path length
 */
export const facts = [
  { claim: 'attention joins any two words by one edge', tokens: 12, step: 'path', from: 0, to: 11, label: 'graph-path', reads: '1 edge' },
  { claim: 'a chain needs eleven for the same two', tokens: 12, step: 'path', from: 0, to: 11, label: 'chain-path', reads: '11 edges' },
  { claim: 'attention joins any two of 512 words by one edge', tokens: 512, step: 'path', from: 0, to: 511, label: 'graph-path', reads: '1 edge' },
  { claim: 'a chain needs 511 for the same two', tokens: 512, step: 'path', from: 0, to: 511, label: 'chain-path', reads: '511 edges' },
  { claim: 'the shares of a row add up to 1', tokens: 12, step: 'shares', label: 'walk-share-sum', reads: '1.00' },
  { claim: 'the shares of a row of 512 add up to 1 as well', tokens: 512, step: 'mix', label: 'walk-share-sum', reads: '1.00' },
  { claim: 'a mask lets nothing of what lies ahead through', tokens: 12, step: 'ahead', from: 3, to: 3, label: 'weight-4', reads: null },
  { claim: 'the first word of a writer has itself alone', tokens: 12, step: 'ahead', from: 0, to: 0, label: 'weight-0', reads: '1.00' },
  { claim: 'the scale of the weights begins at none', tokens: 12, step: 'look', label: 'scale-least', reads: '0' },
  { claim: 'no edges are counted where another pair is looked at', tokens: 12, step: 'others', label: 'graph-path', reads: null },
] as const;

/** What theory says of the trace. @see Vaswani et al. 2017, equation 1 */
export const theorems = [
  { claim: 'every row of weights sums to 1, with the division and without it', tokens: 64, holds: rowsSumToOne },
  { claim: 'a score times the square root of the key width is the bare dot product', tokens: 12, holds: scoresAreScaledDots },
  { claim: 'without the division no row is less peaked: its largest weight is at least as large', tokens: 64, holds: neverLessPeaked },
  { claim: 'behind a mask each row shares out what its word and those before it have, and nothing goes to those ahead', tokens: 64, holds: maskedRowsAreRenormalised },
  { claim: 'the recorded graph joins every word to every word, and nothing waits for a result', tokens: 12, holds: ({ dependencies }: Trace) => dependencies['graph']?.from.length === 144 && dependencies['graph'].from.every((from) => from < 12) },
] as const;

function rowsSumToOne(trace: Trace): boolean {
  const { weights, otherWeights, count, heads } = readSentence(trace);
  const sumOf = (values: Float32Array, row: number): number => values.subarray(row * count, (row + 1) * count).reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: heads * count }, (_, row) => row).every((row) => [weights, otherWeights].every((values) => Math.abs(sumOf(values, row) - 1) < 1e-5));
}

/** Masking before softmax is the same as taking the shares of what is left: w_ij over the sum of w_ik for k up to i. */
function maskedRowsAreRenormalised(trace: Trace): boolean {
  const { weights, maskedWeights, count, heads } = readSentence(trace);
  return Array.from({ length: heads * count }, (_, row) => row).every((row) => {
    const start = row * count;
    const seen = (row % count) + 1;
    const left = weights.subarray(start, start + seen).reduce((sum, weight) => sum + weight, 0);
    return Array.from({ length: count }, (_, key) => key).every((key) => Math.abs(at(maskedWeights, start + key) - (key < seen ? at(weights, start + key) / left : 0)) < 1e-5);
  });
}

function scoresAreScaledDots(trace: Trace): boolean {
  const sentence = readSentence(trace);
  const { count, keyWidth } = sentence;
  return sentence.scores.every((score, place) => {
    const dot = dotOf(sentence, Math.floor(place / (count * count)), Math.floor(place / count) % count, place % count);
    return Math.abs(score * Math.sqrt(keyWidth) - dot) < 1e-3 + 1e-4 * Math.abs(dot);
  });
}

function neverLessPeaked(trace: Trace): boolean {
  const { weights, otherWeights, count, heads } = readSentence(trace);
  const largest = (values: Float32Array, row: number): number => values.subarray(row * count, (row + 1) * count).reduce((most, weight) => Math.max(most, weight), at(values, row * count));
  return Array.from({ length: heads * count }, (_, row) => row).every((row) => largest(otherWeights, row) >= largest(weights, row) - 1e-6);
}
