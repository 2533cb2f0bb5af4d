import { type SceneSpec } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type ChainPose, chainAtRest } from '../../sentence/chainLane';
import { laneLeft, onRow, spacingOf, tokenAtX, unitAt } from '../../sentence/layout';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
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
  id: 'recurrence',
  title: chainTitle,
  order: 2,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { claim: 'h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', work: 'Elman 1990, Finding Structure in Time; PyTorch, torch.nn.RNNCell', place: 'network of figure 2; the formula of the class' },
    { claim: 'A recurrent layer needs n sequential operations.', work: 'Vaswani et al. 2017, Attention Is All You Need', place: 'section 4, table 1' },
  ],
  cautions: ['The weights are drawn at random: what a unit answers to means nothing, how it is computed does.'],
  compare: compareSentences,
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
