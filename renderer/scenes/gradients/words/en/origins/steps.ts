/** Explanations of the RNN's way there and back. Numbers come as they are shown, units are counted from 1, `back` says how many steps. */
export const steps = {
  more: (count: number, rest: string) => `and ${count} more: ${rest}`,
  sum: (total: string) => `sum: ${total}`,
  unit: (unit: number) => `unit ${unit}`,
  /** Where something arrives: a unit, or one of a part of the gated state. */
  arrivesAt: (where: string, back: string, value: string) => `What arrives at ${where}, ${back}: ${value}`,
  factor: {
    title: (step: number, value: string) => `Step ${step}: the gradient is multiplied by ${value}`,
    note: 'The direction that is sent has length 1, so the length of what arrives is what this step does.',
    arrives: (unit: number) => `what arrives at unit ${unit}`,
  },
  arrived: {
    given: 'Given: v, a direction of length 1 that is drawn from the seed, stands for what the error asks of the last state.',
    note: 'Weight, slope, and the direction of the gradient one step before, whose length is 1.',
    weight: (from: number, to: number) => `weight from unit ${from} to unit ${to}`,
    slope: (unit: number) => `slope of unit ${unit}`,
    before: (unit: number) => `gradient of unit ${unit}, one step before`,
  },
  slope: {
    title: (unit: number, back: string, value: string) => `Slope of unit ${unit}, ${back}: ${value}`,
    linear: 'Given: a linear cell has this slope everywhere.',
    note: 'The farther a unit is saturated, the less passes it backwards.',
    state: (unit: number) => `state of unit ${unit}`,
  },
  state: {
    title: (word: number, unit: number, value: string) => `State ${word}, unit ${unit}: ${value}`,
    before: 'from the state before',
    word: 'from the word',
    bias: 'bias',
  },
  recurrentPart: {
    title: (word: number, unit: number, value: string) => `From state ${word} to unit ${unit}: ${value}`,
    zeros: 'The chain starts from a state of zeros.',
    before: (unit: number) => `state before, unit ${unit}`,
  },
  inputPart: { title: (word: number, unit: number, value: string) => `From word ${word} to unit ${unit}: ${value}` },
  vector: {
    title: (word: string, place: number, value: string) => `Word vector of ${word}, value ${place}: ${value}`,
    label: (place: number) => `word vector, value ${place}`,
    known: 'Given, not computed: a word vector.',
    unknown: 'This word has no vector. A stand-in drawn from its letters is used.',
  },
  bias: { title: (unit: number, value: string) => `Bias of unit ${unit}: ${value}`, note: 'Given: drawn from the seed or read from a file.' },
  weight: { own: 'Given: read from the file.', drawn: 'Given: drawn from the seed, then the whole matrix was scaled to the radius.' },
};
