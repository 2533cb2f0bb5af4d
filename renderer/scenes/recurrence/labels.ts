import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { type Step, stepAt, stepIndexAt } from '../../timeline/plan';
import { chainNumbersLine } from '../../sentence/cellNumbers';
import { chainHeading } from '../../sentence/headings';
import { numeralsLeft } from '../../sentence/layout';
import { laneNumbers } from '../../sentence/numerals';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Sentence, pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type WalkPlan, isWalking } from '../../sentence/walk';
import { plainLabel } from '../../parts/texts/plainLabel';
import { chainWordLabels, detailLabel, namedWords, starLabel } from '../../sentence/wordLabels';
import { chainPathCaption } from './captions';
import { insideCaption } from './inside/captions';
import { insideLabels, sharedLabels } from './inside/labels';
import { cellToken } from './inside/layout';
import { isInside, landed } from './inside/pose';
import { barsReach, barsZero, heading, insideWords, numbers, words } from './layout';
import { words as told } from './words/words';

/** Every text of the chain's act at a frame. */
export function chainLabels(trace: Trace, plan: WalkPlan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const token = cellToken(sentence, look.from);
  const said = insideCaption(sentence, step.id, token) ?? step.caption;
  if (isInside(step.id)) {
    return [
      ...headerLabels(told.title, trace),
      ...insideLabels(sentence, { stepId: step.id, landed: landed(step, frame) === 1, token }, look),
      ...chainWordLabels(sentence, insideWords, -1, [token]).map((label): Label => (label.token === token ? { ...label, ink: 'ink' } : label)),
      ...starLabel(sentence, 1240, insideWords, 'end'),
      ...captionLabels(said, step.asks),
    ];
  }
  if (step.id === 'unroll') {
    const named = chainWordLabels(sentence, words, -1, [token]);
    const there = [...chainHeading(heading), ...named, ...detailLabel('chain-detail', heading, namedWords(sentence, named)), ...sharedLabels(sentence), ...starLabel(sentence, numeralsLeft, words, 'start')];
    return [...headerLabels(told.title, trace), ...(landed(step, frame) === 1 ? there : []), ...captionLabels(said, step.asks)];
  }
  return [...headerLabels(told.title, trace), ...chainHeading(heading), ...walkLabels(sentence, plan, frame, look, step)];
}

/** The walk through the sentence, and what it adds up to. */
function walkLabels(sentence: Sentence, plan: WalkPlan, frame: number, look: Look, step: Step): readonly Label[] {
  const token = tokenNow(plan.ticks, frame);
  const now = Math.max(token, 0);
  const onPath = step.id === 'path';
  const ends = { from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) };
  const strong = [...(onPath ? [ends.from, ends.to] : []), ...(isWalking(step.id) ? [token] : [])];
  const named = chainWordLabels(sentence, words, token, strong);
  return [
    ...named,
    ...detailLabel('chain-detail', heading, namedWords(sentence, named)),
    ...chainNumbersLine(sentence, token, numbers, 28),
    ...axisLabels(sentence),
    ...starLabel(sentence, numeralsLeft, barsZero + barsReach, 'start'),
    ...laneNumbers(sentence, {
      lane: 'chain', top: 150, token: now, waits: at(sentence.chainSteps, now) - 1, path: onPath || look.from !== null ? ends : null,
    }),
    ...captionLabels(onPath ? chainPathCaption(sentence, ends.from, ends.to) : step.caption, step.asks),
  ];
}

/** What the bars show, and their scale. */
function axisLabels({ tellingUnit, width }: Sentence): readonly Label[] {
  const mark = (key: string, y: number, text: string): Label => ({ ...plainLabel, key, x: 982, y: y + 7, text, ink: 'soft' });
  return [
    mark('axis-top', barsZero - barsReach + 4, '1'),
    mark('axis-zero', barsZero, '0'),
    mark('axis-bottom', barsZero + barsReach - 4, '−1'),
    { ...plainLabel, key: 'axis-name', x: numeralsLeft, y: barsZero - 6, text: told.unitOf(tellingUnit + 1, width), ink: 'soft' },
    { ...plainLabel, key: 'axis-how', x: numeralsLeft, y: barsZero + 20, text: told.wordByWord, ink: 'soft' },
  ];
}
