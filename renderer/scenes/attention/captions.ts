import { shortestPath } from '#contract/graph';
import { at } from '#contract/tensor';
import { captioned } from '../../parts/texts/captions';
import { type Sentence, headWeights, seenBy, strongestKeys } from '../../sentence/reading';
import { pathCaption } from '../../sentence/pathCaption';
import { largestOf, spreadsOf, weightsBothWays } from '../../sentence/spread';
import { quoted } from '../../sentence/quoted';
import { decimal } from '../../timeline/numbers';
import { type WalkTable, walkTable } from './walk/rows';
import { words } from './words/words';

const says = words.captions;

/** What the strongest answer to a word is. */
export function lookCaption(sentence: Sentence, head: number, query: number): string {
  const key = strongestKeys(sentence, head, query)[0];
  if (key === undefined) return captioned((longest) => says.lookAlone(quoted(sentence, query, longest)));
  const weight = at(headWeights(sentence, head), query * sentence.count + key).toFixed(2);
  const same = wordAt(sentence, key) === wordAt(sentence, query);
  return captioned((longest) => {
    const [asking, other] = [quoted(sentence, query, longest), quoted(sentence, key, longest)];
    return same ? says.lookSame(asking, key + 1, other, weight) : says.look(asking, other, weight);
  });
}

function wordAt({ tokens }: Sentence, token: number): string {
  return (tokens[token]?.text ?? '').toLowerCase();
}

/**
 * What the other heads are, said honestly: random weights mean nothing, a lecturer's own are what they are.
 *
 * @param telling - the word whose row is looked at because it says most; `null` where the lecturer chose one
 */
export function othersCaption(sentence: Sentence, head: number, telling: number | null): string {
  const random = sentence.graphFile === null;
  if (telling === null) return random ? says.othersRandom : says.othersOwn;
  const told = random ? says.othersToldRandom : says.othersToldOwn;
  return captioned((longest) => told(head + 1, quoted(sentence, telling, longest)));
}

/** What a mask does to a word's row. */
export function aheadCaption(sentence: Sentence, query: number): string {
  return captioned((longest) => says.ahead(quoted(sentence, query, longest), query + 1, sentence.count));
}

/** Along which edge something comes from one word to another, and how far that is in a chain. */
export function reachCaption(sentence: Sentence, from: number, to: number): string {
  const [graph, chain] = [sentence.graph, sentence.chain].map((lane) => shortestPath(lane, from, to)?.hopEdges);
  if (graph === undefined) return pathCaption(sentence, from, to);
  return captioned((longest) => says.reach(quoted(sentence, from, longest), quoted(sentence, to, longest), graph, chain ?? null));
}

/** The sentence of a step that walks through one query. */
export function walkCaption(sentence: Sentence, stepId: string, head: number, query: number): string {
  const { count, keyWidth, scaled } = sentence;
  const table = walkTable(sentence, head, query);
  const asking = (longest: number): string => quoted(sentence, query, longest);
  const root = `√${keyWidth} = ${rooted(keyWidth)}`;
  switch (stepId) {
    case 'vectors':
      return captioned((longest) => says.vectors(asking(longest)));
    case 'dots':
      return captioned((longest) => says.dots(asking(longest), count));
    case 'divide':
      return scaled ? says.divided(root) : says.undivided(root);
    case 'mask':
      return captioned((longest) => says.mask(asking(longest), count - seenBy(sentence, query)));
    case 'powers':
      return powersCaption(table);
    case 'shares':
      return says.shares(table.powerSum.toFixed(3));
    case 'mix':
      return captioned((longest) => says.mix(asking(longest), head + 1));
    case 'guess':
      return captioned((longest) => says.guess(asking(longest), rooted(keyWidth)));
    case 'spread':
      return spreadCaption(sentence, head, query);
    default:
      throw new RangeError(`the walk has no step ${stepId}`);
  }
}

/** The square root of a key width, with no more decimals than it needs. */
export function rooted(keyWidth: number): string {
  const root = Math.sqrt(keyWidth);
  return Number.isInteger(root) ? String(root) : root.toFixed(2);
}

/** From here on a row is as good as one word, and its largest weight hardly follows its score any more. */
const saturated = 0.8;
const noticeable = 0.01;

/** What the division does to one row of a head, and to all of them. */
function spreadCaption(sentence: Sentence, head: number, query: number): string {
  const { divided, undivided } = spreadsOf(sentence, head);
  const [bare, usual] = [undivided.largestWeight, divided.largestWeight];
  if (bare > saturated) {
    const both = weightsBothWays(sentence, head);
    const largest = (weights: Float32Array): string => largestOf(weights, query, sentence.count).toFixed(2);
    const [without, within] = [largest(both.undivided), largest(both.divided)];
    const itself = at(both.undivided, query * sentence.count + query) === largestOf(both.undivided, query, sentence.count);
    const taken = itself ? says.hearsItself : says.hearsOther;
    return captioned((longest) => says.saturated(taken(quoted(sentence, query, longest), without), within, bare.toFixed(2)));
  }
  return (bare - usual > noticeable ? says.peaked : says.hardly)(bare.toFixed(2), usual.toFixed(2));
}

/** What the exponential does to the highest score and to the lowest one that is shown. */
function powersCaption({ rows, highest }: WalkTable): string {
  const lowest = rows.filter(({ keys, masked }) => keys.length === 1 && !masked).reduce((low, row) => (row.score < low.score ? row : low), { score: highest, power: 1 });
  if (lowest.score === highest) return says.powersAlike;
  return says.powers(decimal(highest, 2), decimal(lowest.score, 2), lowest.power.toFixed(3));
}
