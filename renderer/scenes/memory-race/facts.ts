import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { insideTensors } from './tensors';

const models = ['rnn', 'lstm', 'transformer'] as const;
const numbers = ({ tensors }: Trace, name: string): Float32Array => tensors[name]?.data ?? new Float32Array();

/** A row of a matrix times a vector. */
function product(matrix: Float32Array, row: number, vector: Float32Array): number {
  return vector.reduce((sum, value, place) => sum + at(matrix, row * vector.length + place) * value, 0);
}

/** Known from the sizes alone: numbers of each model's layers, counted by hand, and what each carries along. */
export const facts = [
  { claim: 'an RNN of width 48 learns 35 * 48 + 2 * 48 * 48 + 2 * 48 + 49 * 16 numbers', tokens: 12, step: 'models', label: 'learnt-0', reads: '7,168 weights' },
  { claim: 'an LSTM of width 32 learns 35 * 32 + 8 * 32 * 32 + 8 * 32 + 33 * 16 numbers', tokens: 12, step: 'models', label: 'learnt-1', reads: '10,096 weights' },
  { claim: 'a block of width 32 learns 10,256 numbers', tokens: 12, step: 'models', label: 'learnt-2', reads: '10,256 weights' },
  { claim: 'the sizes of the three are told with their thousands', tokens: 12, step: 'models', label: 'caption', reads: 'Three models, 7 to 10 thousand weights each, learn it here from the same examples.' },
  { claim: 'an RNN keeps its width', tokens: 12, step: 'predict', label: 'numeral-0', reads: '48' },
  { claim: 'an LSTM keeps state and cell', tokens: 12, step: 'predict', label: 'numeral-1', reads: '64' },
  { claim: 'a transformer keeps a key and a value of each word', tokens: 12, step: 'predict', label: 'numeral-2', reads: '64' },
  { claim: 'and so 129 times as many of 129 words', tokens: 12, step: 'price', label: 'numeral-2', reads: '8,256' },
  { claim: 'one of 16 guesses is right', tokens: 12, step: 'capacity', label: 'guess-share', reads: 'guessing: .06' },
  { claim: 'a guess among 16 costs their logarithm', tokens: 12, step: 'training', label: 'guess', reads: 'guessing: ln 16 = 2.77' },
  { claim: 'the row is on the stage from the first frame on, with its question hidden', tokens: 12, step: 'start', label: 'value-12', reads: '?' },
  { claim: 'keys bear the lecturer’s own words, and values are colours', tokens: 2, step: 'task', label: 'note', reads: 'Names are for us: the networks see one of 16 words and one of 16 colours, or a blank.' },
] as const;

/** What must hold whatever was trained. */
export const theorems = [
  {
    claim: 'accuracy is the share of questions that were answered right', tokens: 12,
    holds: (trace: Trace): boolean => {
      const [right, accuracy, samples] = [numbers(trace, 'right'), numbers(trace, 'accuracy'), numbers(trace, 'checkpointSamples')];
      const each = accuracy.length / samples.length;
      return accuracy.length > 0 && accuracy.every((value, place) => Math.abs(value - at(right, place) / at(samples, Math.floor(place / each))) < 1e-6);
    },
  },
  {
    claim: 'before training nobody does clearly better than guessing one of 16', tokens: 12,
    holds: (trace: Trace): boolean => {
      const samples = at(numbers(trace, 'checkpointSamples'), 0);
      const untrained = numbers(trace, 'accuracy').subarray(0, 75);
      const mean = untrained.reduce((sum, value) => sum + value, 0) / 75;
      // Five standard deviations of the mean of 75 cells.
      return Math.abs(mean - 1 / 16) < 5 * Math.sqrt((1 / 16) * (15 / 16) / (75 * samples));
    },
  },
  {
    claim: 'the first loss is near ln 16, which is what guessing costs', tokens: 12,
    holds: (trace: Trace): boolean => {
      const points = trace.sizes['points'] ?? NaN;
      return [0, 1, 2].every((model) => Math.abs(at(numbers(trace, 'loss'), model * points) - Math.log(16)) < 0.6);
    },
  },
  {
    claim: 'the shares of the answers to the example add up to one', tokens: 12,
    holds: (trace: Trace): boolean => {
      const shares = numbers(trace, 'exampleShares');
      return [0, 1, 2].every((model) => Math.abs(shares.subarray(model * 16, model * 16 + 16).reduce((sum, value) => sum + value, 0) - 1) < 1e-4);
    },
  },
  {
    claim: 'the word that is asked for stands in the example once, with the answer', tokens: 12,
    holds: (trace: Trace): boolean => {
      const [keys, values] = [numbers(trace, 'exampleKeys'), numbers(trace, 'exampleValues')];
      const asked = keys.at(-1);
      const before = Array.from(keys.subarray(0, -1).entries()).filter(([, key]) => key === asked);
      return before.length === 1 && values[before[0]?.[0] ?? -1] === at(numbers(trace, 'exampleAnswer'), 0);
    },
  },
  {
    claim: 'no value stands in the example twice, so that an answer has one way to be right', tokens: 12,
    holds: (trace: Trace): boolean => {
      const values = Array.from(numbers(trace, 'exampleValues')).filter((value) => value < 16);
      return values.length === 4 && new Set(values).size === 4;
    },
  },
  {
    claim: 'the kernels’ shares of the example are the softmax of what the kept weights make of it', tokens: 12,
    holds: (trace: Trace): boolean => {
      const [shares, logits] = [numbers(trace, 'exampleShares'), numbers(trace, 'exampleLogits')];
      const all = models.map((_, model) => logits.subarray(model * 16, model * 16 + 16).reduce((sum, logit) => sum + Math.exp(logit), 0));
      return shares.length === 48 && shares.every((share, place) => Math.abs(share - Math.exp(at(logits, place)) / at(all, Math.floor(place / 16))) < 1e-4);
    },
  },
  {
    claim: 'a logit is a row of the kept output weights times the kept last state, and its bias', tokens: 12,
    holds: (trace: Trace): boolean => models.every((model, index) => {
      const width = at(numbers(trace, 'widths'), index);
      const state = model === 'transformer' ? numbers(trace, 'transformer.read') : numbers(trace, `${model}.hidden`).subarray(-width);
      return Array.from({ length: 16 }, (_, value) => value).every((value) => {
        const logit = at(numbers(trace, `${model}.headBias`), value) + product(numbers(trace, `${model}.headWeight`), value, state);
        return Math.abs(logit - at(numbers(trace, 'exampleLogits'), index * 16 + value)) < 1e-4;
      });
    }),
  },
  {
    claim: 'each state of the RNN follows from the one before and the learnt vectors of word and colour', tokens: 12,
    holds: (trace: Trace): boolean => {
      const own = (name: string): Float32Array => numbers(trace, `rnn.${name}`);
      const width = own('inputBias').length;
      let state = new Float32Array(width);
      return Array.from(numbers(trace, 'exampleKeys').entries()).every(([step, key]) => {
        const value = at(numbers(trace, 'exampleValues'), step);
        const word = state.map((_, unit) => at(own('keyTable'), key * width + unit) + at(own('valueTable'), value * width + unit));
        state = state.map((_, unit, before) => Math.tanh(product(own('inputWeight'), unit, word) + product(own('hiddenWeight'), unit, before) + at(own('inputBias'), unit) + at(own('hiddenBias'), unit)));
        return state.every((number, unit) => Math.abs(number - at(own('hidden'), step * width + unit)) < 1e-4);
      });
    },
  },
  {
    claim: 'the LSTM’s cell is what its gates keep of the one before and let in of the new value', tokens: 12,
    holds: (trace: Trace): boolean => {
      const own = (name: string): Float32Array => numbers(trace, `lstm.${name}`);
      const width = at(numbers(trace, 'widths'), 1);
      return own('cell').length > 0 && own('cell').every((cell, place) => {
        const before = place < width ? 0 : at(own('cell'), place - width);
        return Math.abs(cell - at(own('forgetGate'), place) * before - at(own('inputGate'), place) * at(own('candidate'), place)) < 1e-5;
      });
    },
  },
  {
    claim: 'the weights of each head of the transformer add up to one', tokens: 12,
    holds: (trace: Trace): boolean => {
      const [weights, length] = [numbers(trace, 'transformer.weights'), trace.sizes['exampleLength'] ?? NaN];
      return [0, 1].every((head) => Math.abs(weights.subarray(head * length, (head + 1) * length).reduce((sum, weight) => sum + weight, 0) - 1) < 1e-5);
    },
  },
] as const;

export const places = {
  accuracy: ['accuracy', 'checkpoints', 'models', 'gridPairs', 'gridGaps'],
  right: ['right', 'checkpoints', 'models', 'gridPairs', 'gridGaps'],
  loss: ['loss', 'models', 'points'],
  share: ['exampleShares', 'models', 'answers'],
  logit: ['exampleLogits', 'models', 'answers'],
  ...Object.fromEntries(models.flatMap((model) => Object.entries(insideTensors(model))).map(([name, sizes]) => [name, [name, ...sizes] as const])),
} as const;

export const workedOut = [
  'accuracy', 'share', 'logit',
  ...['vectors', 'inputPart', 'recurrentPart', 'hidden'].map((name) => `rnn.${name}`),
  ...['vectors', 'inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'inputGate', 'forgetGate', 'candidate', 'outputGate', 'cell', 'hidden'].map((name) => `lstm.${name}`),
  ...['vectors', 'normed', 'query', 'key', 'value', 'scores', 'weights', 'mixed', 'output', 'added', 'addedNormed', 'within', 'ended', 'read'].map((name) => `transformer.${name}`),
];

export const bottoms = ['right', 'device', 'rnn.keyTable', 'lstm.valueTable', 'transformer.positions'] as const;
