import { articleRows } from './en/articleRows';
import { askedRows } from './en/askedRows';
import { sources } from './en/sources';

/** The act in English. */
export const en = {
  title: 'The whole argument, counted',
  captions: {
    claims: 'The article ends in five claims: each is now put to the test on this sentence.',
    table: 'Five claims, counted and measured here: true, with the three corrections marked.',
    end: 'What won is not less work but less waiting, and a path of one edge to every word.',
  },
  labels: {
    attentionLayer: (width: number): string => `attention, d = ${width}`,
    oneLayer: (layer: string): string => `one layer: ${layer}`,
    claim: 'the article says',
    asClaimed: 'as the article says',
    scale: 'bars: both from 0, on one scale',
  },
  end: {
    headings: { sequential: ['Waiting', 'steps in a row'], path: ['Distance', 'edges from word to word, at most'], complexity: ['Work', 'multiply-adds'] },
    names: ['RNN', 'attention'],
  },
  compared: (row: string, side: number): string => `${row}: ${side === 0 ? 'RNN' : 'transformer'}`,
  given: {
    tokens: ['Words of the sentence', 'As the text was cut.'],
    width: ['Width of a word’s vector', 'As the words were packed, or as your own embedding has it.'],
    heads: ['Heads', 'A knob.'],
    forgetBias: ['Forget bias of the LSTM', 'A knob; it is not used when the weights are your own.'],
    formula: '\\text{given}',
  },
  knobs: {
    heads: { label: 'Heads', help: 'Into how many heads attention is cut; each keeps scores of its own.' },
    forgetBias: { label: 'Forget bias of the LSTM', help: 'How open its forget gates begin: 0 forgets half at every word.' },
  },
  doing: {
    lookingUp: 'looking words up', counting: 'counting steps, ways and work', following: 'following gradients back', measuring: 'measuring the layers',
  },
  notes: [
    'Steps and ways are counted on what the operations recorded while they ran; work and times on processors follow from the shapes.',
    'Where no weights were given, the layers are as PyTorch begins with them: how far a gradient reaches changes with training.',
  ],
  refusals: {
    heads: (width: number, heads: number): string => `knobs.heads: expected a divisor of the width ${width}, got ${heads}`,
    state: (place: string, width: number, found: number): string => `${place}: expected a state as wide as the word vectors, ${width}, got ${found}`,
  },
  ...sources, articleRows, askedRows,
};
