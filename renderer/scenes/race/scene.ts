import { type SceneSpec } from '../../parts/scene';
import { tokenAtX } from '../../sentence/layout';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin, wordKinds } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { stepIndexAt } from '../../timeline/plan';
import { raceLabels } from './labels';
import { type WalkPlan } from '../../sentence/walk';
import { racePlan } from './plan';
import { pointInRace } from './point';
import { type RaceState, raceAtRest, sampleRace } from './sample';
import { mountRace } from './view';
import { words as told } from './words/words';

/** Both architectures on one time axis: the same words, at the same places, at the same frame. */
export const scene: SceneSpec<RaceState, WalkPlan> = {
  id: 'race',
  title: told.title,
  order: 1,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { ...told.sources.operations, work: 'Vaswani et al. 2017, Attention Is All You Need' },
    { ...told.sources.paths, work: 'Vaswani et al. 2017' },
    { ...told.sources.rule, work: 'Elman 1990, Finding Structure in Time; PyTorch, torch.nn.RNNCell' },
  ],
  cautions: told.cautions,
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
