import { type SceneSpec } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type ChainPose, chainAtRest } from '../../sentence/chainLane';
import { laneLeft, onRow, spacingOf, tokenAtX, unitAt } from '../../sentence/layout';
import { sentenceOrigin } from '../../sentence/origins';
import { poseChain } from '../../sentence/poses';
import { readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type WalkPlan, isWalking } from '../../sentence/walk';
import { chainLabels, chainTitle } from './labels';
import { barsReach, barsZero, chainRow } from './layout';
import { chainPlan } from './plan';
import { mountChain } from './view';

/** The recurrent chain alone: each state large, and one unit of it followed through the text. */
export const scene: SceneSpec<ChainPose, WalkPlan> = {
  id: 'chain',
  title: chainTitle,
  order: 2,
  family: 'sentence',
  check: (trace) => {
    readSentence(trace);
  },
  plan: chainPlan,
  beat: (trace, plan, frame) => stepIndexAt(plan, frame) * (trace.tokens.length + 2) + tokenNow(plan.ticks, frame) + 1,
  labels: chainLabels,
  blank: chainAtRest,
  sample: (trace, plan, frame, look, into) => {
    const step = stepAt(plan, stepIndexAt(plan, frame));
    const pathDrawn = step.id === 'path' ? eased(progressBetween(frame, step.start, step.hold)) : 0;
    poseChain(into, readSentence(trace), plan.ticks, frame, look, pathDrawn);
    if (!isWalking(step.id)) into.current = -1;
  },
  mount: mountChain,
  point: (trace, plan, frame, _look, x, y) => {
    const sentence = readSentence(trace);
    const token = tokenAtX(sentence.count, x);
    if (token === null || token > tokenNow(plan.ticks, frame)) return null;
    const row = chainRow(sentence);
    const onBar = Math.abs(y - barsZero) <= barsReach && Math.abs(x - laneLeft - (token + 0.5) * spacingOf(sentence.count)) <= row.cellWidth / 2;
    const unit = onRow(row, y) ? unitAt(row, token, x, y) : onBar ? sentence.tellingUnit : null;
    return unit === null ? null : { kind: 'hidden', at: [token, unit] };
  },
  origin: sentenceOrigin,
  tokenAt: (trace, _plan, _frame, _look, x, y) => (y > 130 && y < 390 ? tokenAtX(trace.tokens.length, x) : null),
};
