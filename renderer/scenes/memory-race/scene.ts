import { type SceneSpec } from '../../parts/scene';
import { type Plan } from '../../timeline/plan';
import { compareMemories } from './compare';
import { memoryKnobs } from './knobs';
import { memoryBeat, memoryLabels, memoryTitle } from './labels';
import { memoryOrigin } from './origins';
import { growingStep, memoryPlan } from './plan';
import { pointInMemory } from './point';
import { readMemory } from './reading';
import { memoryAtRest, type MemoryState, sampleMemory } from './sample';
import { mountMemory } from './view';

/** Three models trained live: what distance does to them, and what the number of things to remember does. */
export const scene: SceneSpec<MemoryState, Plan> = {
  id: 'memory-race',
  title: memoryTitle,
  order: 5,
  family: 'memory-race',
  knobs: memoryKnobs,
  sketch: { steps: 20, batch: 16, samples: 16 },
  grows: growingStep,
  sources: [
    { claim: 'Gates let a cell keep what it has over many steps.', work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory', place: 'sections 3 and 4; the forget gate: Gers, Schmidhuber and Cummins 2000' },
    { claim: 'What a tanh RNN learns over a distance fades with the product of its Jacobians.', work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks', place: 'section 2' },
    { claim: 'Attention joins any two positions by one step, and keeps every position.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
    { claim: 'To recall one of many associations is where recurrent models with a fixed state fall behind attention.', work: 'Arora et al. 2023, Zoology: Measuring and Improving Recall in Efficient Language Models, for gated convolutions; Arora et al. 2024, Simple linear attention language models balance the recall-throughput tradeoff, for fixed states', place: 'sections 3 and 4; abstract' },
    { claim: 'Step sizes follow Adam, slopes are cut to a norm of 1.', work: 'Kingma and Ba 2015, Adam; Pascanu, Mikolov and Bengio 2013', place: 'algorithm 1 of either' },
  ],
  cautions: [
    'One task of recall, small models and one seed: another task may favour a chain.',
    'With one pair the seed decides how far an RNN gets: eight seeds left it between 0.23 and 0.99 right at 32 blanks. With many pairs seeds hardly differ.',
    'What eight pairs show is what was learnt, not what a state could hold: 8 pairs are 64 bits, 64 numbers are many more.',
    'Longer training and a wider state move the LSTM’s .26 at eight pairs and 32 blanks: twice the steps .35, twice the width .48, both .57, measured once with seed 7.',
    'The transformer’s positions are drawn small, so that it may answer over lengths it never saw; with other positions that can fail.',
  ],
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
