/** The layers that are counted, measured and asked how far a gradient reaches. */
export const layerNames = ['rnn', 'lstm', 'attention'] as const;
export type LayerName = (typeof layerNames)[number];

/** Whole numbers that every layer has among the trace's sizes, as `rnn.steps`. */
export const layerCounts = ['steps', 'path', 'multiplyAdds', 'timeOnOne', 'timeOnMost'] as const;
export type LayerCount = (typeof layerCounts)[number];

/** Whole numbers of the sentence, of the linear recurrence and of lengths at which something changes. */
export const otherCounts = [
  'tokens', 'width', 'heads', 'forgetBias',
  /** Multiply-adds of scores and mixture alone, without attention's projections. */
  'pairMultiplyAdds',
  /** The shortest length at which those, and at which all of attention, have more work than the RNN; likewise than the LSTM. */
  'pairsPassRnnAt', 'attentionPassesRnnAt', 'attentionPassesLstmAt',
  /** Combinations in a row of a scan over the sentence, and over `farTokens`; and its time on 16,384 processors. */
  'scanChain', 'scanChainFar', 'scanTimeOnMost',
] as const;
export type OtherCount = (typeof otherCounts)[number];

/** A long text of today, for what grows. */
export const farTokens = 16_384;
export const mostProcessors = 16_384;

/** Logarithms to base 10 of a gradient that has become 0 in float64. */
export const noGradient = -330;
