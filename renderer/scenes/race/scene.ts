import { type SceneSpec } from '../../parts/scene';
import { tokenAtX } from '../../sentence/layout';
import { sentenceOrigin } from '../../sentence/origins';
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
  tokenAt: (trace, _plan, _frame, _look, x, y) => (y > 100 && y < 620 ? tokenAtX(trace.tokens.length, x) : null),
};
