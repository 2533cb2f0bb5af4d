import { at } from '#contract/tensor';
import { type Label, type Look } from '../../parts/scene';
import { fitted, textWidth } from '../../parts/textWidth';
import { plainLabel } from '../../parts/texts/plainLabel';
import { allPairsUpTo, edgeDetail, edgesPerQuery } from '../../sentence/edges';
import { numeralsLeft, numeralsRight } from '../../sentence/layout';
import { type Sentence, chosenQuery, headWeights, headWithin, strongestKeys } from '../../sentence/reading';
import { type Wish, allNamedUpTo, detailLabel, placeUnderTokens, unknownNote, wordOf, wordOrder } from '../../sentence/wordLabels';
import { share } from '../../timeline/numbers';
import { graphTop, graphWeights, graphWords } from './layout';

/** The graph's words are the same at every instant of the walk: placed once for each head, chosen word and path. */
const placed = new WeakMap<Sentence, { readonly key: string; readonly labels: readonly Label[] }>();

/**
 * The words under the graph, and how much the asking one takes from each.
 *
 * @param strong - tokens that must be named, the ends of a path
 */
export function graphWordLabels(sentence: Sentence, look: Look, weighed: boolean, strong: readonly number[]): readonly Label[] {
  const head = headWithin(sentence, look.head);
  const query = chosenQuery(sentence, head, look.from, look.to);
  const key = `${head} ${query} ${weighed} ${strong.join()}`;
  const last = placed.get(sentence);
  const labels = last?.key === key ? last.labels : place({ sentence, head, query, weighed, strong });
  placed.set(sentence, { key, labels });
  // Copies: whatever is done to an answer, the next one is as it should be.
  return [...detailLabel('graph-detail', graphTop, detail(sentence, head), { kind: 'head', at: [head] }), ...labels.map((label) => ({ ...label }))];
}

/** What is left out, and which head is shown once another than the first is asked for. */
function detail(sentence: Sentence, head: number): string | null {
  if (head > 0) return edgeDetail(sentence, head);
  return sentence.count > allPairsUpTo ? `top ${edgesPerQuery(sentence.count)} of each` : null;
}

interface Asked {
  readonly sentence: Sentence;
  readonly head: number;
  readonly query: number;
  readonly weighed: boolean;
  readonly strong: readonly number[];
}

const mostShares = 4;

function place({ sentence, head, query, weighed, strong }: Asked): readonly Label[] {
  const keys = strongestKeys(sentence, head, query).slice(0, mostShares);
  const weights = headWeights(sentence, head);
  const wishes = wordOrder(sentence, [...strong, query, ...keys]).map((token): Wish => ({
    token, text: wordOf(sentence, token), ink: 'ink', weight: token === query || strong.includes(token) ? 700 : 400, title: unknownNote(sentence, token),
  }));
  const words = placeUnderTokens('graph-word', sentence, graphWords, wishes);
  if (!weighed) return words;
  const shown = sentence.count <= allNamedUpTo ? sentence.tokens.map((_, token) => token) : [query, ...keys];
  const below = shown.map((token): Wish => ({ token, text: share(at(weights, query * sentence.count + token)), ink: 'attention', weight: 600, title: null }));
  const numbers = placeUnderTokens('graph-weight', sentence, graphWeights, below);
  return [...words, ...numbers.map((label) => ({ ...label, token: null, thing: { kind: 'weight', at: [head, query, label.token ?? 0] } })), sharesName(sentence, query)];
}

/** Of whose attention the numbers are shares. */
function sharesName(sentence: Sentence, query: number): Label {
  const lead = sentence.count <= allNamedUpTo ? 'shares taken by ' : 'top shares of ';
  const word = fitted(sentence.tokens[query]?.text ?? '', 20, numeralsRight - numeralsLeft - textWidth(`${lead}“”`, 20));
  return { ...plainLabel, key: 'graph-shares', x: numeralsLeft, y: graphWeights, text: `${lead}“${word}”`, ink: 'attention' };
}
