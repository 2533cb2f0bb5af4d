import { type SceneSpec } from '../../parts/scene';
import { stepIndexAt } from '../../timeline/plan';
import { compareJourneys } from './compare';
import { gradientKnobs } from './knobs';
import { journeyLabels, journeyTitle } from './labels';
import { journeyOrigin } from './origins/origins';
import { type JourneyPlan, journeyPlan } from './plan';
import { pointInJourney } from './point';
import { readJourney } from './reading';
import { backAt, journeyAtRest, type JourneyState, sampleJourney } from './sample';
import { mountJourney } from './view';

/** An error on its way back through time: what an RNN, an LSTM or a GRU, and attention leave of it. */
export const scene: SceneSpec<JourneyState, JourneyPlan> = {
  id: 'gradients',
  title: journeyTitle,
  order: 3,
  family: 'gradients',
  knobs: gradientKnobs,
  sketch: {},
  sources: [
    { claim: 'The gradient of an early state is a product of Jacobians, diag(1 − h²) W_hh for a tanh cell; it vanishes or explodes.', work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks', place: 'section 1.1, equation 5' },
    { claim: 'The norm of that product bounds what is left of an error, whatever its direction; one that is bounded step by step below 1 vanishes.', work: 'Pascanu, Mikolov and Bengio 2013', place: 'section 2.1, equations 6 and 7' },
    { claim: 'Learning long-term dependencies with gradient descent is difficult.', work: 'Bengio, Simard and Frasconi 1994', place: 'section 4' },
    { claim: 'A cell that adds instead of multiplying keeps the error: the constant error carousel.', work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory', place: 'section 3.2' },
    { claim: 'The forget gate decides how much of the cell, and of its gradient, is kept.', work: 'Gers, Schmidhuber and Cummins 2000, Learning to Forget', place: 'section 3' },
    { claim: 'A GRU needs no cell state of its own: its update gate decides how much of h is kept.', work: 'Cho et al. 2014, Learning Phrase Representations using RNN Encoder–Decoder; PyTorch, torch.nn.GRU, for the sense of the update gate', place: 'section 2.3' },
    { claim: 'Clipping scales the whole gradient to a norm.', work: 'Pascanu, Mikolov and Bengio 2013', place: 'section 3.2, algorithm 1' },
    { claim: 'In self-attention any two words are one edge apart.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
  ],
  cautions: [
    'The rule of the largest eigenvalue is exact in the long run for a linear cell alone: tanh saturates and multiplies by its slope as well.',
    'The thin line bounds errors at the last word of the RNN alone; the gated layer and attention have no such line here.',
    'The chain that explodes is not the RNN above it: its matrix is the same but scaled, and it has no tanh; with tanh a radius above 1 need not explode.',
    'What is clipped is the gradient of all weights of that chain, W_xh, W_hh and b together; the line shows what it leaves of each state’s part.',
    'The gated layer is not trained: how open its gates stand is set by a bias, and at a bias of 0 an LSTM forgets like the RNN.',
    'The gradient of attention is taken with respect to the word and not to a state, for it has none: its height is not comparable at distance 0, its slope is.',
    'A gradient that arrives makes learning possible; it does not say that anything is learnt.',
  ],
  compare: compareJourneys,
  check: (trace) => {
    readJourney(trace);
  },
  plan: journeyPlan,
  beat: (trace, plan, frame) => {
    const back = backAt(plan, frame);
    return stepIndexAt(plan, frame) * (2 * readJourney(trace).steps + 2) + Math.floor(back) + Math.ceil(back);
  },
  labels: journeyLabels,
  blank: journeyAtRest,
  sample: sampleJourney,
  mount: mountJourney,
  point: (trace, plan, frame, _look, x, y) => pointInJourney(trace, plan, frame, x, y),
  origin: journeyOrigin,
  tokenAt: () => null,
};
