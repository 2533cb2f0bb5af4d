import { partName } from './places';

/** Explanations of values, shares, scores and what was given. */
export const forward = {
  slope: {
    title: (unit: number, place: string, value: string) => `Slope at number ${unit} of ${place}: ${value}`,
    note: 'The farther a value is saturated, the less passes it backwards.',
    value: 'the value',
  },
  number: (unit: number, place: string, value: string) => `Number ${unit} of ${place}: ${value}`,
  from: (place: string) => `from ${place}`,
  bias: 'bias',
  part: (from: string, unit: number, { place, value }: { readonly place: string; readonly value: string }) => `From ${from} to number ${unit} of ${place}: ${value}`,
  mixture: (unit: number, place: string, value: string) => `Number ${unit} of the mixture of ${place}: ${value}`,
  share: {
    title: (taker: string, word: string, value: string) => `Share that ${taker} takes of ${word}: ${value}`,
    all: (count: number, sum: string) => `all ${count}: ${sum}`,
    divided: (value: string) => `divided: ${value}`,
    note: 'The shares of a word add up to 1.',
    score: 'the score',
  },
  score: (reader: string, word: string, value: string) => `Score of ${reader} and ${word}: ${value}`,
  projected: (unit: number, part: number, { place, value }: { readonly place: string; readonly value: string }) => `Number ${unit} of the ${partName(part)} of ${place}: ${value}`,
  vector: {
    title: (word: string, place: number, value: string) => `Word vector of ${word}, value ${place}: ${value}`,
    label: (place: number) => `word vector, value ${place}`,
    known: 'Given, not computed: a word vector.',
    unknown: 'This word has no vector. A stand-in drawn from its letters is used.',
  },
  ownChain: 'The chain of a file reads the word vector itself.',
  position: 'position',
  placed: (position: string, together: string) => `position ${position}, together ${together}`,
  narrows: (from: number, to: number) => `Brings ${from} numbers to ${to}.`,
  positionTitle: (word: number, unit: number, value: string) => `Position of word ${word}, number ${unit}: ${value}`,
  positionNote: 'Given by where the word stands, counted from 0.',
  narrowNote: 'Given: drawn from the seed, the same for every lane that is drawn.',
  ofLayer: (layer: number) => ` of layer ${layer}`,
  biasTitle: (unit: number, value: string) => `Bias of number ${unit}: ${value}`,
  read: (file: string) => `Given: read from ${file}.`,
  drawn: 'Given: drawn from the seed.',
};
