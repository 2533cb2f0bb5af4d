import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { readJourney } from './reading';

/** Steps of a gated layer, whichever it is, by the names of their tensors. */
const gateKinds = [
  'inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'resetSum', 'updateSum', 'inputGate', 'forgetGate', 'outputGate', 'resetGate', 'updateGate', 'candidate', 'cell', 'hidden',
] as const;

/** Tensors that references point into. */
export const places = {
  factor: ['factor', 'words'],
  arrived: ['arrived', 'words', 'width'],
  slope: ['slope', 'words', 'width'],
  state: ['state', 'words', 'width'],
  recurrentPart: ['recurrentPart', 'words', 'width'],
  inputPart: ['inputPart', 'words', 'width'],
  vector: ['vectors', 'tokens', 'inputWidth'],
  weight: ['weightHh', 'width', 'width'],
  gatedArrived: ['gatedArrived', 'words', 'gatedState'],
  biasIh: ['gatedBiasIh', 'gatedRows'],
  score: ['scores', 'heads', 'words'],
  query: ['query', 'inputWidth'],
  key: ['keys', 'words', 'inputWidth'],
  input: ['inputs', 'words', 'inputWidth'],
  ...Object.fromEntries(gateKinds.map((name) => [name, [name, 'words', 'units'] as const])),
} as const;

export const workedOut = ['factor', 'arrived', 'slope', 'state', 'recurrentPart', 'inputPart', 'weight', 'gatedArrived', 'score', 'query', 'key', 'input', ...gateKinds];

/** Word vectors and weights are given, not computed. */
export const bottoms = ['vector', 'vectors', 'weight', 'biasIh'];

/** What must be read whatever the text is. */
export const facts = [
  { claim: 'all of the error is at the last state', tokens: 12, step: 'read', label: 'value-0', reads: '1' },
  { claim: 'the gated layer begins with as much', tokens: 12, step: 'read', label: 'value-1', reads: '1' },
  { claim: 'the matrix has the spectral radius that was asked for', tokens: 12, step: 'radius', label: 'radius', reads: '0.90' },
  { claim: 'the usual way is 64 steps long', tokens: 12, step: 'back-64', label: 'steps-back', reads: '64 steps back' },
  { claim: 'the most that any error gets through is worked out for the whole way', tokens: 12, step: 'most', label: 'tip-most', reads: 'at most' },
  { claim: 'a short text is repeated, and says so', tokens: 2, step: 'read', label: 'whose', reads: '65 words: yours, repeated' },
  { claim: 'a long text is cut, and says so', tokens: 512, step: 'read', label: 'whose', reads: 'the first 65 of your 512 words' },
  { claim: 'of 65 words each has its share', tokens: 64, step: 'attention', label: 'share', reads: '0.015' },
] as const;

/** Backpropagation in float64, from the stored weights and slopes: log10 of |dE/dh_k| by distance. */
function backInFloat64(trace: Trace): readonly number[] {
  const { tensors: { weightHh, slope, arrived }, sizes: { width, words } } = readJourney(trace);
  let row = Array.from(arrived.subarray(0, width));
  let log = 0;
  return Array.from({ length: words }, (_, distance) => {
    if (distance > 0) {
      const passed = row.map((value, unit) => value * at(slope, (distance - 1) * width + unit));
      row = row.map((__, unit) => passed.reduce((sum, value, other) => sum + value * at(weightHh, other * width + unit), 0));
    }
    const length = Math.hypot(...row);
    row = row.map((value) => value / length);
    return (log += Math.log10(length));
  });
}

/** log10 of the sum of all squares of the Jacobian product, by distance: it is the sum of the squares of its singular values. */
function logSumsOfSquares(trace: Trace): readonly number[] {
  const { tensors: { weightHh, slope }, sizes: { width, words } } = readJourney(trace);
  const units = Array.from({ length: width }, (_, unit) => unit);
  let rows = units.map((row) => units.map((column) => Number(row === column)));
  return Array.from({ length: words }, (_, distance) => {
    if (distance > 0) {
      rows = rows.map((row) => {
        const passed = row.map((value, unit) => value * at(slope, (distance - 1) * width + unit));
        return units.map((unit) => passed.reduce((sum, value, other) => sum + value * at(weightHh, other * width + unit), 0));
      });
    }
    return Math.log10(rows.flat().reduce((sum, value) => sum + value * value, 0));
  });
}

export const theorems = [
  {
    claim: 'what arrives is the product of the Jacobians diag(1 − h²) W_hh, worked out again in float64',
    tokens: 12,
    holds: (trace: Trace) => backInFloat64(trace).every((log, distance) => Math.abs(log - at(readJourney(trace).tensors.rnnLog, distance)) < 2e-4),
  },
  {
    claim: 'the factors of the steps multiply to what arrives',
    tokens: 64,
    holds: (trace: Trace) => {
      const { tensors: { factor, rnnLog } } = readJourney(trace);
      let log = 0;
      return factor.every((value, distance) => Math.abs((log += Math.log10(value)) - at(rnnLog, distance)) < 1e-4);
    },
  },
  {
    claim: 'no error gets more through than the largest singular value of the product, and this one gets less',
    tokens: 64,
    holds: (trace: Trace) => {
      const journey = readJourney(trace);
      return journey.tensors.mostLog.every((log, distance) => at(journey.tensors.rnnLog, distance) < log + (distance === 0 ? 1e-5 : 0));
    },
  },
  {
    claim: 'the largest singular value lies between the root of the mean of all squares of singular values and that of their sum',
    tokens: 12,
    holds: (trace: Trace) => {
      const { tensors: { mostLog }, sizes: { width } } = readJourney(trace);
      return logSumsOfSquares(trace).every((log, distance) => at(mostLog, distance) < log / 2 + 1e-5 && at(mostLog, distance) > (log - Math.log10(width)) / 2 - 1e-5);
    },
  },
  {
    claim: 'tanh lets less pass than the eigenvalue says',
    tokens: 12,
    holds: (trace: Trace) => readJourney(trace).meanFactor < readJourney(trace).radius,
  },
  {
    claim: 'what attention brings does not fall with distance: the farther half hears as much as the nearer',
    tokens: 12,
    holds: (trace: Trace) => {
      const logs = readJourney(trace).tensors.attentionLog.subarray(1);
      const mean = (part: Float32Array): number => part.reduce((sum, log) => sum + log, 0) / part.length;
      return Math.abs(mean(logs.subarray(0, 32)) - mean(logs.subarray(32))) < 0.2;
    },
  },
  {
    claim: 'the shares of a head add up to one',
    tokens: 512,
    holds: (trace: Trace) => {
      const { tensors: { shares }, sizes: { heads, words } } = readJourney(trace);
      return Array.from({ length: heads }, (_, head) => shares.subarray(head * words, (head + 1) * words).reduce((sum, value) => sum + value, 0)).every((sum) => Math.abs(sum - 1) < 1e-5);
    },
  },
];
