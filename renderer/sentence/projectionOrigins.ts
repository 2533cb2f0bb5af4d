import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type Sentence } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './quoted';
import { words } from './words/words';

const told = words.attention;

/** What is projected: a query, a key or a value. */
interface Projection {
  readonly name: 'query' | 'key' | 'value';
  readonly letter: 'Q' | 'K' | 'V';
  /** [heads, tokens, partWidth] */
  readonly stored: Float32Array;
  /** [heads, partWidth, width] */
  readonly weight: Float32Array;
  /** [heads, partWidth] */
  readonly bias: Float32Array;
  readonly partWidth: number;
}

/** One value of a query. */
export function queryOrigin(sentence: Sentence, head: number, token: number, unit: number): Origin {
  const { query: stored, queryWeight: weight, queryBias: bias, keyWidth: partWidth } = sentence;
  return projectionOrigin(sentence, { name: 'query', letter: 'Q', stored, weight, bias, partWidth }, head, token, unit);
}

/** One value of a key. */
export function keyOrigin(sentence: Sentence, head: number, token: number, unit: number): Origin {
  const { key: stored, keyWeight: weight, keyBias: bias, keyWidth: partWidth } = sentence;
  return projectionOrigin(sentence, { name: 'key', letter: 'K', stored, weight, bias, partWidth }, head, token, unit);
}

/** One number of what a word offers. */
export function valueOrigin(sentence: Sentence, head: number, token: number, unit: number): Origin {
  const { value: stored, valueWeight: weight, valueBias: bias, valueWidth: partWidth } = sentence;
  return projectionOrigin(sentence, { name: 'value', letter: 'V', stored, weight, bias, partWidth }, head, token, unit);
}

/** A row of a head's matrix times what the head reads; the word head's queries and keys are the word vector itself. */
function projectionOrigin(sentence: Sentence, projection: Projection, head: number, token: number, unit: number): Origin {
  const { name, letter, stored, weight, bias, partWidth } = projection;
  const { count, width, graphFile } = sentence;
  const ofWords = isWordHead(sentence, head) && name !== 'value';
  const [read, readName] = ofWords ? ([sentence.vectors, 'vector'] as const) : ([sentence.inputs, 'input'] as const);
  const row = head * partWidth + unit;
  const product = { weights: weight, weightStart: row * width, values: read, valueStart: token * width, length: width, bias: at(bias, row) };
  const given = ofWords ? told.wordItself : graphFile === null ? told.seeded : told.given(graphFile);
  const small = letter.toLowerCase();
  return {
    title: told.projected[name](quoted(sentence, token), unit + 1, head + 1, decimal(at(stored, (head * count + token) * partWidth + unit), 3)),
    formula: ofWords ? `${small}_i = s\\,x_i` : `${small}_i = W_${letter}\\,(x_i + p_i)${graphFile === null ? '' : ` + b_${letter}`}`,
    lines: ofWords ? [`${decimal(at(weight, row * width + unit), 1)} × ${decimal(at(read, token * width + unit), 3)} = ${decimal(at(weight, row * width + unit) * at(read, token * width + unit), 3)}`] : writtenSum(product).lines,
    notes: [given],
    sources: [
      ...(ofWords ? [unit] : largestTerms(product, 3)).map((place) => ({ label: ofWords ? words.chain.vectorValue(place + 1) : told.inputValue(place + 1), thing: { kind: readName, at: [token, place] } })),
      ...(name === 'value' ? largestTerms(product, 1) : []).map((place) => ({ label: words.chain.weightOfValue(place + 1), thing: { kind: 'weightV', at: [row, place] } })),
    ],
  };
}

/** Whether a head compares the word vectors themselves. */
export function isWordHead({ wordHead }: Sentence, head: number): boolean {
  return wordHead && head === 0;
}

/** What one head is made of, and what that means for its weights. */
export function headOrigin(sentence: Sentence, head: number): Origin {
  const ofWords = isWordHead(sentence, head);
  return {
    title: told.head(head + 1, sentence.heads),
    formula: ofWords ? 'q_i = k_i = s\\,x_i' : 'q_i = W_Q(x_i + p_i),\\; k_i = W_K(x_i + p_i)',
    lines: [told.widths(sentence.keyWidth, sentence.valueWidth)],
    notes: [ofWords ? told.wordHead : sentence.graphFile === null ? told.seededHead : told.givenHead(sentence.graphFile), told.nextHead],
    sources: [],
  };
}
