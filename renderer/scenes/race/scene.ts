import { type SceneSpec } from '../../parts/scene';
import { tokenAtX } from '../../sentence/layout';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin, wordKinds } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { stepIndexAt } from '../../timeline/plan';
import { raceLabels, raceTitle } from './labels';
import { type WalkPlan } from '../../sentence/walk';
import { racePlan } from './plan';
import { pointInRace } from './point';
import { type RaceState, raceAtRest, sampleRace } from './sample';
import { mountRace } from './view';

/** Both architectures on one time axis: the same words, at the same places, at the same frame. */
export const scene: SceneSpec<RaceState, WalkPlan> = {
  id: 'race',
  title: raceTitle,
  order: 1,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { claim: 'A chain of n tokens needs n operations one after another, self-attention a constant number.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
    { claim: 'The longest path between two tokens grows with n in a chain and is constant in self-attention.', work: 'Vaswani et al. 2017', place: 'section 4, table 1' },
    { claim: 'h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', work: 'Elman 1990, Finding Structure in Time; PyTorch, torch.nn.RNNCell', place: 'network of figure 2; the formula of the class' },
  ],
  cautions: [
    'Steps that wait are counted on the recorded dependencies and hold for every machine; milliseconds belong to this one.',
    'The two layers do not work equally hard: attention has heads with weights of their own and an output layer, the chain one layer of the same width; the act about processors counts both.',
    'Without training, neither layer has learnt to do anything with the sentence.',
  ],
  compare: compareSentences,
  check: (trace) => {
    readSentence(trace);
  },
  plan: racePlan,
  beat: (trace, plan, frame) => stepIndexAt(plan, frame) * (trace.tokens.length + 2) + tokenNow(plan.ticks, frame) + 1,
  labels: raceLabels,
  blank: raceAtRest,
  sample: sampleRace,
  mount: mountRace,
  point: pointInRace,
  origin: sentenceOrigin,
  words: wordKinds,
  tokenAt: (trace, _plan, _frame, _look, x, y) => (y > 100 && y < 620 ? tokenAtX(trace.tokens.length, x) : null),
};
