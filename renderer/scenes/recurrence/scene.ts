import { type SceneSpec } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { laneLeft, onRow, spacingOf, tokenAtX, unitAt } from '../../sentence/layout';
import { compareSentences } from '../../sentence/compare';
import { sentenceKnobs } from '../../sentence/knobs';
import { sentenceOrigin, wordKinds } from '../../sentence/origins';
import { readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type WalkPlan } from '../../sentence/walk';
import { isInside, landed, lands } from './inside/pose';
import { pointInside } from './inside/point';
import { chainLabels } from './labels';
import { barsReach, barsZero, chainRow, insideWords } from './layout';
import { chainPlan } from './plan';
import { type ChainState, sampleChain, stateAtRest } from './sample';
import { mountChain } from './view';
import { words as told } from './words/words';

/** The recurrent chain alone: one cell from inside, then all of them, and one unit followed through the text. */
export const scene: SceneSpec<ChainState, WalkPlan> = {
  id: 'recurrence',
  title: told.title,
  order: 2,
  family: 'sentence',
  knobs: sentenceKnobs,
  sketch: {},
  sources: [
    { ...told.sources.rule, work: 'Elman 1990, Finding Structure in Time; PyTorch, torch.nn.RNNCell' },
    { ...told.sources.operations, work: 'Vaswani et al. 2017, Attention Is All You Need' },
  ],
  cautions: told.cautions,
  compare: compareSentences,
  check: (trace) => {
    readSentence(trace);
  },
  plan: chainPlan,
  beat: (trace, plan, frame) => {
    const index = stepIndexAt(plan, frame);
    const step = stepAt(plan, index);
    return (index * (trace.tokens.length + 2) + tokenNow(plan.ticks, frame) + 1) * 2 + (lands(step.id) ? landed(step, frame) : 0);
  },
  labels: chainLabels,
  blank: stateAtRest,
  sample: sampleChain,
  mount: mountChain,
  point: (trace, plan, frame, look, x, y) => {
    const sentence = readSentence(trace);
    if (isInside(stepAt(plan, stepIndexAt(plan, frame)).id)) {
      const state = stateAtRest();
      sampleChain(trace, plan, frame, look, state);
      return pointInside(sentence, state.inside, x, y);
    }
    const token = tokenAtX(sentence.count, x);
    if (token === null || token > tokenNow(plan.ticks, frame)) return null;
    const row = chainRow(sentence);
    const onBar = Math.abs(y - barsZero) <= barsReach && Math.abs(x - laneLeft - (token + 0.5) * spacingOf(sentence.count)) <= row.cellWidth / 2;
    const unit = onRow(row, y) ? unitAt(row, token, x, y) : onBar ? sentence.tellingUnit : null;
    return unit === null ? null : { kind: 'hidden', at: [token, unit] };
  },
  origin: sentenceOrigin,
  words: wordKinds,
  tokenAt: (trace, plan, frame, _look, x, y) => {
    const inside = isInside(stepAt(plan, stepIndexAt(plan, frame)).id);
    const onWords = inside ? y > insideWords - 26 && y < insideWords + 10 : y > 130 && y < 390;
    return onWords ? tokenAtX(trace.tokens.length, x) : null;
  },
};
