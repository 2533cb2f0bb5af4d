/** The texts around graph and matrix. */
export const labels = {
  asked: 'is asked',
  asks: 'asks',
  outputs: 'output y of each word',
  askedColumns: 'is asked →',
  wordHead: 'head 1: the word vectors',
  randomHead: (head: number, heads: number) => `head ${head} of ${heads}: random`,
  ownHead: (head: number, heads: number) => `head ${head} of ${heads}: your file`,
  highestScore: (score: string) => `${score}, highest score`,
  largestShare: (share: string) => `${share}, largest share`,
  /** Between the word that asks and the one that is asked. */
  asking: ' asks ',
  notDivided: 'not divided',
  softmax: 'softmax',
  mask: { name: 'M, before softmax', open: 'up to itself: 0', shut: 'what lies ahead: −∞', share: 'e^(−∞) = 0: no share' },
  attention: 'attention',
  chain: 'in a chain',
};
