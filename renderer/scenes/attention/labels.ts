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
import { share } from '../../timeline/numbers';
import { keyLeft, matrixLeft, matrixSide, outputs, queryRight, rowsTop } from './layout';
import { aheadCaption, lookCaption, reachCaption, walkCaption } from './captions';
import { formulaLabel } from './formula';
import { numeralLabels } from './numerals';
import { chapter, headOfStep, isLayered, isSpread, isWalk, queryOfStep, shownIn, stories } from './plan';
import { rowLabels } from './rowLabels';
import { largestIn } from './scale';
import { projectionLabels } from './walk/projections';
import { walkLabels } from './walk/labels';
import { walkTable } from './walk/rows';
import { spreadLabels } from './walk/spreadLabels';
import { isWordHead } from '../../sentence/projectionOrigins';

export const graphTitle = 'Attention: every word meets every word';

/** Every text of the graph's act at a frame. */
export function graphLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const head = headOfStep(sentence, step.id, look);
  const query = queryOfStep(sentence, step.id, head, look);
  return [
    ...headerLabels(graphTitle, trace),
    ...roomLabels(shownIn(sentence, step.id), step.id, head, query, look),
    formulaLabel(sentence, step.id, look),
    ...captionLabels(captionOf(sentence, step.id, step.caption, head, query, look), step.asks),
  ];
}

/** The texts of what stands on the stage in a step. */
function roomLabels(sentence: Sentence, stepId: string, head: number, query: number, look: Look): readonly Label[] {
  if (isWalk(stepId)) return [...walkLabels(sentence, walkTable(sentence, head, query), stepId), ...(stepId === 'vectors' ? projectionLabels(sentence, head) : [])];
  if (isSpread(stepId)) return spreadLabels(sentence, walkTable(sentence, head, query), stepId === 'spread');
  const looked = chapter(stepId) >= stories.indexOf('look');
  return [
    ...rowLabels(sentence, head, looked || look.from !== null ? query : -1, looked ? (stepId === 'ahead' ? 'maskedWeight' : 'weight') : null),
    ...axisLabels(sentence, head, stepId),
    ...numeralLabels(sentence, stepId, { head, query, from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) }),
    ...starLabel(sentence, numeralsLeft, 592, 'start'),
  ];
}

function captionOf(sentence: Sentence, stepId: string, planned: string, head: number, query: number, look: Look): string {
  if (stepId === 'path') return reachCaption(sentence, pathStart(sentence, look.from), pathEnd(sentence, look.from, look.to));
  if (isWalk(stepId) || isSpread(stepId)) return walkCaption(sentence, stepId, head, query);
  if (stepId === 'ahead') return aheadCaption(sentence, query);
  return stepId === 'look' ? lookCaption(sentence, head, query) : planned;
}

/** Who asks and who is asked; while the heads stand apart in depth, which of them is in front. */
function axisLabels(sentence: Sentence, head: number, stepId: string): readonly Label[] {
  const below = rowsTop + matrixSide(sentence) + 30;
  const layered = isLayered(stepId);
  const name = isWordHead(sentence, head) ? 'head 1: the word vectors' : `head ${head + 1} of ${sentence.heads}: ${sentence.graphFile === null ? 'seeded' : 'your file'}`;
  const scored = stepId === 'ask';
  const values = scored ? sentence.scores : sentence.weights;
  const strongest = largestIn(sentence, values);
  const filled = chapter(stepId) >= stories.indexOf('ask');
  const scale = filled ? ` · strongest ${scored ? strongest.value.toFixed(2) : share(strongest.value)}` : '';
  const kind = scored ? 'score' : stepId === 'ahead' ? 'maskedWeight' : 'weight';
  const matrix = layered
    ? ({ text: name, weight: 600, ink: 'ink', thing: null } as const)
    : ({ text: `row asks column${scale}`, weight: 400, ink: 'soft', thing: filled ? { kind, at: strongest.at } : null } as const);
  // Below a small matrix its name would run into the one beside it.
  const middle = Math.max(matrixLeft + matrixSide(sentence) / 2, matrixLeft + textWidth(matrix.text, 20, matrix.weight) / 2);
  const taken = stepId === 'take' || layered;
  return [
    { ...plainLabel, key: 'axis-query', x: queryRight, y: below, text: 'who asks', ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'axis-key', x: keyLeft, y: below, text: 'who is asked', ink: 'soft' },
    { ...plainLabel, key: 'graph-detail', x: keyLeft - 14, y: 98, text: edgeDetail(sentence, head), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [head] } },
    { ...plainLabel, ...matrix, key: 'axis-matrix', x: middle, y: below, anchor: 'middle' },
    ...(taken ? [{ ...plainLabel, key: 'axis-output', x: outputs.left, y: below, text: 'output y of each word', ink: 'soft' } satisfies Label] : []),
  ];
}
