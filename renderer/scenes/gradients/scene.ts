import { type SceneSpec } from '../../parts/scene';
import { stepIndexAt } from '../../timeline/plan';
import { compareJourneys } from './compare';
import { gradientKnobs } from './knobs';
import { journeyLabels } from './labels';
import { journeyOrigin } from './origins/origins';
import { type JourneyPlan, journeyPlan } from './plan';
import { pointInJourney } from './point';
import { readJourney } from './reading';
import { backAt, journeyAtRest, type JourneyState, sampleJourney } from './sample';
import { mountJourney } from './view';
import { words } from './words/words';

const { sources } = words;

/** An error on its way back through time: what an RNN, an LSTM or a GRU, and attention leave of it. */
export const scene: SceneSpec<JourneyState, JourneyPlan> = {
  id: 'gradients',
  title: words.title,
  order: 3,
  family: 'gradients',
  knobs: gradientKnobs,
  sketch: {},
  sources: [
    { ...sources.jacobians, work: 'Pascanu, Mikolov and Bengio 2013, On the difficulty of training recurrent neural networks' },
    { ...sources.bound, work: 'Pascanu, Mikolov and Bengio 2013' },
    { ...sources.difficult, work: 'Bengio, Simard and Frasconi 1994' },
    { ...sources.carousel, work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory' },
    { ...sources.forgetGate, work: 'Gers, Schmidhuber and Cummins 2000, Learning to Forget' },
    { claim: sources.gru.claim, work: `Cho et al. 2014, Learning Phrase Representations using RNN Encoder–Decoder; PyTorch, torch.nn.GRU, ${sources.gru.sense}`, place: sources.gru.place },
    { ...sources.clipping, work: 'Pascanu, Mikolov and Bengio 2013' },
    { ...sources.oneEdge, work: 'Vaswani et al. 2017, Attention Is All You Need' },
  ],
  cautions: words.cautions,
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
