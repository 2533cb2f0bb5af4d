import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { share } from '../../timeline/numbers';
import { chainNumbersLine } from '../../sentence/cellNumbers';
import { chainHeading, graphHeading } from '../../sentence/headings';
import { edgeDetail } from '../../sentence/edges';
import { laneLeft, laneWidth } from '../../sentence/layout';
import { laneNumbers } from '../../sentence/numerals';
import { pathCaption } from '../../sentence/pathCaption';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Sentence, chosenQuery, depthOf, headWeights, headWithin, pathEnd, pathStart, readSentence, walkedPath, strongestKeys } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type Wish, chainWordLabels, detailLabel, namedWords, placeUnderTokens, starLabel, unknownNote, wordOf, wordOrder } from '../../sentence/wordLabels';
import { chainNumbers, chainTop, chainWords, graphTop, graphWeights, graphWords } from './layout';
import { type WalkPlan, isWalking } from '../../sentence/walk';

export const raceTitle = 'One after another, or all at once';

/** Every text of the race at a frame. */
export function raceLabels(trace: Trace, plan: WalkPlan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const token = tokenNow(plan.ticks, frame);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const onPath = step.id === 'path';
  const timed = step.id === 'measured';
  const head = headWithin(sentence, look.head);
  const now = Math.max(token, 0);
  const ends = { from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) };
  const path = onPath ? ends : walkedPath(sentence, look.from, look.to, now);
  const words = chainWordLabels(sentence, chainWords, token, [...(onPath ? [ends.from, ends.to] : []), ...(isWalking(step.id) ? [token] : [])]);
  return [
    ...headerLabels(raceTitle, trace),
    ...chainHeading(chainTop),
    ...graphHeading(graphTop),
    ...words,
    ...detailLabel('chain-detail', chainTop, namedWords(sentence, words)),
    ...detailLabel('graph-detail', graphTop, edgeDetail(sentence, head), { kind: 'head', at: [head] }),
    ...chainNumbersLine(sentence, token, chainNumbers, 22),
    ...starLabel(sentence, laneLeft + laneWidth, chainNumbers, 'end'),
    ...graphWordLabels(sentence, token, head, look),
    ...laneNumbers(sentence, {
      lane: 'chain', top: chainTop + 32, waits: at(sentence.chainSteps, now) - 1, beside: `of ${depthOf(sentence.chainSteps) - 1}`,
      path, timed,
    }),
    ...laneNumbers(sentence, {
      lane: 'graph', top: graphTop + 12, waits: at(sentence.graphSteps, now) - 1, beside: `of ${depthOf(sentence.graphSteps) - 1}`,
      path, timed,
    }),
    ...captionLabels(onPath ? pathCaption(sentence, ends.from, ends.to) : step.caption, step.asks),
  ];
}

/** The graph's words are the same at every instant of the walk: placed once for each head and chosen word. */
const placed = new WeakMap<Sentence, { readonly key: string; readonly labels: readonly Label[] }>();

function graphWordLabels(sentence: Sentence, token: number, head: number, look: Look): readonly Label[] {
  const query = chosenQuery(sentence, head, look.from, look.to);
  const key = `${head} ${query} ${token < 0}`;
  const last = placed.get(sentence);
  const labels = last?.key === key ? last.labels : placeGraphWords(sentence, head, query, token >= 0);
  placed.set(sentence, { key, labels });
  // Copies: whatever is done to an answer, the next one is as it should be.
  return labels.map((label) => ({ ...label }));
}

function placeGraphWords(sentence: Sentence, head: number, query: number, weighed: boolean): readonly Label[] {
  const keys = strongestKeys(sentence, head, query).slice(0, 4);
  const weights = headWeights(sentence, head);
  const wishes = wordOrder(sentence, [query, ...keys]).map((place): Wish => ({
    token: place, text: wordOf(sentence, place), ink: 'ink', weight: place === query ? 700 : 400, title: unknownNote(sentence, place),
  }));
  const words = placeUnderTokens('graph-word', sentence, graphWords, wishes);
  if (!weighed) return words;
  const beside = keys.map((key): Wish => ({ token: key, text: share(at(weights, query * sentence.count + key)), ink: 'attention', weight: 600, title: null }));
  const numbers = placeUnderTokens('graph-weight', sentence, graphWeights, beside);
  return [...words, ...numbers.map((label) => ({ ...label, token: null, thing: { kind: 'weight', at: [head, query, label.token ?? 0] } }))];
}
