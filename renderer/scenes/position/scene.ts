import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { compareOrders } from './compare';
import { positionKnobs } from './knobs';
import { positionLabels } from './labels';
import { originInPosition } from './origins';
import { positionPlan } from './plan';
import { pointInPosition, wordAt } from './point';
import { readOrdered } from './reading';
import { positionAtRest, type PositionState, samplePosition } from './sample';
import { mountPosition } from './view';
import { words } from './words/words';

/** The same words in two orders: attention alone does not notice, a chain does, and positions tell attention. */
export const scene: SceneSpec<PositionState, Plan> = {
  id: 'position',
  title: words.title,
  order: 8,
  family: 'position',
  knobs: positionKnobs,
  sketch: {},
  sources: [
    { ...words.sources.added, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...words.sources.linear, work: 'Vaswani et al. 2017' },
    { ...words.sources.equivariant, work: 'Lee et al. 2019, Set Transformer' },
    { ...words.sources.learnt, work: 'Vaswani et al. 2017' },
    { ...words.sources.rotary, work: 'Su et al. 2021, RoFormer' },
  ],
  cautions: words.cautions,
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
