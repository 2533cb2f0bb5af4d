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

/** What only a finished run holds: the share that each model gives each answer to the example. */
export const finishedTensors = { exampleShares: ['models', 'answers'] } as const;
