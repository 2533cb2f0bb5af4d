import { at } from '#contract/tensor';
import { captioned, spoken } from '../../parts/texts/captions';
import { type Sentence, headWeights, seenBy, strongestKeys } from '../../sentence/reading';
import { spreadsOf } from '../../sentence/spread';
import { quoted } from '../../sentence/words';
import { decimal, grouped } from '../../timeline/numbers';
import { walkTable } from './walk/rows';

/** What the strongest answer to a word is. */
export function lookCaption(sentence: Sentence, head: number, query: number): string {
  const key = strongestKeys(sentence, head, query)[0];
  if (key === undefined) return captioned((longest) => `${quoted(sentence, query, longest)} stands first: with the mask it can only look at itself.`);
  const weight = at(headWeights(sentence, head), query * sentence.count + key);
  return captioned((longest) => `Apart from itself, ${quoted(sentence, query, longest)} takes most from ${quoted(sentence, key, longest)}: ${weight.toFixed(2)} of the whole.`);
}

/** What a head is, said honestly: seeded weights mean nothing, a lecturer's own are what they are. */
export function headCaption({ graphFile }: Sentence, head: number): string {
  if (graphFile !== null) return `Head ${head + 1} compares another part of word and position, with weights from your file.`;
  return `Head ${head + 1} projects word and position by seeded weights: its pattern means nothing yet.`;
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
      return captioned((longest) => `The query of ${asking(longest)} times each key: ${spoken(count)} dot products, large where they point alike.`);
    case 'divide':
      return scaled ? `Each is divided by ${root}, so that their spread does not grow with the width.` : `Here nothing is divided by ${root}: that knob is off, and softmax gets the bare products.`;
    case 'mask':
      return captioned((longest) => `The mask takes out ${ahead(sentence, query, asking(longest))}: their exponentials will be 0.`);
    case 'powers':
      return 'The exponential makes all of them positive, and the large ones larger still.';
    case 'shares':
      return `Divided by their sum, ${decimal(table.powerSum, 2)}, they are shares of 1: the attention weights.`;
    case 'mix':
      return captioned((longest) => `Each value times its share, added up: that is what head ${head + 1} gives ${asking(longest)}.`);
    case 'guess':
      return `Undivided, the same scores lie ${rooted(keyWidth)} times as far apart: what becomes of the weights?`;
    case 'spread':
      return spreadCaption(sentence, head);
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

/** What the division does to all rows of a head. */
function spreadCaption(sentence: Sentence, head: number): string {
  const { divided, undivided } = spreadsOf(sentence, head);
  const [bare, usual] = [undivided.largestWeight, divided.largestWeight];
  const verdict = bare > saturated ? 'softmax saturates' : bare - usual > noticeable ? 'more peaked rows' : 'hardly a change';
  return `Undivided, a row’s largest weight is ${bare.toFixed(2)} on average, not ${usual.toFixed(2)}: ${verdict}.`;
}
