import { type SceneSpec, type Thing } from '../../parts/scene';
import { onRow, tokenAtX, unitAt } from '../../sentence/layout';
import { sentenceOrigin } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { stepIndexAt } from '../../timeline/plan';
import { raceLabels, raceTitle } from './labels';
import { raceChainRow, raceGraphRow } from './layout';
import { type WalkPlan } from '../../sentence/walk';
import { racePlan } from './plan';
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
  point: (trace, plan, frame, _look, x, y): Thing | null => {
    const { count, width } = readSentence(trace);
    const token = tokenAtX(count, x);
    if (token === null) return null;
    const [chain, graph] = [raceChainRow(count, width), raceGraphRow(count, width)];
    const now = tokenNow(plan.ticks, frame);
    const unit = unitAt(onRow(chain, y) ? chain : graph, token, x, y);
    if (unit === null) return null;
    if (onRow(chain, y) && token <= now) return { kind: 'hidden', at: [token, unit] };
    return onRow(graph, y) && now >= 0 ? { kind: 'output', at: [token, unit] } : null;
  },
  origin: sentenceOrigin,
  tokenAt: (trace, _plan, _frame, _look, x, y) => (y > 100 && y < 620 ? tokenAtX(trace.tokens.length, x) : null),
};
