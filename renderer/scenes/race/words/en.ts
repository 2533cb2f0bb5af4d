import { spoken } from '../../../parts/words/numbers';

/** What the race says, in English. */
export const en = {
  title: 'One after another, or all at once',
  ask: (count: number): string => `The same ${spoken(count)} words through a chain and through attention: who has to wait?`,
  opening: (first: string, count: number): string => `The chain begins with ${first}; in attention all ${spoken(count)} words meet at once.`,
  /** How long the last word waited, in both lanes. */
  last: (word: string, chainWaits: number, graphWaits: number): string =>
    `${word} had to wait for ${spoken(chainWaits)} ${chainWaits === 1 ? 'word' : 'words'}; in attention it waited for ${spoken(graphWaits, { none: 'none' })}.`,
  steps: (chain: number, graph: number): string => `${chain} steps against ${graph}`,
  against: (chain: string, graph: string): string => `${chain} against ${graph}`,
  unmeasured: (steps: string): string => `${steps}; the time could not be measured on this device.`,
  faster: (steps: string, times: string): string => `${steps}, and on this device attention was faster: ${times}.`,
  slower: (steps: string, times: string): string => `${steps}, yet ${times}: a clock counts more than waiting.`,
  onward: 'see the clock →',
  sharesOf: (word: string): string => `taken by “${word}”`,
  largestSharesOf: (word: string): string => `top shares of “${word}”`,
  sources: {
    operations: { claim: 'A chain of n tokens needs n operations one after another, self-attention a constant number.', place: 'section 4, table 1' },
    paths: { claim: 'The longest path between two tokens grows with n in a chain and is constant in self-attention.', place: 'section 4, table 1' },
    rule: { claim: 'h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', place: 'network of figure 2; the formula of the class' },
  },
  cautions: [
    'Steps that wait are counted on the recorded dependencies and hold for every machine; milliseconds belong to this one.',
    'The two layers do not work equally hard: attention has heads with weights of their own and an output layer, the chain one layer of the same width; the act about processors counts both.',
    'Without training, neither layer has learnt to do anything with the sentence.',
  ],
};
