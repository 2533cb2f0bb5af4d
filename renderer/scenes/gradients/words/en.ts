import { spoken } from '../../../parts/words/numbers';
import { grouped } from '../../../timeline/numbers';
import { captions } from './en/captions';
import { origins } from './en/origins';
import { sources } from './en/sources';

/** The act's texts in English. */
export const en = {
  title: 'What reaches the first word?',
  /** What the third layer is called beside RNN and LSTM. */
  attention: 'attention',
  stepsBack: (distance: number) => (distance === 0 ? 'at the last word' : `${distance > 12 ? grouped.format(distance) : spoken(distance)} ${distance === 1 ? 'step' : 'steps'} back`),
  labels: {
    strip: 'the gradient in the RNN, state by state',
    whose: {
      whole: (count: number) => `${grouped.format(count)} words`,
      repeated: (own: number, count: number) => `your ${grouped.format(own)} words, repeated to ${grouped.format(count)}`,
      cut: (own: number, count: number) => `the first ${grouped.format(count)} of your ${grouped.format(own)} words`,
    },
    axis: 'steps back',
    explodes: 'explodes',
    vanishes: 'vanishes: added to a 1 in float32, it is lost',
    radius: 'largest eigenvalue',
    radiusOf: { scaled: 'the same W, scaled', file: 'of the file’s W', rnn: 'of the RNN’s W' },
    measured: 'measured',
    normOf: 'norm of the gradient,',
    norm: 'all weights',
    times: 'times',
    gates: { forget: 'forget gates', update: 'update gates' },
    symbols: { error: 'error at the end', last: 'the last state', first: 'the first state' },
    units: (layer: string, count: number) => `${layer}: ${count} units`,
    bias: { forget: (bias: number) => `its forget bias: ${bias}`, update: (bias: number) => `its update bias: ${bias}` },
  },
  /** Lines that join the curves. */
  lines: { promise: 'eigenvalue', most: 'at most', road: 'road', share: 'share', clipped: 'clipped', linear: 'linear', tanh: 'tanh' },
  captions,
  knobs: {
    radius: { label: 'Spectral radius of W_hh', help: 'Largest modulus of an eigenvalue of the RNN’s recurrent matrix: below 1 a linear chain forgets, above 1 it explodes.' },
    nonlinearity: { label: 'Nonlinearity of the RNN', help: 'A linear cell obeys the eigenvalue alone; tanh multiplies by its slope as well.', linear: 'linear' },
    distance: { label: 'Steps back', help: 'How far the error travels: the text is repeated or cut to one word more than this.' },
    gated: { label: 'Gated layer', help: 'LSTM: a cell state and three gates. GRU: two gates, and the hidden state is the memory.' },
    forgetBias: { label: 'Forget bias', help: 'Added to the bias of the LSTM’s forget gate, or the GRU’s update gate: the more it is open, the more of the gradient it carries.' },
    clip: { label: 'Clip the gradient', help: 'Scales the gradient of all weights together down to this norm, if it is larger; shown on the chain that explodes.', off: 'off' },
  },
  sources,
  cautions: [
    'The rule of the largest eigenvalue is exact in the long run for a linear cell alone: tanh saturates and multiplies by its slope as well.',
    'The thin line bounds errors at the last word of the RNN alone; the gated layer and attention have no such line here.',
    'The chain that explodes is not the RNN above it: its matrix is the same but scaled, and it has no tanh; with tanh a radius above 1 need not explode.',
    'What is clipped is the gradient of all weights of that chain, W_xh, W_hh and b together; the line shows what it leaves of each state’s part.',
    'The gated layer is not trained: how open its gates stand is set by a bias, and at a bias of 0 an LSTM forgets like the RNN.',
    'The gradient of attention is taken with respect to the word and not to a state, for it has none: its height is not comparable at distance 0, its slope is.',
    'A gradient that arrives makes learning possible; it does not say that anything is learnt.',
  ],
  compare: {
    mean: 'RNN, mean step', reaches: 'RNN reaches the first word', most: 'RNN, most of any error', lost: 'RNN lost from',
    gates: 'its gates that keep, mean', gatedReaches: 'gated layer reaches the first word', gatedLost: 'gated layer lost from',
    attentionReaches: 'attention reaches the first word',
    at: (value: string, steps: number) => `${value} at ${steps}`,
    lostFrom: (from: number | null) => (from === null ? 'never' : `${from} steps back`),
    unknown: 'not worked out',
  },
  progress: { words: 'looking words up', forwards: 'reading forwards', back: 'sending the error back', arrived: 'writing down what arrived' },
  notes: {
    untrained: 'Every number is what these layers give as they stand; nothing was trained during this run.',
    drawn: (layers: readonly string[]) => `Drawn from the seed, as PyTorch begins: ${layers.join(', ')}.`,
    ownRnn: (file: string | undefined) => `W_hh is that of ${file ?? 'the file'}: the knob for the spectral radius was not applied.`,
    ownGated: (layer: string, file: string | undefined) => `The ${layer} is that of ${file ?? 'the file'}: the knob for the forget bias was not applied.`,
    ownAttention: (heads: number) => `A file does not say how many heads its attention has: ${heads} are taken.`,
    widths: (layer: string, { rnn, gated, attention }: { readonly rnn: number; readonly gated: number; readonly attention: number }) =>
      `Widths: RNN ${rnn}, ${layer} ${gated}, attention ${attention}, which reads word vectors with positions added.`,
    unbounded: (units: number) => `With ${units} units over so many steps, the most that any error could get through is not worked out.`,
    logarithms: 'Norms are kept as logarithms in float64, row by row, so that nothing shown here has run out of float32.',
  },
  origins,
};
