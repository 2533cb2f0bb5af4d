import { at } from '#contract/tensor';
import { type Label, type Look } from '../../parts/scene';
import { fitted, textWidth } from '../../parts/textWidth';
import { plainLabel } from '../../parts/texts/plainLabel';
import { allPairsUpTo, edgeDetail, edgesPerQuery } from '../../sentence/edges';
import { numeralsLeft, numeralsRight } from '../../sentence/layout';
import { type Sentence, chosenQuery, headWeights, headWithin, strongestKeys } from '../../sentence/reading';
import { type Wish, allNamedUpTo, detailLabel, placeUnderTokens, unknownNote, wordOf } from '../../sentence/wordLabels';
import { words as shared } from '../../sentence/words/words';
import { share } from '../../timeline/numbers';
import { graphTop, graphWeights, graphWords } from './layout';
import { words as told } from './words/words';

/** The graph's words are the same at every instant of the walk: placed once for each head, chosen word and path. */
const placed = new WeakMap<Sentence, { readonly key: string; readonly labels: readonly Label[] }>();

/**
 * The words under the graph, and how much the asking one takes from each.
 *
 * @param above - the words under the chain: in a long text the same are named here
 * @param strong - tokens that must be named, the ends of a path
 */
export function graphWordLabels(sentence: Sentence, look: Look, weighed: boolean, above: readonly Label[], strong: readonly number[]): readonly Label[] {
  const { head, query } = askedIn(sentence, look);
  const key = `${head} ${query} ${weighed} ${strong.join()} ${above.map(({ token, weight }) => `${token}/${weight}`).join()}`;
  const last = placed.get(sentence);
  const labels = last?.key === key ? last.labels : place({ sentence, head, query, weighed, above, strong });
  placed.set(sentence, { key, labels });
  // Copies: whatever is done to an answer, the next one is as it should be.
  return [...detailLabel('graph-detail', graphTop, detail(sentence, head), { kind: 'head', at: [head] }), ...labels.map((label) => ({ ...label }))];
}

/** The words whose names the shares under the graph need: the asking one, and those of which it takes most. */
export function sharingTokens(sentence: Sentence, look: Look): readonly number[] {
  return sharing(sentence, askedIn(sentence, look));
}

function sharing(sentence: Sentence, { head, query }: Pick<Asked, 'head' | 'query'>): readonly number[] {
  return [query, ...strongestKeys(sentence, head, query).slice(0, mostShares)];
}

function askedIn(sentence: Sentence, { head: wished, from, to }: Look): Pick<Asked, 'head' | 'query'> {
  const head = headWithin(sentence, wished);
  return { head, query: chosenQuery(sentence, head, from, to) };
}

/** What is left out, and which head is shown once another than the first is asked for. */
function detail(sentence: Sentence, head: number): string | null {
  if (head > 0) return edgeDetail(sentence, head);
  return sentence.count > allPairsUpTo ? shared.labels.strongest(edgesPerQuery(sentence.count)) : null;
}

interface Asked {
  readonly sentence: Sentence;
  readonly head: number;
  readonly query: number;
  readonly weighed: boolean;
  readonly above: readonly Label[];
  readonly strong: readonly number[];
}

const mostShares = 4;

function place(asked: Asked): readonly Label[] {
  const { sentence, head, query, weighed } = asked;
  const words = isLong(sentence) ? asked.above.map((label): Label => ({ ...label, key: label.key.replace('chain', 'graph'), y: graphWords, ink: 'ink' })) : allWords(asked);
  if (!weighed) return words;
  const weights = headWeights(sentence, head);
  const named = words.map(({ token }) => token);
  const shown = isLong(sentence) ? sharing(sentence, asked).filter((token) => named.includes(token)) : sentence.tokens.map((_, token) => token);
  const below = shown.map((token): Wish => ({ token, text: share(at(weights, query * sentence.count + token)), ink: 'attention', weight: 600, title: null }));
  const numbers = placeUnderTokens('graph-weight', sentence, graphWeights, below);
  return [...words, ...numbers.map((label) => ({ ...label, token: null, thing: { kind: 'weight', at: [head, query, label.token ?? 0] } })), sharesName(sentence, query)];
}

function isLong({ count }: Sentence): boolean {
  return count > allNamedUpTo;
}

/** Every word of a short text, the asking one bold. */
function allWords({ sentence, query, strong }: Asked): readonly Label[] {
  const wishes = sentence.tokens.map((_, token): Wish => ({
    token, text: wordOf(sentence, token), ink: 'ink', weight: token === query || strong.includes(token) ? 700 : 400, title: unknownNote(sentence, token),
  }));
  return placeUnderTokens('graph-word', sentence, graphWords, wishes);
}

/** Of whose attention the numbers are shares. */
function sharesName(sentence: Sentence, query: number): Label {
  const name = isLong(sentence) ? told.largestSharesOf : told.sharesOf;
  const word = fitted(sentence.tokens[query]?.text ?? '', 20, numeralsRight - numeralsLeft - textWidth(name(''), 20));
  return { ...plainLabel, key: 'graph-shares', x: numeralsLeft, y: graphWeights, text: name(word), ink: 'attention' };
}
