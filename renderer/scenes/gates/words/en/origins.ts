import { grouped } from '../../../../timeline/numbers';

/** Explanations of the act about gates, in English; units count from 1. */
export const origins = {
  plainName: 'tanh RNN',
  gradient: (share: string, word: string, layer: string): string => `${share} of the gradient reaches ${word} through the ${layer}`,
  power: (power: string, distance: number): string => `log10: ${power}, ${distance} words back`,
  throughTime: 'Backpropagation through every step of this sentence, on this machine; E is the sum of the last hidden state, and s the whole state: h, and c beside it in an LSTM.',
  pays: 'One word back the gradient leaves h through the output gate, which costs the LSTM a large part at once; from there it runs along the road.',
  roadAlone: 'along the road alone',
  road: (distance: number, share: string): string => `Along the road alone, ${distance} words back: ${share} in the unit that keeps most`,
  roadNote: 'The product of the gates between the two words: the part of the derivative that needs no weights.',
  sameOfUnit: (unit: number): string => `the same of unit ${unit}`,
  held: (numbers: number): string => `${numbers} numbers are carried from word to word`,
  units: (units: number): string => `${units} units: ${units}`,
  shapes: 'Counted on the shapes; the length of the text is not among them.',
  bits: (bits: number): string => `${grouped.format(bits)} bits in the state`,
  bitsNote: 'The size of float32 numbers alone; what training can make use of is less.',
  numbersInState: 'numbers in the state',
  wordBits: (bits: string, vocabulary: number): string => `${bits} bits tell one word of ${grouped.format(vocabulary)} from the others`,
  wordBitsNote: 'For words that are equally likely; real text, whose next word can be guessed in part, needs fewer.',
  words: (most: number): string => `${grouped.format(most)} words at most, word for word`,
  roundedDown: (bits: number, each: string, most: number): string => `${grouped.format(bits)} / ${each}, rounded down: ${grouped.format(most)}`,
  wordsNote: 'Counted: with fewer bits than words need, two texts must end in the same state. It is no measurement: the memory race shows that training stores far less.',
  bitsInState: 'bits in the state',
  bitsForWord: 'bits for a word',
  attended: (numbers: number): string => `Attention of the same width would keep ${grouped.format(numbers)} numbers`,
  attendedNote: 'A key and a value for each word: counted, not computed here.',
};
