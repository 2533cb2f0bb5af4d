import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { roadNorms } from './lines';
import { arrivedAt, readJourney } from './reading';

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
  { claim: 'a short text is repeated, and says so', tokens: 2, step: 'read', label: 'whose', reads: 'your 2 words, repeated to 65' },
  { claim: 'a long text is cut, and says so', tokens: 512, step: 'read', label: 'whose', reads: 'the first 65 of your 512 words' },
  { claim: 'both layers have 32 units, and the act says so', tokens: 12, step: 'read', label: 'gated-width', reads: 'LSTM: 32 units' },
  { claim: 'the forget bias that was put there by hand is told', tokens: 12, step: 'read', label: 'bias', reads: 'its forget bias: 3' },
  { claim: 'the eigenvalue alone would leave 0.9 to the power 64', tokens: 12, step: 'radius', label: 'promise', reads: '0.0012' },
  { claim: 'the chain that explodes says at which eigenvalue', tokens: 12, step: 'explodes', label: 'radius', reads: '1.30' },
  { claim: 'and is there without tanh and with it', tokens: 12, step: 'explodes', label: 'tip-grownTanh', reads: '1.30, tanh' },
  { claim: 'clipping is shown on what explodes', tokens: 12, step: 'clip', label: 'tip-clipped', reads: 'clipped' },
  { claim: 'and the way back stays where it was', tokens: 512, step: 'clip', label: 'steps-back', reads: '64 steps back' },
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

/**
 * Squares of |dE/dW_xh|, |dE/dW_hh| and |dE/db| of the exploding chain in float64, as sums over pairs of steps: the square of a
 * sum of outer products d_k (x) r_k is the sum of (d_k . d_l) (r_k . r_l).
 */
function squaresOfParts(trace: Trace): readonly number[] {
  const { tensors: { weightXh, weightHh, bias, vectors, arrived }, sizes: { width, words, inputWidth, tokens }, radius, grown } = readJourney(trace);
  const units = Array.from({ length: width }, (_, unit) => unit);
  const weight = (row: number, column: number): number => (at(weightHh, row * width + column) * (grown?.radius ?? NaN)) / radius;
  const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
  const read = Array.from({ length: words }, (_, word) => Array.from(vectors.subarray((word % tokens) * inputWidth, ((word % tokens) + 1) * inputWidth)));
  const states = [units.map(() => 0)];
  for (const word of read) {
    const before = states.at(-1) ?? [];
    states.push(units.map((row) => at(bias, row) + dot(Array.from(weightXh.subarray(row * inputWidth, (row + 1) * inputWidth)), word) + before.reduce((sum, value, column) => sum + weight(row, column) * value, 0)));
  }
  const back = [Array.from(arrived.subarray(0, width))];
  for (let step = 1; step < words; step += 1) back.push(units.map((column) => (back.at(-1) ?? []).reduce((sum, value, row) => sum + value * weight(row, column), 0)));
  const pairs = (row: (distance: number) => readonly number[]): number =>
    back.reduce((sum, one, first) => sum + back.reduce((part, other, second) => part + dot(one, other) * dot(row(first), row(second)), 0), 0);
  return [pairs((distance) => read[words - 1 - distance] ?? []), pairs((distance) => states[words - 1 - distance] ?? []), pairs(() => [1])];
}

export const theorems = [
  {
    claim: 'the norms that are clipped are those of all weights of the exploding chain, worked out again over pairs of steps',
    tokens: 12,
    holds: (trace: Trace) => squaresOfParts(trace).every((square, part) => Math.abs(Math.log10(square) / 2 - at(readJourney(trace).grown?.parts ?? [], part)) < 1e-4),
  },
  {
    claim: 'after clipping the norm of all weights together is the one that was asked for',
    tokens: 64,
    holds: (trace: Trace) => {
      const { clip, grown } = readJourney(trace);
      const clipped = Array.from(grown?.parts ?? [], (log) => 10 ** log * (clip?.factor ?? NaN));
      return Math.abs(Math.hypot(...clipped) - (clip?.norm ?? NaN)) < 1e-4;
    },
  },
  {
    claim: 'the linear chain at 1.30 explodes, and its last steps multiply by the eigenvalue',
    tokens: 12,
    holds: (trace: Trace) => {
      const { grown, steps } = readJourney(trace);
      const logs = grown?.linear ?? new Float32Array(0);
      return at(logs, steps) > 6 && Math.abs((at(logs, steps) - at(logs, steps >> 1)) / (steps - (steps >> 1)) - Math.log10(1.3)) < 0.02;
    },
  },
  {
    claim: 'tanh holds the same chain far below that',
    tokens: 12,
    holds: (trace: Trace) => {
      const { grown, steps } = readJourney(trace);
      return at(grown?.tanh ?? [], steps) < at(grown?.linear ?? [], steps) - 3;
    },
  },
  {
    claim: 'the road alone brings no more than all ways together bring, in the layer as it is drawn',
    tokens: 12,
    holds: (trace: Trace) => roadNorms(readJourney(trace)).every((norm, distance) => norm < 1.1 * arrivedAt(readJourney(trace), 1, distance)),
  },
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
