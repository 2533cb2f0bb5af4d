import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { laneHeading } from '../../sentence/headings';
import { laneLeft, laneWidth, numeralsLeft } from '../../sentence/layout';
import { laneNumbers, laneTiming } from '../../sentence/numerals';
import { pathCaption } from '../../sentence/pathCaption';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { plainLabel } from '../../parts/texts/plainLabel';
import { type Sentence, pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { chainWordLabels, detailLabel, namedWords, starLabel } from '../../sentence/wordLabels';
import { graphWordLabels, sharingTokens } from './graphWords';
import { chainTop, chainWords, graphTop, onward, star } from './layout';
import { type WalkPlan, isWalking } from '../../sentence/walk';
import { words as told } from './words/words';

/** Every text of the race at a frame. */
export function raceLabels(trace: Trace, plan: WalkPlan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const token = tokenNow(plan.ticks, frame);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const ends = { from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) };
  const onPath = step.id === 'path';
  const strong = [...(onPath ? [ends.from, ends.to] : []), ...(isWalking(step.id) ? [token] : [])];
  const words = chainWordLabels(sentence, chainWords, token, strong, sharingTokens(sentence, look));
  return [
    ...headerLabels(told.title, trace),
    ...laneHeading('chain', chainTop, token >= 0),
    ...laneHeading('graph', graphTop, token >= 0),
    ...words,
    ...detailLabel('chain-detail', chainTop, namedWords(sentence, words)),
    ...starLabel(sentence, laneLeft + laneWidth, star, 'end'),
    ...graphWordLabels(sentence, look, token >= 0, words, onPath ? [ends.from, ends.to] : []),
    ...(step.id === 'measured' ? timings(sentence) : token < 0 ? [] : counts(sentence, token, onPath || look.from !== null ? ends : null)),
    ...captionLabels(onPath ? pathCaption(sentence, ends.from, ends.to) : step.caption, step.asks),
  ];
}

/** How many words had to be finished before the one whose turn it is, in both lanes. */
function counts(sentence: Sentence, token: number, path: { readonly from: number; readonly to: number } | null): readonly Label[] {
  return [
    ...laneNumbers(sentence, { lane: 'chain', top: chainTop + 32, token, waits: at(sentence.chainSteps, token) - 1, path }),
    ...laneNumbers(sentence, { lane: 'graph', top: graphTop + 12, token, waits: at(sentence.graphSteps, token) - 1, path }),
  ];
}

/** What the clock says, and the way to the act that looks closer. */
function timings(sentence: Sentence): readonly Label[] {
  return [
    ...laneTiming(sentence, 'chain', chainTop + 32),
    ...laneTiming(sentence, 'graph', graphTop + 12),
    { ...plainLabel, key: 'onward', x: numeralsLeft, y: onward, text: told.onward, sizePx: 22, weight: 600, ink: 'attention', opens: 'benchmark' },
  ];
}
