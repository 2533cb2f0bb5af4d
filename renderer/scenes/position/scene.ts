import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareOrders } from './compare';
import { positionKnobs } from './knobs';
import { positionLabels, positionTitle } from './labels';
import { originInPosition } from './origins';
import { positionPlan } from './plan';
import { pointInPosition, wordAt } from './point';
import { readOrdered } from './reading';
import { positionAtRest, type PositionState, samplePosition } from './sample';
import { mountPosition } from './view';

/** The same words in two orders: attention alone does not notice, a chain does, and positions tell attention. */
export const scene: SceneSpec<PositionState, Plan> = {
  id: 'position',
  title: positionTitle,
  order: 8,
  family: 'position',
  knobs: positionKnobs,
  sketch: {},
  sources: [
    { claim: 'Without recurrence and convolution the model needs the places of its tokens to be told: sines and cosines are added to the input.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 3.5' },
    { claim: 'For a fixed offset k, PE(p + k) is a linear function of PE(p).', work: 'Vaswani et al. 2017', place: 'section 3.5' },
    { claim: 'Self-attention without positions is equivariant under permutation: shuffled inputs give the same outputs, shuffled.', work: 'Lee et al. 2019, Set Transformer', place: 'section 3.1, property 1' },
    { claim: 'Positions can also be learnt as vectors of their own; the results were nearly identical.', work: 'Vaswani et al. 2017', place: 'section 3.5 and table 3, row (E)' },
    { claim: 'Rotary positions turn queries and keys instead, so that a score depends on the distance of two places.', work: 'Su et al. 2021, RoFormer', place: 'section 3.2' },
  ],
  cautions: [
    'A causal mask also tells a word something about its place; here there is none.',
    'That the products of two places depend on their distance does not mean that scores do: the projections of query and key lie between, and words are added.',
    'Learnt and rotary positions are not computed here.',
    'How far the outputs differ depends on the weights; that they differ at all does not.',
  ],
  compare: compareOrders,
  check: (trace) => {
    readOrdered(trace);
  },
  plan: positionPlan,
  beat: (_trace, plan, frame) => stepIndexAt(plan, frame),
  labels: positionLabels,
  blank: positionAtRest,
  sample: samplePosition,
  mount: mountPosition,
  point: pointInPosition,
  origin: originInPosition,
  words: ['vector'],
  tokenAt: (trace, plan, frame, _look, x, y) => wordAt(trace, plan, frame, x, y),
};
