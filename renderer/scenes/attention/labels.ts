import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { textWidth } from '../../parts/textWidth';
import { stepAt, stepIndexAt, type Plan } from '../../timeline/plan';
import { edgeDetail } from '../../sentence/edges';
import { numeralsLeft } from '../../sentence/layout';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Sentence, pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { plainLabel } from '../../parts/texts/plainLabel';
import { starLabel } from '../../sentence/wordLabels';
import { decimal, share } from '../../timeline/numbers';
import { keyRight, matrixLeft, matrixScale, matrixSide, namesBaseline, outputs, queryLeft, queryRight, rowsTop } from './layout';
import { aheadCaption, lookCaption, othersCaption, reachCaption, walkCaption } from './captions';
import { formulaLabels } from './formula';
import { numeralLabels } from './numerals';
import { chapter, headOfStep, isLayered, isSpread, isWalk, queryOfStep, shownIn, stories } from './plan';
import { columnLabels, rowLabels } from './rowLabels';
import { largestIn, lowestScore } from './scale';
import { projectionLabels } from './walk/projections';
import { walkLabels } from './walk/labels';
import { walkTable } from './walk/rows';
import { spreadLabels } from './walk/spreadLabels';
import { isWordHead } from '../../sentence/projectionOrigins';
import { words } from './words/words';

const says = words.labels;

/** Every text of the graph's act at a frame. */
export function graphLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const head = headOfStep(sentence, step.id, look);
  const query = queryOfStep(sentence, step.id, head, look);
  return [
    ...headerLabels(words.title, trace),
    ...roomLabels(shownIn(sentence, step.id), step.id, head, query, look),
    ...formulaLabels(sentence, step.id, look),
    ...captionLabels(captionOf(sentence, step.id, step.caption, head, query, look), step.asks),
  ];
}

/** The texts of what stands on the stage in a step. */
function roomLabels(sentence: Sentence, stepId: string, head: number, query: number, look: Look): readonly Label[] {
  if (isWalk(stepId)) return [...walkLabels(sentence, walkTable(sentence, head, query), stepId), ...(stepId === 'vectors' ? projectionLabels(sentence, head) : [])];
  if (isSpread(stepId)) return spreadLabels(sentence, walkTable(sentence, head, query), stepId === 'spread');
  const looked = chapter(stepId) >= stories.indexOf('look');
  const rows = rowLabels(sentence, head, looked || look.from !== null ? query : -1, looked ? (stepId === 'ahead' ? 'maskedWeight' : 'weight') : null);
  return [
    ...rows,
    ...(isLayered(stepId) ? [frontLabel(sentence, head)] : [...columnLabels(sentence, rows), columnsName(sentence)]),
    ...axisLabels(sentence, head, stepId),
    ...(chapter(stepId) >= stories.indexOf('ask') ? scaleLabels(sentence, stepId) : []),
    ...numeralLabels(sentence, stepId, { head, query, from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) }),
    ...starLabel(sentence, numeralsLeft, 592, 'start'),
  ];
}

function captionOf(sentence: Sentence, stepId: string, planned: string, head: number, query: number, look: Look): string {
  if (stepId === 'path') return reachCaption(sentence, pathStart(sentence, look.from), pathEnd(sentence, look.from, look.to));
  if (isWalk(stepId) || isSpread(stepId)) return walkCaption(sentence, stepId, head, query);
  if (stepId === 'others') return othersCaption(sentence, head, look.from === null && look.to === null ? query : null);
  if (stepId === 'ahead') return aheadCaption(sentence, query);
  return stepId === 'look' ? lookCaption(sentence, head, query) : planned;
}

/** Who is asked, who asks, and what comes of it. */
function axisLabels(sentence: Sentence, head: number, stepId: string): readonly Label[] {
  const taken = stepId === 'take' || isLayered(stepId);
  return [
    { ...plainLabel, key: 'axis-key', x: keyRight, y: namesBaseline, text: says.asked, ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'axis-query', x: queryLeft, y: namesBaseline, text: says.asks, ink: 'soft' },
    { ...plainLabel, key: 'graph-detail', x: queryLeft - 14, y: namesBaseline, text: edgeDetail(sentence, head), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [head] } },
    ...(taken ? [{ ...plainLabel, key: 'axis-output', x: outputs.left, y: below(sentence), text: says.outputs, ink: 'soft' } satisfies Label] : []),
  ];
}

function below(sentence: Sentence): number {
  return rowsTop + matrixSide(sentence) + 30;
}

/** What the words below the matrix are. */
function columnsName(sentence: Sentence): Label {
  return { ...plainLabel, key: 'axis-column', x: queryRight - 8, y: below(sentence), text: says.askedColumns, ink: 'soft', anchor: 'end' };
}

/** Which head is in front while they stand apart in depth. */
function frontLabel(sentence: Sentence, head: number): Label {
  const named = sentence.graphFile === null ? says.randomHead : says.ownHead;
  const text = isWordHead(sentence, head) ? says.wordHead : named(head + 1, sentence.heads);
  // Below a small matrix its name would run into the one beside it.
  const middle = matrixLeft + Math.max(matrixSide(sentence), textWidth(text, 20, 600)) / 2;
  return { ...plainLabel, key: 'axis-matrix', x: middle, y: below(sentence), text, weight: 600, anchor: 'middle' };
}

/** The ends of the matrix's scale: the same in every head. */
function scaleLabels(sentence: Sentence, stepId: string): readonly Label[] {
  const scored = stepId === 'ask';
  const largest = largestIn(sentence, scored ? sentence.scores : sentence.weights);
  const kind = scored ? 'score' : stepId === 'ahead' ? 'maskedWeight' : 'weight';
  const [least, most] = scored ? [decimal(lowestScore(sentence), 2), says.highestScore(decimal(largest.value, 2))] : ['0', says.largestShare(share(largest.value))];
  return [
    { ...plainLabel, key: 'scale-least', x: matrixScale.left - 8, y: namesBaseline, text: least, ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'scale-most', x: matrixScale.left + matrixScale.width + 8, y: namesBaseline, text: most, ink: 'soft', thing: { kind, at: largest.at } },
  ];
}
