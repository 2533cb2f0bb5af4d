import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { compareGates } from './compare';
import { gateKnobs } from './knobs';
import { gatesLabels, gatesTitle } from './labels';
import { gateOrigins } from './origins';
import { gatesPlan, landed, wordRead } from './plan';
import { pointInGates, tokenInGates } from './point';
import { readGated } from './reading';
import { gatesAtRest, type GatesState, sampleGates } from './sample';
import { mountGates } from './view';

/** An LSTM, or a GRU: what gates keep, how far a gradient comes along their road, and what a fixed state cannot hold. */
export const scene: SceneSpec<GatesState, Plan> = {
  id: 'gates',
  title: gatesTitle,
  order: 4,
  family: 'gates',
  knobs: gateKnobs,
  sketch: {},
  sources: [
    { claim: 'A state that is carried on by a sum lets errors flow back without shrinking.', work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory', place: 'section 3.2, the constant error carousel' },
    { claim: 'A forget gate decides what share of the cell state stays, and its bias how open it begins.', work: 'Gers, Schmidhuber and Cummins 2000, Learning to Forget: Continual Prediction with LSTM', place: 'section 3, the forget gates' },
    { claim: 'Two gates, reset and update, can do without a separate cell state.', work: 'Cho et al. 2014, Learning Phrase Representations using RNN Encoder–Decoder; PyTorch, torch.nn.GRU, for the place of the reset gate', place: 'section 2.3' },
    { claim: 'A forget bias of 1 is a good beginning.', work: 'Jozefowicz, Zaremba and Sutskever 2015, An Empirical Exploration of Recurrent Network Architectures', place: 'abstract; section 2.2' },
  ],
  cautions: [
    'The gates are as PyTorch begins with them: what they keep is not what a trained network would keep.',
    'The product of the gates is the derivative along the road alone; the whole gradient, which also runs through the gates, is the other line.',
    'How many words have room is counted on the bits of the state: how much a network can really learn to store in them is less.',
    'The act about gradients takes wider layers and another forget bias: the same curves have other numbers there.',
  ],
  compare: compareGates,
  check: (trace) => {
    readGated(trace);
  },
  plan: gatesPlan,
  beat: (trace, plan, frame) => {
    const index = stepIndexAt(plan, frame);
    const step = stepAt(plan, index);
    const word = step.id === 'read' ? wordRead(trace.tokens.length, step, frame) : 0;
    return (index * (trace.tokens.length + 1) + word) * 2 + (step.id === 'read' ? 0 : landed(step, frame));
  },
  labels: gatesLabels,
  blank: gatesAtRest,
  sample: sampleGates,
  mount: mountGates,
  point: pointInGates,
  origin: gateOrigins,
  words: ['vectors'],
  tokenAt: (trace, plan, frame, _look, x, y) => tokenInGates(trace, plan, frame, x, y),
};
