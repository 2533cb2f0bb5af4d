import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { palettes } from '../../parts/palette';
import { type Label, type Look } from '../../parts/scene';
import { textWidth } from '../../parts/textWidth';
import { stepAt, stepIndexAt, type Plan } from '../../timeline/plan';
import { edgeDetail } from '../../sentence/edges';
import { numeralsLeft, numeralsRight } from '../../sentence/layout';
import { pathWords, row, timingRows } from '../../sentence/numerals';
import { pathCaption } from '../../sentence/pathCaption';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Sentence, chosenQuery, headWithin, pathEnd, pathStart, readSentence, strongestKeys } from '../../sentence/reading';
import { plainLabel } from '../../parts/texts/plainLabel';
import { starLabel } from '../../sentence/wordLabels';
import { decimal } from '../../timeline/numbers';
import { formulaBaseline, keyLeft, matrixLeft, matrixSide, queryRight, rowsTop } from './layout';
import { lookCaption, walkCaption } from './captions';
import { chapter, headOfStep, isSpread, isWalk, stories } from './plan';
import { rowLabels } from './rowLabels';
import { walkLabels } from './walk/labels';
import { walkTable } from './walk/rows';
import { spreadLabels } from './walk/spreadLabels';
import { isWordHead } from '../../sentence/projectionOrigins';
import { dotOf } from '../../sentence/weightOrigins';

export const graphTitle = 'Attention: every word meets every word';

/** Every text of the graph's act at a frame. */
export function graphLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const head = headWithin(sentence, headOfStep(step.id, look.head));
  const query = chosenQuery(sentence, head, look.from, look.to);
  return [
    ...headerLabels(graphTitle, trace),
    ...roomLabels(sentence, step.id, head, query, look),
    formulaLabel(sentence, step.id, look),
    ...captionLabels(captionOf(sentence, step.id, step.caption, head, query, look), step.asks),
  ];
}

/** The texts of what stands on the stage in a step. */
function roomLabels(sentence: Sentence, stepId: string, head: number, query: number, look: Look): readonly Label[] {
  if (isWalk(stepId)) return walkLabels(sentence, walkTable(sentence, head, query), stepId);
  if (isSpread(stepId)) return spreadLabels(sentence, walkTable(sentence, head, query), stepId === 'spread');
  const looked = chapter(stepId) >= stories.indexOf('look');
  const ends = { from: pathStart(sentence, look.from), to: pathEnd(sentence, look.from, look.to) };
  return [
    ...rowLabels(sentence, head, looked || look.from !== null ? query : -1, looked),
    ...axisLabels(sentence, head, stepId.startsWith('head')),
    ...(looked ? chosenPair(sentence, head, query) : []),
    ...row('graph-path', 330, 'path', pathWords(sentence.graph, ends.from, ends.to), { kind: 'path', at: [1, ends.from, ends.to] }),
    ...row('chain-path', 362, 'in a chain', pathWords(sentence.chain, ends.from, ends.to), { kind: 'path', at: [0, ends.from, ends.to] }),
    ...timingRows('graph', 426, sentence.graphTiming),
    ...starLabel(sentence, numeralsLeft, 524, 'start'),
  ];
}

function captionOf(sentence: Sentence, stepId: string, planned: string, head: number, query: number, look: Look): string {
  if (stepId === 'path') return pathCaption(sentence, pathStart(sentence, look.from), pathEnd(sentence, look.from, look.to));
  if (isWalk(stepId) || isSpread(stepId)) return walkCaption(sentence, stepId, head, query);
  return stepId === 'look' ? lookCaption(sentence, head, query) : planned;
}

/** Who asks and who is asked; while the heads stand apart in depth, which of them is in front. */
function axisLabels(sentence: Sentence, head: number, layered: boolean): readonly Label[] {
  const below = rowsTop + matrixSide(sentence) + 30;
  const name = isWordHead(sentence, head) ? 'head 1: the word vectors' : `head ${head + 1} of ${sentence.heads}: ${sentence.graphFile === null ? 'seeded' : 'your file'}`;
  const matrix = { text: layered ? name : 'row: asks · column: is asked', weight: layered ? 600 : 400 } as const;
  // Below a small matrix its name would run into the one beside it.
  const middle = Math.max(matrixLeft + matrixSide(sentence) / 2, matrixLeft + textWidth(matrix.text, 20, matrix.weight) / 2);
  return [
    { ...plainLabel, key: 'axis-query', x: queryRight, y: below, text: 'who asks', ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'axis-key', x: keyLeft, y: below, text: 'who is asked', ink: 'soft' },
    { ...plainLabel, key: 'graph-detail', x: keyLeft - 14, y: 98, text: edgeDetail(sentence, head), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [head] } },
    { ...plainLabel, ...matrix, key: 'axis-matrix', x: middle, y: below, ink: layered ? 'ink' : 'soft', anchor: 'middle' },
  ];
}

/** Which part of the rule a step is about. */
const litParts: Readonly<Record<string, readonly string[]>> = {
  words: ['softmax', 'products', 'root', 'values'], vectors: ['products', 'values'], dots: ['products'], divide: ['root'], mask: ['softmax'], powers: ['softmax'],
  shares: ['softmax'], mix: ['values'], guess: ['root'], spread: ['root'], ask: ['products', 'root'], weigh: ['softmax'], take: ['values'],
};

/** The rule of attention as it is computed here; what the step is about stands out. */
function formulaLabel({ scaled, causal }: Sentence, stepId: string, look: Look): Label {
  const { attentionInk, soft, ink } = palettes[look.theme];
  const lit = (part: string, tex: string): string => `\\textcolor{${litParts[stepId]?.includes(part) ? (stepId === 'words' ? ink : attentionInk) : soft}}{${tex}}`;
  const open = '\\mathrm{softmax}\\!\\left(\\vphantom{K^{\\mathsf T}}\\right.';
  const root = scaled ? lit('root', '/\\sqrt{d_k}') : '';
  const rule = `${lit('softmax', open)}${lit('products', 'QK^{\\mathsf T}')}\\!${root}${causal ? lit('softmax', '+M') : ''}${lit('softmax', '\\left.\\vphantom{K^{\\mathsf T}}\\right)')}\\,${lit('values', 'V')}`;
  return { ...plainLabel, key: 'graph-formula', x: 40, y: formulaBaseline, text: rule, sizePx: 32, face: 'tex' };
}

/** The arithmetic of the strongest pair, from score to weight. */
function chosenPair(sentence: Sentence, head: number, query: number): readonly Label[] {
  const key = strongestKeys(sentence, head, query)[0] ?? query;
  const place = (head * sentence.count + query) * sentence.count + key;
  const score = at(sentence.scores, place);
  const pair = { kind: 'score', at: [head, query, key] };
  const words = `${sentence.tokens[query]?.text ?? ''} asks ${sentence.tokens[key]?.text ?? ''}`;
  return [
    ...row('pair-dot', 146, 'q · k', decimal(dotOf(sentence, head, query, key), 2), { kind: 'dot', at: [head, query, key] }),
    ...row('pair-score', 178, sentence.scaled ? `÷ √${sentence.keyWidth}` : 'not divided', decimal(score, 2), pair),
    ...row('pair-weight', 210, 'softmax', decimal(at(sentence.weights, place), 2), { kind: 'weight', at: [head, query, key] }),
    { ...plainLabel, key: 'pair-name', x: numeralsLeft, y: 250, text: textWidth(words, 20) > numeralsRight - numeralsLeft ? 'its strongest pair' : words, ink: 'soft' },
  ];
}
