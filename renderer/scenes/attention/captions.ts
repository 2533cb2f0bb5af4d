import { shortestPath } from '#contract/graph';
import { at } from '#contract/tensor';
import { captioned, ordinal, spoken } from '../../parts/texts/captions';
import { type Sentence, headWeights, seenBy, strongestKeys } from '../../sentence/reading';
import { pathCaption } from '../../sentence/pathCaption';
import { largestOf, spreadsOf, weightsBothWays } from '../../sentence/spread';
import { quoted } from '../../sentence/words';
import { counted, decimal, grouped } from '../../timeline/numbers';
import { type WalkTable, walkTable } from './walk/rows';

/** What the strongest answer to a word is. */
export function lookCaption(sentence: Sentence, head: number, query: number): string {
  const key = strongestKeys(sentence, head, query)[0];
  if (key === undefined) return captioned((longest) => `${quoted(sentence, query, longest)} stands first: with the mask it can only look at itself.`);
  const weight = at(headWeights(sentence, head), query * sentence.count + key).toFixed(2);
  const same = wordAt(sentence, key) === wordAt(sentence, query);
  const other = (longest: number): string => (same ? `the ${ordinal(key + 1)} word, ${quoted(sentence, key, longest)} again` : quoted(sentence, key, longest));
  return captioned((longest) => `Apart from itself, ${quoted(sentence, query, longest)} takes most from ${other(longest)}: ${weight}${same ? '' : ' of the whole'}.`);
}

function wordAt({ tokens }: Sentence, token: number): string {
  return (tokens[token]?.text ?? '').toLowerCase();
}

/** How heads become one output. */
export function headsCaption({ heads }: Sentence): string {
  return `${spoken(heads)} heads work side by side; laid end to end, one more matrix mixes their results.`.replace(/^./, (first) => first.toUpperCase());
}

/**
 * What the other heads are, said honestly: random weights mean nothing, a lecturer's own are what they are.
 *
 * @param telling - the word whose row is looked at because it says most; `null` where the lecturer chose one
 */
export function othersCaption(sentence: Sentence, head: number, telling: number | null): string {
  const { graphFile } = sentence;
  if (telling === null) return graphFile === null ? 'The other heads here have random weights: what a head looks for has to be learnt.' : 'Each head compares another part of word and position, with weights from your file.';
  const weights = graphFile === null ? 'Random weights, nothing learnt' : 'Weights from your file';
  return captioned((longest) => `${weights}: in head ${head + 1} ${quoted(sentence, telling, longest)} takes most from another word.`);
}

/** What a mask does to a word's row. */
export function aheadCaption(sentence: Sentence, query: number): string {
  const seen = query + 1;
  const asked = seen === 1 ? 'itself alone' : seen === sentence.count ? (seen === 2 ? 'both' : `all ${spoken(seen)}`) : `${spoken(seen)} words, not ${spoken(sentence.count)}`;
  return captioned((longest) => `A writer must not look ahead: masked, ${quoted(sentence, query, longest)} asks ${asked}.`);
}

/** Along which edge something comes from one word to another, and how far that is in a chain. */
export function reachCaption(sentence: Sentence, from: number, to: number): string {
  const [graph, chain] = [sentence.graph, sentence.chain].map((lane) => shortestPath(lane, from, to)?.hopEdges);
  if (graph === undefined) return pathCaption(sentence, from, to);
  const inChain = chain === undefined ? 'a chain has no way back' : `a chain takes ${chain}`;
  return captioned((longest) => `What ${quoted(sentence, from, longest)} offers reaches ${quoted(sentence, to, longest)}, who asks it, over ${counted(graph, 'edge')}; ${inChain}.`);
}

/** The sentence of a step that walks through one query. */
export function walkCaption(sentence: Sentence, stepId: string, head: number, query: number): string {
  const { count, keyWidth, scaled } = sentence;
  const table = walkTable(sentence, head, query);
  const asking = (longest: number): string => quoted(sentence, query, longest);
  const root = `√${keyWidth} = ${rooted(keyWidth)}`;
  switch (stepId) {
    case 'vectors':
      return captioned((longest) => `${asking(longest)} asks with its query; every word answers with a key, and offers a value.`);
    case 'dots':
      return captioned((longest) => `The query of ${asking(longest)} times each key: ${spoken(count)} dot products, large where they agree.`);
    case 'divide':
      return scaled ? `Each is divided by ${root}, so that their spread does not grow with the width.` : `Here nothing is divided by ${root}: that knob is off, and softmax gets the bare products.`;
    case 'mask':
      return captioned((longest) => `The mask takes out ${ahead(sentence, query, asking(longest))}: their exponentials will be 0.`);
    case 'powers':
      return powersCaption(table);
    case 'shares':
      return `Divided by their sum, ${table.powerSum.toFixed(3)}, they are shares of 1: the attention weights.`;
    case 'mix':
      return captioned((longest) => `Each value times its share, added up: that is what head ${head + 1} gives ${asking(longest)}.`);
    case 'guess':
      return captioned((longest) => `Undivided, ${asking(longest)} has scores ${rooted(keyWidth)} times as far apart: what of its shares?`);
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

function ahead(sentence: Sentence, query: number, asking: string): string {
  const hidden = sentence.count - seenBy(sentence, query);
  if (hidden === 0) return `nothing for ${asking}, the last word`;
  return `${hidden === 1 ? 'the word' : `the ${grouped.format(hidden)} words`} behind ${asking}`;
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
    const [without, within] = [both.undivided, both.divided].map((weights) => largestOf(weights, query, sentence.count).toFixed(2));
    const itself = at(both.undivided, query * sentence.count + query) === largestOf(both.undivided, query, sentence.count);
    const taken = (asking: string): string => (itself ? `${asking} hears ${without === '1.00' ? 'only' : 'mostly'} itself: ${without}` : `one word gets ${without} of ${asking}`);
    return captioned((longest) => `Undivided, ${taken(quoted(sentence, query, longest))}, not ${within}; on average ${bare.toFixed(2)}: saturated.`);
  }
  return `Undivided, a row’s largest weight is ${bare.toFixed(2)} on average, not ${usual.toFixed(2)}: ${bare - usual > noticeable ? 'more peaked rows' : 'hardly a change'}.`;
}

/** What the exponential does to the highest score and to the lowest one that is shown. */
function powersCaption({ rows, highest }: WalkTable): string {
  const lowest = rows.filter(({ keys, masked }) => keys.length === 1 && !masked).reduce((low, row) => (row.score < low.score ? row : low), { score: highest, power: 1 });
  if (lowest.score === highest) return 'The exponential makes all of them positive; the highest becomes 1.';
  return `Exponentials turn distances into ratios: ${decimal(highest, 2)} against ${decimal(lowest.score, 2)} becomes 1 against ${lowest.power.toFixed(3)}.`;
}
