import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type Sentence, headWeights, strongestKeys } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './words';

/** How much one word takes from another: its score against all scores of the query. */
export function weightOrigin(sentence: Sentence, head: number, query: number, key: number): Origin {
  const { count } = sentence;
  const start = (head * count + query) * count;
  const scores = sentence.scores.subarray(start, start + count);
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  const score = at(scores, key);
  return {
    title: `${quoted(sentence, query)} takes ${decimal(at(sentence.weights, start + key), 3)} from ${quoted(sentence, key)} (head ${head + 1})`,
    formula: 'w_{ij} = \\exp(s_{ij}) \\big/ \\textstyle\\sum_k \\exp(s_{ik})',
    lines: [
      `score: ${decimal(score, 3)}, highest: ${decimal(highest, 3)}`,
      `e^(${decimal(score - highest, 3)}) = ${decimal(Math.exp(score - highest), 4)}`,
      `all ${count} keys together: ${decimal(all, 4)}`,
      `weight: ${decimal(Math.exp(score - highest) / all, 4)}`,
    ],
    notes: ['A large weight says what this head mixes in. It does not prove what the sentence means.'],
    sources: [{ label: `score of ${quoted(sentence, key)} for ${quoted(sentence, query)}`, thing: { kind: 'score', at: [head, query, key] } }],
  };
}

/** How well a query and a key match: their dot product over the square root of their width. */
export function scoreOrigin(sentence: Sentence, head: number, query: number, key: number): Origin {
  const { count, keyWidth } = sentence;
  const start = (token: number): number => (head * count + token) * keyWidth;
  const product = { weights: sentence.query, weightStart: start(query), values: sentence.key, valueStart: start(key), length: keyWidth };
  const { lines, sum } = writtenSum(product);
  const made = head === 0 ? 'vector' : 'input';
  return {
    title: `Score of ${quoted(sentence, key)} for ${quoted(sentence, query)}: ${decimal(at(sentence.scores, (head * count + query) * count + key), 3)}`,
    formula: 's_{ij} = q_i \\cdot k_j \\,/\\, \\sqrt{d_k}',
    lines: [...lines, `÷ √${keyWidth} = ${decimal(sum / Math.sqrt(keyWidth), 3)}`],
    notes: [],
    sources: [
      ...largestTerms(product, 2).map((unit) => ({ label: `query of ${quoted(sentence, query)}, value ${unit + 1}`, thing: { kind: 'query', at: [head, query, unit] } })),
      ...largestTerms(product, 1).map((unit) => ({ label: `${made === 'vector' ? 'word vector' : 'input'} of ${quoted(sentence, key)}, value ${unit + 1}`, thing: { kind: made, at: [key, unit] } })),
    ],
  };
}

/** One value of a query. Head 1 takes the word vector itself; the others a seeded projection of vector and position. */
export function queryOrigin(sentence: Sentence, head: number, token: number, unit: number): Origin {
  const value = at(sentence.query, (head * sentence.count + token) * sentence.keyWidth + unit);
  return {
    title: `Query of ${quoted(sentence, token)}, value ${unit + 1} (head ${head + 1}): ${decimal(value, 3)}`,
    formula: head === 0 ? 'q_i = s\\,x_i' : 'q_i = W_Q\\,(x_i + p_i)',
    lines: [],
    notes: [head === 0 ? 'The word vector itself, times one fixed scale: nothing was trained.' : 'A seeded projection of the word vector with its position added: not trained.'],
    sources: [{ label: head === 0 ? `word vector, value ${unit + 1}` : `input, value ${unit + 1}`, thing: { kind: head === 0 ? 'vector' : 'input', at: [token, unit] } }],
  };
}

/** One value of the input of attention: the word vector and where the word stands. */
export function inputOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  return {
    title: `Input of ${quoted(sentence, token)}, value ${unit + 1}: ${decimal(at(sentence.inputs, place), 3)}`,
    formula: unit % 2 === 0 ? 'x_i + \\sin(i / 10000^{2k/d})' : 'x_i + \\cos(i / 10000^{2k/d})',
    lines: [`word vector: ${decimal(at(sentence.vectors, place), 3)}`, `position ${token}: ${decimal(at(sentence.positions, place), 3)}`],
    notes: [],
    sources: [{ label: `word vector, value ${unit + 1}`, thing: { kind: 'vector', at: [token, unit] } }],
  };
}

/** One value that attention gives a word: the heads' mixtures through the output weights. */
export function outputOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const { count, width, heads, valueWidth } = sentence;
  const mixed = Float32Array.from({ length: width }, (_, place) => {
    const head = Math.floor(place / valueWidth);
    return at(sentence.mixed, (head * count + token) * valueWidth + (place % valueWidth));
  });
  const product = { weights: sentence.outputWeight, weightStart: unit * width, values: mixed, valueStart: 0, length: width };
  return {
    title: `What attention gives ${quoted(sentence, token)}, value ${unit + 1}: ${decimal(at(sentence.output, token * width + unit), 3)}`,
    formula: 'y_i = W_O\\,[\\,\\mathrm{head}_1;\\dots;\\mathrm{head}_{' + heads + '}]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: largestTerms(product, 3).map((place) => {
      const head = Math.floor(place / valueWidth);
      return { label: `head ${head + 1}, value ${(place % valueWidth) + 1}`, thing: { kind: 'mixed', at: [head, token, place % valueWidth] } };
    }),
  };
}

/** One value of a head's mixture: the values of all words, each times its weight. */
export function mixedOrigin(sentence: Sentence, head: number, token: number, unit: number): Origin {
  const { count, valueWidth } = sentence;
  const product = {
    weights: headWeights(sentence, head), weightStart: token * count,
    values: sentence.value, valueStart: head * count * valueWidth + unit, valueStride: valueWidth, length: count,
  };
  return {
    title: `Mixture of head ${head + 1} for ${quoted(sentence, token)}, value ${unit + 1}: ${decimal(at(sentence.mixed, (head * count + token) * valueWidth + unit), 3)}`,
    formula: '\\textstyle\\sum_j w_{ij}\\,v_j',
    lines: writtenSum(product).lines,
    notes: [],
    sources: strongestKeys(sentence, head, token).slice(0, 3).map((key) => ({ label: `weight of ${quoted(sentence, key)}`, thing: { kind: 'weight', at: [head, token, key] } })),
  };
}

/** What one head is made of, and what that means for its weights. */
export function headOrigin(sentence: Sentence, head: number): Origin {
  return {
    title: `Head ${head + 1} of ${sentence.heads}`,
    formula: head === 0 ? 'q_i = k_i = s\\,x_i' : 'q_i = W_Q(x_i + p_i),\\; k_i = W_K(x_i + p_i)',
    lines: [`key width ${sentence.keyWidth}, value width ${sentence.valueWidth}`],
    notes: [
      head === 0
        ? 'The word head: queries and keys are the word vectors themselves, so words of similar use find each other.'
        : 'Queries and keys are seeded random projections of the word vector with its position. Nothing was trained, so the pattern means nothing yet.',
      'H shows the next head.',
    ],
    sources: [],
  };
}
