import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type Sentence } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './words';

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
  const words = isWordHead(sentence, head) && name !== 'value';
  const [read, readName] = words ? ([sentence.vectors, 'vector'] as const) : ([sentence.inputs, 'input'] as const);
  const row = head * partWidth + unit;
  const product = { weights: weight, weightStart: row * width, values: read, valueStart: token * width, length: width, bias: at(bias, row) };
  const given = words
    ? 'The word vector itself, times one fixed scale: nothing was trained.'
    : graphFile === null ? 'A seeded projection of the word vector with its position: not trained.' : `A projection of the word vector with its position, by the weights of ${graphFile}.`;
  const small = letter.toLowerCase();
  return {
    title: `${name === 'query' ? 'Query' : name === 'key' ? 'Key' : 'Value'} of ${quoted(sentence, token)}, ${name === 'value' ? 'number' : 'value'} ${unit + 1} (head ${head + 1}): ${decimal(at(stored, (head * count + token) * partWidth + unit), 3)}`,
    formula: words ? `${small}_i = s\\,x_i` : `${small}_i = W_${letter}\\,(x_i + p_i)${graphFile === null ? '' : ` + b_${letter}`}`,
    lines: words ? [`${decimal(at(weight, row * width + unit), 1)} × ${decimal(at(read, token * width + unit), 3)} = ${decimal(at(weight, row * width + unit) * at(read, token * width + unit), 3)}`] : writtenSum(product).lines,
    notes: [given],
    sources: [
      ...(words ? [unit] : largestTerms(product, 3)).map((place) => ({ label: `${words ? 'word vector' : 'input'}, value ${place + 1}`, thing: { kind: readName, at: [token, place] } })),
      ...(name === 'value' ? largestTerms(product, 1) : []).map((place) => ({ label: `weight of value ${place + 1}`, thing: { kind: 'weightV', at: [row, place] } })),
    ],
  };
}

/** Whether a head compares the word vectors themselves. */
export function isWordHead({ wordHead }: Sentence, head: number): boolean {
  return wordHead && head === 0;
}

/** What one head is made of, and what that means for its weights. */
export function headOrigin(sentence: Sentence, head: number): Origin {
  const words = isWordHead(sentence, head);
  const seeded = 'Queries and keys are seeded random projections of the word vector with its position. Nothing was trained, so the pattern means nothing yet.';
  const own = `Queries and keys are projections of the word vector with its position, by the weights of ${sentence.graphFile ?? 'a file'}.`;
  return {
    title: `Head ${head + 1} of ${sentence.heads}`,
    formula: words ? 'q_i = k_i = s\\,x_i' : 'q_i = W_Q(x_i + p_i),\\; k_i = W_K(x_i + p_i)',
    lines: [`key width ${sentence.keyWidth}, value width ${sentence.valueWidth}`],
    notes: [
      words ? 'The word head: queries and keys are the word vectors themselves, so words of similar use find each other.' : sentence.graphFile === null ? seeded : own,
      'H shows the next head.',
    ],
    sources: [],
  };
}
