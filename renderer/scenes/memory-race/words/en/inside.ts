import { grouped } from '../../../../timeline/numbers';

/** What explains the numbers that training found, and what the models read of the example. */
export const inside = {
  /** What a place of the example holds that is no pair. */
  blank: 'blank',
  /** Learnt parts by their names in the trace; those of the norms follow `gain` or `shift`. */
  parts: {
    headWeight: 'Weight of the answers', headBias: 'Bias of the answers',
    inputWeight: 'Weight on the word', hiddenWeight: 'Weight on the state before', inputBias: 'Bias beside the word', hiddenBias: 'Bias beside the state before',
    norm1: 'of the first norm', norm2: 'of the second norm', norm3: 'of the last norm',
    inWeight: 'Weight of queries, keys and values', inBias: 'Bias of queries, keys and values', outWeight: 'Weight after attention', outBias: 'Bias after attention',
    firstWeight: 'Weight into the feed-forward part', firstBias: 'Bias into the feed-forward part', secondWeight: 'Weight out of the feed-forward part', secondBias: 'Bias out of the feed-forward part',
  },
  gain: 'Gain', shift: 'Shift',
  value: (place: number) => `value ${place}`,
  row: (row: number) => `row ${row}`,
  cell: (row: number, column: number, columns: number | null) => `row ${row}, column ${column}${columns === null ? '' : ` of ${columns}`}`,
  learnt: (model: string, steps: number) => `Learnt during this run by the ${model}: what Adam had made of it after ${grouped.format(steps)} steps. Here it is given.`,
  tables: {
    noWord: 'Learnt vector of no word', noColour: 'Learnt vector of no colour', question: 'Learnt vector of the question',
    word: (name: string) => `Learnt vector of the word “${name}”`, colour: (name: string) => `Learnt vector of the colour “${name}”`,
  },
  logit: {
    title: (model: string, colour: string, logit: string) => `${model}, logit of “${colour}”: ${logit}`,
    looking: 's is the last word after attention, feed-forward part and norm.',
    chain: 's is the hidden state after the last word.',
    state: (unit: number) => `s, value ${unit}`,
  },
  weight: (value: number) => `weight on value ${value}`,
  bias: 'bias',
  inputBias: 'bias beside the word', hiddenBias: 'bias beside the state before',
  vector: {
    title: (word: string, value: number, number: string) => `Word vector of ${word}, value ${value}: ${number}`,
    rule: 'x_t = E_{\\text{word}} + E_{\\text{colour}}',
    keyTex: 'E_{\\text{word}}', valueTex: 'E_{\\text{colour}}',
    word: 'word', colour: 'colour', position: 'position',
    source: (part: string, value: number) => `${part}, value ${value}`,
  },
  sum: (sum: string) => `sum: ${sum}`,
  position: {
    title: (place: number, value: number, number: string) => `Position ${place}, value ${value}: ${number}`,
    note: 'Given, not learnt; a tenth as large as usual.',
  },
};
