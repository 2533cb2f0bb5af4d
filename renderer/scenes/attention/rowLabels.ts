import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { fitted, textWidth } from '../../parts/textWidth';
import { type Sentence, headWeights, strongestKeys } from '../../sentence/reading';
import { plainLabel } from '../../parts/texts/plainLabel';
import { allNamedUpTo, unknownNote, wordOf, wordOrder } from '../../sentence/wordLabels';
import { share } from '../../timeline/numbers';
import { columnGap, columnRoom, columnX, keyLeft, keyRight, matrixSide, queryLeft, queryRight, rowHeight, rowY, rowsTop, weightRight } from './layout';

const size = 20;
const lineHeight = 25;
const shownWeights = 5;

/**
 * Words at both sides of the fan, and what the chosen query takes from each. In a long text only as many rows are named
 * as can be read, the same on both sides: those that matter first.
 *
 * @param query - row that stands out, -1 for none
 * @param kind - which weights are there to be shown; `null` while none are
 */
export function rowLabels(sentence: Sentence, head: number, query: number, kind: 'weight' | 'maskedWeight' | null): readonly Label[] {
  const others = query >= 0 ? strongestKeys(sentence, head, query) : [];
  const keys = query >= 0 ? [query, ...(sentence.count <= allNamedUpTo ? others : others.slice(0, shownWeights))] : [];
  const named = spread(sentence, keys);
  const weights = headWeights(sentence, head);
  const numbered = kind === null ? [] : keys.filter((key) => named.includes(key));
  return [
    ...named.map((token) => word('query', sentence, token, token === query)),
    ...named.map((token) => word('key', sentence, token, others[0] === token)),
    ...numbered.map((key): Label => ({
      ...plainLabel, key: `weight-${key}`, x: weightRight, y: rowY(sentence, key) + 7, text: share(at(weights, query * sentence.count + key), sharePlaces(sentence)),
      ink: 'attention', weight: 600, anchor: 'end', thing: kind && { kind, at: [head, query, key] },
    })),
  ];
}

/** Decimals of a share: among many words most are small. */
export function sharePlaces({ count }: Sentence): number {
  return count <= allNamedUpTo ? 2 : 3;
}

/** Rows far enough apart to be read, the important ones first. */
function spread(sentence: Sentence, important: readonly number[]): readonly number[] {
  const height = rowHeight(sentence);
  const apart = Math.ceil(lineHeight / height);
  const taken: number[] = [];
  for (const token of wordOrder(sentence, important)) {
    if (taken.every((other) => Math.abs(other - token) >= apart)) taken.push(token);
  }
  return taken;
}

const sides = {
  key: { x: keyRight, anchor: 'end', room: keyRight - keyLeft },
  query: { x: queryLeft, anchor: 'start', room: queryRight - queryLeft },
} as const;

function word(side: keyof typeof sides, sentence: Sentence, token: number, strong: boolean): Label {
  const { x, anchor, room } = sides[side];
  const text = wordOf(sentence, token);
  const shown = fitted(text, size, room, strong ? 700 : 400);
  return {
    ...plainLabel, key: `${side}-${token}`, x, y: rowY(sentence, token) + 7, text: shown, anchor, token,
    ink: strong && side === 'query' ? 'attention' : 'ink', weight: strong ? 700 : 400,
    title: unknownNote(sentence, token) ?? (shown === text ? null : text),
  };
}

/** The names of the matrix's columns, below it and turned: those of the words whose rows are named. */
export function columnLabels(sentence: Sentence, rows: readonly Label[]): readonly Label[] {
  const named = rows.filter(({ key }) => key.startsWith('key-')).flatMap(({ token }) => (token === null ? [] : [token]));
  return named.map((token): Label => {
    const text = wordOf(sentence, token);
    const shown = fitted(text, size, columnRoom);
    const y = rowsTop + matrixSide(sentence) + columnGap + textWidth(shown, size) / 2;
    return { ...plainLabel, key: `column-${token}`, x: columnX(sentence, token), y, text: shown, turned: true, anchor: 'middle', token, title: unknownNote(sentence, token) ?? (shown === text ? null : text) };
  });
}
