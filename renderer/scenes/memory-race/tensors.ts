/**
 * What a trace of this act holds, each with the sizes of its dimensions, outermost first, by their names among the trace's
 * sizes. Models stand in the order RNN, LSTM, transformer.
 */
export const memoryTensors = {
  /** Mean loss of `pointSteps` steps at a time; behind a curve's own length the last loss again. */
  loss: ['models', 'points'],
  /** Points of each curve, and the step at which it diverged, 0 when it did not. */
  curveLength: ['models'],
  divergedAt: ['models'],
  /** Questions answered right at each place of the grid, and their share of all that were asked. */
  right: ['checkpoints', 'models', 'gridPairs', 'gridGaps'],
  accuracy: ['checkpoints', 'models', 'gridPairs', 'gridGaps'],
  /** Steps trained before it, and questions at each place. */
  checkpointStep: ['checkpoints'],
  checkpointSamples: ['checkpoints'],
  pairsAsked: ['gridPairs'],
  gapsAsked: ['gridGaps'],
  /** Numbers that each model learns, and its width. */
  learnt: ['models'],
  widths: ['models'],
  /** One sequence: its keys and values by their places among the names, and the value that was asked for. */
  exampleKeys: ['exampleLength'],
  exampleValues: ['exampleLength'],
  exampleAnswer: ['one'],
} as const;

/** What only a finished run holds: the share that each model gives each answer to the example, and what it is made of. */
export const finishedTensors = { exampleShares: ['models', 'answers'], exampleLogits: ['models', 'answers'] } as const;

type Shapes = Readonly<Record<string, readonly string[]>>;
const common = { keyTable: ['keyRows', 'width'], valueTable: ['valueRows', 'width'], headWeight: ['answers', 'width'], headBias: ['answers'] };
const chain = { ...common, inputWeight: ['inner', 'width'], hiddenWeight: ['inner', 'width'], inputBias: ['inner'], hiddenBias: ['inner'] };

/** What each model has learnt: its parts, rows being outputs; rows of the LSTM are i, f, g, o, of `inWeight` query, key, value. */
export const partTensors: Readonly<Record<'rnn' | 'lstm' | 'transformer', Shapes>> = {
  rnn: chain,
  lstm: chain,
  transformer: {
    ...common,
    norm1: ['two', 'width'], inWeight: ['thrice', 'width'], inBias: ['thrice'], outWeight: ['width', 'width'], outBias: ['width'],
    norm2: ['two', 'width'], firstWeight: ['inner', 'width'], firstBias: ['inner'], secondWeight: ['width', 'inner'], secondBias: ['width'], norm3: ['two', 'width'],
  },
};

const perWord = (names: readonly string[]): Shapes => Object.fromEntries(names.map((name) => [name, ['exampleLength', 'width']]));

/** What each model computes of the example; the transformer of its last word alone, but for normed words, keys and values. */
export const stepTensors: Readonly<Record<'rnn' | 'lstm' | 'transformer', Shapes>> = {
  rnn: perWord(['vectors', 'inputPart', 'recurrentPart', 'preActivation', 'hidden']),
  lstm: perWord(['vectors', 'inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'inputGate', 'forgetGate', 'candidate', 'outputGate', 'cell', 'hidden']),
  transformer: {
    ...perWord(['positions', 'vectors', 'normed']),
    query: ['heads', 'headWidth'], key: ['heads', 'exampleLength', 'headWidth'], value: ['heads', 'exampleLength', 'headWidth'],
    scores: ['heads', 'exampleLength'], weights: ['heads', 'exampleLength'], mixed: ['heads', 'headWidth'], output: ['width'],
    added: ['width'], addedNormed: ['width'], within: ['inner'], ended: ['width'], read: ['width'],
  },
};

/** Sizes that each model has of its own, under its name: `lstm.width`. */
export const ownSizes: ReadonlySet<string> = new Set(['width', 'inner', 'heads', 'headWidth', 'thrice']);

/** Tensors that show a model from inside, by their names in the trace, with the names of their sizes there. */
export function insideTensors(model: 'rnn' | 'lstm' | 'transformer'): Shapes {
  const named = Object.entries({ ...partTensors[model], ...stepTensors[model] });
  return Object.fromEntries(named.map(([name, sizes]) => [`${model}.${name}`, sizes.map((size) => (ownSizes.has(size) ? `${model}.${size}` : size))]));
}
