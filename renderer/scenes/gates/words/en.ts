import { counted, grouped } from '../../../timeline/numbers';
import { captions } from './en/captions';
import { origins } from './en/origins';

/** What the act about gates says, in English; units count from 1. */
export const en = {
  title: 'Gates: a road through time',
  captions, origins,
  knobs: {
    cell: { label: 'Cell', help: 'LSTM: a cell state with three gates. GRU: two gates, and the hidden state is the memory.' },
    forgetBias: { label: 'Forget bias', help: 'Added to the bias b_f of the forget gate (b_z of a GRU’s update gate): more opens the gate, and more is kept. Weights of a file stay as they are.' },
  },
  sources: {
    carousel: { claim: 'A state that is carried on by a sum lets errors flow back without shrinking.', place: 'section 3.2, the constant error carousel' },
    forget: { claim: 'A forget gate decides what share of the cell state stays, and its bias how open it begins.', place: 'section 3, the forget gates' },
    twoGates: { claim: 'Two gates, reset and update, can do without a separate cell state.', place: 'section 2.3' },
    forgetBias: { claim: 'A forget bias of 1 is a good beginning.', place: 'abstract; section 2.2' },
    /** Which part of the second work of a source is meant. */
    resetPlace: 'for the place of the reset gate',
  },
  cautions: [
    'The gates are as PyTorch begins with them: what they keep is not what a trained network would keep.',
    'The product of the gates is the derivative along the road alone; the whole gradient, which also runs through the gates, is the other line.',
    'How many words have room is counted on the bits of the state: how much a network can really learn to store in them is less.',
    'The act about gradients takes wider layers and another forget bias: the same curves have other numbers there.',
  ],
  compare: {
    forgetBias: 'forget bias',
    kept: 'kept from word to word, mean',
    left: 'first word, left along the road',
    gated: 'gradient at the first word, gated',
    plain: 'gradient at the first word, tanh RNN',
    held: 'numbers in the state',
  },
  inside: {
    title: (cell: string): string => `INSIDE ONE ${cell}`,
    framed: (unit: number, units: number): string => `framed: unit ${unit} of ${units}`,
    names: { forget: 'forget f', input: 'input i', output: 'output o', fresh: (letter: string): string => `new ${letter}`, update: 'update z', reset: 'reset r' },
    rules: {
      forget: 'forget gate: what stays',
      input: 'input gate: what comes in',
      fresh: 'what is new',
      output: 'output gate: what is shown',
      update: 'update gate: what stays',
      reset: 'reset gate: what n may see',
    },
    signs: 'σ: between 0 and 1, a gate  ·  tanh: between −1 and 1  ·  ⊙: unit by unit',
    other: {
      lstm: 'The GRU, a later cell, does with two gates and without c: its state h is the road.',
      gru: 'The LSTM, the older cell, has one gate more and a cell state c beside h.',
    },
  },
  tracks: {
    title: (cell: string): string => `${cell}, WORD BY WORD`,
    unitOf: (unit: number, units: number): string => `unit ${unit} of ${units}`,
    rows: { keeps: (letter: string): string => `keeps: ${letter}`, letsIn: 'lets in: i', shows: 'shows: o', cell: 'cell c', resets: 'resets: r', state: 'state h' },
    valueOf: (letter: string, word: string): string => `${letter} of ${word}`,
    gatesBetween: (letter: string): string => `${letter} gates between`,
    left: 'left at the end',
    written: 'was written',
    leftOfIt: 'of that, left',
  },
  plots: {
    gradient: 'SHARE OF THE GRADIENT THAT ARRIVES, SO MANY WORDS BACK',
    wordsBack: 'words back',
    gates: 'gates',
    paid: 'LSTM: lost at gate o',
    gatesAlone: 'gates alone',
    dotted: (isLstm: boolean): string => `dotted: ${isLstm ? 'forget' : 'update'} gates,`,
    bestUnit: 'multiplied, best unit',
    ownSizes: (units: number): string => `${counted(units, 'unit')} each, weights of the file`,
    sizes: (units: number, forgetBias: number): string => `${counted(units, 'unit')} each, forget bias ${forgetBias}`,
    back: (distance: number): string => `${counted(distance, 'word')} back`,
    held: 'NUMBERS HELD, AFTER SO MANY WORDS',
    words: 'words',
    attention: 'attention',
    numbers: 'numbers in the state',
    parts: (isLstm: boolean, units: number): string => (isLstm ? `c and h, ${units} each` : 'h is all there is'),
    bits: 'bits in the state',
    wordBits: 'bits for a word',
    mostWords: 'words, at most',
    vocabulary: (size: number): string => `a word: 1 of ${grouped.format(size)}`,
    otherCell: (isLstm: boolean): string => (isLstm ? 'a GRU, without c' : 'an LSTM, with c'),
  },
  doing: {
    lookingUp: 'looking words up',
    walking: 'walking through the gates',
    followingBack: 'following the gradient back',
    followingPlain: 'following it through a tanh RNN',
  },
  notes: {
    own: (cell: string): string => `The weights of the ${cell} are the file’s own; the knob “Forget bias” adds nothing to them.`,
    drawn: (cell: string, units: number): string => `The ${cell} has ${units} units and its weights are drawn from the seed as PyTorch begins, with the forget bias added: nothing was trained.`,
    plain: (units: number): string => `The tanh RNN beside it has ${units} units, too, and weights drawn as PyTorch begins; another beginning, such as an orthogonal one, would vanish later.`,
    error: 'E is the sum of the last hidden state; its gradient with respect to each earlier state is shown relative to what it is at the last word.',
    software: 'The GPU is software: its numbers are right.',
  },
};
