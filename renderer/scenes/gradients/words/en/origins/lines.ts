/** Explanations of the lines that join the curves, and of what the last word takes from the others. */
export const lines = {
  power: (base: string, exponent: number, value: string) => `${base} to the power ${exponent} = ${value}`,
  most: {
    title: (back: string, word: string, value: string) => `RNN at most, ${back} (${word}): ${value}`,
    start: 'no step yet: 1',
    startNote: 'An error of length 1 is all there at the last state.',
    part: (arrives: string, share: string) => `of this error ${arrives} arrives: ${share} of what could`,
    note: 'The largest singular value of the product of the Jacobians, worked out in float64: an error in the one direction that it belongs to gets so much through, any other less.',
    arrives: 'what arrives of this error',
    before: (back: string) => `at most, ${back}`,
  },
  promise: {
    title: (back: string, value: string) => `The eigenvalue alone, ${back}: ${value}`,
    note: 'In the long run a linear cell does this; how far a short way strays from it depends on the matrix and the direction.',
    eigenvalue: 'the eigenvalue',
  },
  road: {
    title: (layer: string, back: string, { word, value }: { readonly word: string; readonly value: string }) => `Along the ${layer}’s road alone, ${back} (${word}): ${value}`,
    lstm: 'The first step leads from h through the output gate and tanh to the cell; from there on it is the forget gates alone, unit by unit.',
    gru: 'From h the update gates alone, unit by unit.',
    note: 'The way through the other gates and their matrices comes on top in the thick line.',
    before: (back: string) => `along the road, ${back}`,
  },
  meanShare: {
    title: (word: string, back: string, value: string) => `Share of ${word}, ${back}: ${value}`,
    formula: '\\tfrac{1}{\\text{heads}}\\textstyle\\sum a',
    note: 'What arrives is the share times what W_V and W_O leave of the error, and what comes through the scores: so it is less than the share, but as level.',
    head: (head: number) => `head ${head}`,
  },
  equalShare: (words: string, value: string) => `an equal share would be 1 / ${words} = ${value}`,
  share: {
    title: (head: number, back: string, { word, value }: { readonly word: string; readonly value: string }) => `Head ${head}: the last word takes ${value} from ${word}, ${back}`,
    powers: (score: string, power: string, all: string) => `e^(${score}) = ${power}, all words together ${all}`,
    notes: ['The highest score is taken off first, which changes no share.', 'All shares of a head add up to 1: more words make each share smaller, but none is farther away.'],
    score: 'score of this word',
  },
  score: {
    title: (word: string, head: number, value: string) => `Score of ${word} for the last word (head ${head}): ${value}`,
    query: (place: number) => `query of the last word, value ${place}`,
    key: (word: string, place: number) => `key of ${word}, value ${place}`,
  },
  query: (word: string, place: number, value: string) => `Query of ${word}, value ${place}: ${value}`,
  key: (word: string, place: number, value: string) => `Key of ${word}, value ${place}: ${value}`,
  input: {
    title: (word: string, place: number, value: string) => `Input of ${word}, value ${place}: ${value}`,
    label: (place: number) => `input, value ${place}`,
    vector: (value: string) => `word vector: ${value}`,
    position: (place: number, value: string) => `position ${place}: ${value}`,
  },
  grown: {
    title: (radius: string, back: string, { tanh, word, value }: { readonly tanh: boolean; readonly word: string; readonly value: string }) =>
      `The chain at ${radius} ${tanh ? 'with tanh' : 'without a nonlinearity'}, ${back} (${word}): ${value}`,
    alone: (power: string) => `the eigenvalue alone: ${power}`,
    note: (radius: string) => `The same words, the same error and the RNN’s own weights; only W_hh is multiplied as a whole until its largest eigenvalue is ${radius}.`,
    matrix: 'the scaled matrix',
  },
  grownRadius: {
    title: (radius: string) => `Largest eigenvalue of the scaled matrix: ${radius}`,
    rnn: (radius: string) => `as the RNN has it: ${radius}`,
    scaled: (factor: string, product: string) => `every weight times ${factor}: ${product}`,
    note: 'Chosen by the act so that something explodes: an eigenvalue above 1 does so in every linear chain that is long enough.',
    own: 'the RNN’s own',
  },
  whole: {
    title: (norm: string) => `Norm of the gradient of all weights: ${norm}`,
    part: (name: string, norm: string) => `of ${name}: ${norm}`,
    notes: [
      'Of the linear chain that explodes. Every step adds to the gradient of a weight: dE/dh_k times what the weight multiplied there, the word for W_xh, the state before for W_hh, 1 for b.',
      'Worked out in float64, forwards and backwards. PyTorch keeps two biases, b_ih and b_hh, with the same gradient; here they are one.',
    ],
    arrives: 'what arrives, one step back',
  },
  clip: {
    title: (norm: number, factor: string) => `Clipping to ${norm} multiplies everything by ${factor}`,
    norm: (norm: string) => `norm of the gradient of all weights: ${norm}`,
    below: (norm: number) => `${norm} is not exceeded: × 1`,
    notes: ['One factor for all weights together, so that the direction stays; the line shows what each state then adds.', 'Every term keeps its share of the whole: clipping can make a step smaller, but brings nothing back that has vanished.'],
    before: 'the norm before',
  },
};
