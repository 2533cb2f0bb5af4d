import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';

const numbers = ({ tensors }: Trace, name: string): Float32Array => tensors[name]?.data ?? new Float32Array();

/** Known from the sizes alone: numbers of each model's layers, counted by hand, and what each carries along. */
export const facts = [
  { claim: 'an RNN of width 48 learns 35 * 48 + 2 * 48 * 48 + 2 * 48 + 49 * 16 numbers', tokens: 12, step: 'models', label: 'learnt-0', reads: '7,168 weights' },
  { claim: 'an LSTM of width 32 learns 35 * 32 + 8 * 32 * 32 + 8 * 32 + 33 * 16 numbers', tokens: 12, step: 'models', label: 'learnt-1', reads: '10,096 weights' },
  { claim: 'a block of width 32 learns 10,256 numbers', tokens: 12, step: 'models', label: 'learnt-2', reads: '10,256 weights' },
  { claim: 'an RNN carries its width along', tokens: 12, step: 'models', label: 'numeral-0', reads: '48' },
  { claim: 'an LSTM carries state and cell along', tokens: 12, step: 'models', label: 'numeral-1', reads: '64' },
  { claim: 'a transformer carries no state', tokens: 12, step: 'models', label: 'numeral-2', reads: 'all' },
  { claim: 'keys bear the lecturer’s own words', tokens: 2, step: 'task', label: 'note', reads: 'Names are for us: the networks see one of 16 keys, one of 16 values, or a blank.' },
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
    claim: 'the word that is asked for stands in the example once, beside the answer', tokens: 12,
    holds: (trace: Trace): boolean => {
      const [keys, values] = [numbers(trace, 'exampleKeys'), numbers(trace, 'exampleValues')];
      const asked = keys.at(-1);
      const before = Array.from(keys.subarray(0, -1).entries()).filter(([, key]) => key === asked);
      return before.length === 1 && values[before[0]?.[0] ?? -1] === at(numbers(trace, 'exampleAnswer'), 0);
    },
  },
] as const;

export const places = {
  accuracy: ['accuracy', 'checkpoints', 'models', 'gridPairs', 'gridGaps'],
  right: ['right', 'checkpoints', 'models', 'gridPairs', 'gridGaps'],
  loss: ['loss', 'models', 'points'],
  share: ['exampleShares', 'models', 'answers'],
} as const;

export const workedOut = ['accuracy'] as const;

export const bottoms = ['right', 'device', 'question'] as const;
