import { ordinal, spoken } from '../../../parts/words/numbers';
import { grouped } from '../../../timeline/numbers';

/** What the chain's act says, in English; units count from 1. */
export const en = {
  title: 'A chain: one word at a time',
  sources: {
    rule: { claim: 'h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', place: 'network of figure 2; the formula of the class' },
    operations: { claim: 'A recurrent layer needs n sequential operations.', place: 'section 4, table 1' },
  },
  cautions: ['The weights are drawn at random: what a unit answers to means nothing, how it is computed does.'],
  state: {
    first: (word: string): string => `It begins with ${word} and a state of zeros: nothing has been read before.`,
    second: (word: string, before: string, unit: number, was: string, holds: string): string => `${word} works on the state of ${before}: unit ${unit} goes from ${was} to ${holds}.`,
    later: (token: number, word: string, unit: number, holds: string): string => `The ${ordinal(token + 1)} word, ${word}: unit ${unit} holds ${holds}, overwritten ${spoken(token)} times on the way.`,
  },
  finish: (steps: number, hundred: number): string => {
    const rest = steps < hundred ? `, and word ${hundred} waits for ${hundred - 1}` : ', never fewer';
    return `${spoken(steps)} steps in a row: more processors shorten each${rest}.`.replace(/^./, (first) => first.toUpperCase());
  },
  noWay: (from: string, to: string): string => `The chain has no way back from ${from} to ${to}: no word hears a later one.`,
  path: (from: string, to: string, edges: number): string => `From ${from} to ${to}: ${edges === 1 ? '1 edge' : `${edges} edges`}, and the state is overwritten ${edges === 1 ? 'there' : 'at each of them'}.`,
  unitOf: (unit: number, units: number): string => `unit ${unit} of ${units},`,
  wordByWord: 'word by word',
  inside: {
    title: 'INSIDE ONE CELL',
    framed: (unit: number, units: number): string => `framed: unit ${unit} of ${units}, as an example`,
    given: (word: string, width: number, before: string | null): string => `Inside the cell of ${word}: the word’s ${width} numbers, and ${before === null ? 'a state of zeros' : `the state that ${before} left`}.`,
    fromWord: (unit: number, width: number, value: string): string => `Row ${unit} of the weights reads all ${width} numbers of the word: unit ${unit} gets ${value}.`,
    fromZeros: 'The state before goes the same way: nothing was read yet, and zeros stay zeros.',
    fromState: (unit: number, value: string): string => `The state before goes the same way, through weights of its own: ${value} for unit ${unit}.`,
    sum: (unit: number, value: string): string => `With its bias, unit ${unit} comes to ${value}: what if such sums piled up, word by word?`,
    tanh: (sum: string, value: string): string => `With tanh it stays between −1 and 1, at any length: ${sum} becomes ${value}.`,
    unroll: (weights: number): string => `The same cell, the same ${grouped.format(weights)} weights at every word: only what it reads differs.`,
    givenState: (width: number): string => `the state: ${width} units, one number each, made of all that was read before`,
    givenWord: (width: number): string => `the word: its vector, ${width} numbers`,
    givenWeights: (width: number): string => `each W: ${width} × ${width} weights; a row of them belongs to one unit`,
    zeros: 'zeros',
    after: (word: string): string => `after ${word}`,
    /** TeX. */
    sumName: '\\text{sum}',
    curve: (units: number): string => `tanh, ${units} units`,
  },
  shared: {
    weights: 'weights in all',
    words: 'words using them',
    more: 'more for each word',
  },
};
