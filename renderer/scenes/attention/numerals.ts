import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { numeralsLeft } from '../../sentence/layout';
import { laneTiming, pairOf, pathWords, row } from '../../sentence/numerals';
import { type Sentence, strongestKeys } from '../../sentence/reading';
import { dotOf } from '../../sentence/weightOrigins';
import { decimal } from '../../timeline/numbers';
import { words } from './words/words';

const says = words.labels;

/** Words that the numbers at the right are about. */
export interface Asked {
  readonly head: number;
  readonly query: number;
  readonly from: number;
  readonly to: number;
}

/** The numbers at the right of the matrix, each in the step that speaks of them. */
export function numeralLabels(sentence: Sentence, stepId: string, asked: Asked): readonly Label[] {
  switch (stepId) {
    case 'look':
      return chosenPair(sentence, asked.head, asked.query);
    case 'ahead':
      return maskLabels();
    case 'path':
      return pathLabels(sentence, asked);
    case 'steps':
      return [...pathLabels(sentence, asked), ...laneTiming(sentence, 'graph', 300)];
    default:
      return [];
  }
}

/** The arithmetic of the strongest pair, from score to weight. */
function chosenPair(sentence: Sentence, head: number, query: number): readonly Label[] {
  const key = strongestKeys(sentence, head, query)[0] ?? query;
  const place = (head * sentence.count + query) * sentence.count + key;
  const pair = { kind: 'score', at: [head, query, key] };
  return [
    title('pair-name', pairOf(sentence, query, says.asking, key)),
    ...row('pair-dot', 178, 'q · k', decimal(dotOf(sentence, head, query, key), 2), { kind: 'dot', at: [head, query, key] }),
    ...row('pair-score', 210, sentence.scaled ? `÷ √${sentence.keyWidth}` : says.notDivided, decimal(at(sentence.scores, place), 2), pair),
    ...row('pair-weight', 242, says.softmax, decimal(at(sentence.weights, place), 2), { kind: 'weight', at: [head, query, key] }),
  ];
}

function maskLabels(): readonly Label[] {
  const line = (key: string, y: number, text: string): Label => ({ ...plainLabel, key, x: numeralsLeft, y, text });
  return [
    title('mask-name', says.mask.name),
    line('mask-open', 178, says.mask.open),
    line('mask-shut', 210, says.mask.shut),
    line('mask-share', 242, says.mask.share),
  ];
}

/** Edges between two words, here and in a chain. */
function pathLabels(sentence: Sentence, { from, to }: Asked): readonly Label[] {
  return [
    title('path-name', pairOf(sentence, from, ' → ', to)),
    ...row('graph-path', 178, says.attention, pathWords(sentence.graph, from, to), { kind: 'path', at: [1, from, to] }),
    ...row('chain-path', 210, says.chain, pathWords(sentence.chain, from, to), { kind: 'path', at: [0, from, to] }),
  ];
}

function title(key: string, text: string): Label {
  return { ...plainLabel, key, x: numeralsLeft, y: 146, text, ink: 'soft' };
}
