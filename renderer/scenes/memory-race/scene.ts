import { type SceneSpec } from '../../parts/scene';
import { type Plan } from '../../timeline/plan';
import { compareMemories } from './compare';
import { memoryKnobs } from './knobs';
import { memoryBeat, memoryLabels } from './labels';
import { memoryOrigin } from './origins';
import { growingStep, memoryPlan } from './plan';
import { pointInMemory } from './point';
import { readMemory } from './reading';
import { memoryAtRest, type MemoryState, sampleMemory } from './sample';
import { mountMemory } from './view';
import { words } from './words/words';

/** Three models trained live: what distance does to them, and what the number of things to remember does. */
export const scene: SceneSpec<MemoryState, Plan> = {
  id: 'memory-race',
  title: words.title,
  order: 5,
  family: 'memory-race',
  knobs: memoryKnobs,
  sketch: { steps: 20, batch: 16, samples: 16 },
  grows: growingStep,
  live: true,
  sources: [
    { ...words.sources.gates, work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory' },
    { ...words.sources.fading, work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks' },
    { ...words.sources.attention, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    words.sources.recall,
    { ...words.sources.training, work: 'Kingma and Ba 2015, Adam; Pascanu, Mikolov and Bengio 2013' },
  ],
  cautions: words.cautions,
  compare: compareMemories,
  check: (trace) => {
    readMemory(trace);
  },
  plan: memoryPlan,
  beat: memoryBeat,
  labels: memoryLabels,
  blank: memoryAtRest,
  sample: sampleMemory,
  mount: mountMemory,
  point: (trace, plan, frame, _look, x, y) => pointInMemory(trace, plan, frame, x, y),
  origin: memoryOrigin,
  tokenAt: () => null,
};
