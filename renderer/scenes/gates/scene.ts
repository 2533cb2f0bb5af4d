import { type SceneSpec } from '../../parts/scene';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { compareGates } from './compare';
import { gateKnobs } from './knobs';
import { gatesLabels } from './labels';
import { gateOrigins } from './origins';
import { gatesPlan, landed, wordRead } from './plan';
import { pointInGates, tokenInGates } from './point';
import { readGated } from './reading';
import { gatesAtRest, type GatesState, sampleGates } from './sample';
import { mountGates } from './view';
import { words as told } from './words/words';

/** An LSTM, or a GRU: what gates keep, how far a gradient comes along their road, and what a fixed state cannot hold. */
export const scene: SceneSpec<GatesState, Plan> = {
  id: 'gates',
  title: told.title,
  order: 4,
  family: 'gates',
  knobs: gateKnobs,
  sketch: {},
  sources: [
    { ...told.sources.carousel, work: 'Hochreiter and Schmidhuber 1997, Long Short-Term Memory' },
    { ...told.sources.forget, work: 'Gers, Schmidhuber and Cummins 2000, Learning to Forget: Continual Prediction with LSTM' },
    { ...told.sources.twoGates, work: `Cho et al. 2014, Learning Phrase Representations using RNN Encoder–Decoder; PyTorch, torch.nn.GRU, ${told.sources.resetPlace}` },
    { ...told.sources.forgetBias, work: 'Jozefowicz, Zaremba and Sutskever 2015, An Empirical Exploration of Recurrent Network Architectures' },
  ],
  cautions: told.cautions,
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
