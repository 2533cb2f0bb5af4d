import { spoken } from '../../../../parts/words/numbers';

/** The sentence of each step. Words come in quotation marks, differences by their size. */
export const captions = {
  words: (count: number) => `The same ${spoken(count)} words twice: above as written, below in another order.`,
  lines: 'Each line joins a word with itself: the same vectors go in, in another order.',
  guess: (word: string) => `Attention now reads both orders: what becomes of the output of ${word}?`,
  bareSame: 'Every word keeps its output, only the order follows: they agree to the last bit.',
  bare: (difference: string) => `Every word keeps its output, only the order follows; the ${difference} between is rounding.`,
  chainEnd: (word: string, difference: string) => `A chain cannot miss the order: ${word} ends both, its states differ by up to ${difference}.`,
  chain: (word: string, difference: string) => `A chain cannot miss the order: the states of ${word} differ by up to ${difference}.`,
  waves: 'So each place gets a vector of its own: sines and cosines, from fast ones to slow ones.',
  distance: 'The dot product of two places’ vectors depends on their distance alone.',
  wonder: 'Added to the words, do places change what a word gets in the other order?',
  wonderNone: 'The knob adds none of them here: does a word’s output change this time?',
  placed: (placed: string, bare: string) => `Yes: elsewhere a word gets another output, ${placed} apart, where it was ${bare}.`,
  placedNone: (difference: string) => `No: no positions are added here, so nothing has changed: ${difference} at most.`,
  sum: 'Attention sees a set of words until it is told their places; a chain has the order built in.',
};
