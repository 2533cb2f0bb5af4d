import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type LookingNumbers, type Sentence, headWeights } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './words';

/** One value of the input of attention: the word vector and where the word stands. */
export function inputOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  return {
    title: `Input of ${quoted(sentence, token)}, value ${unit + 1}: ${decimal(at(sentence.inputs, place), 3)}`,
    formula: unit % 2 === 0 ? 'x_i + \\sin(i / 10000^{2k/d})' : 'x_i + \\cos(i / 10000^{2k/d})',
    lines: [
      `word vector: ${decimal(at(sentence.vectors, place), 3)}`,
      `position ${token}: ${decimal(at(sentence.positions, place), 3)}`,
      `sum: ${decimal(at(sentence.vectors, place) + at(sentence.positions, place), 3)}`,
    ],
    notes: [],
    sources: [{ label: `word vector, value ${unit + 1}`, thing: { kind: 'vector', at: [token, unit] } }],
  };
}

/** One value that attention gives a word: the heads' mixtures through the output weights. */
export function outputOrigin(sentence: LookingNumbers, token: number, unit: number): Origin {
  const { count, width, heads, valueWidth } = sentence;
  const mixed = Float32Array.from({ length: width }, (_, place) => {
    const head = Math.floor(place / valueWidth);
    return at(sentence.mixed, (head * count + token) * valueWidth + (place % valueWidth));
  });
  const product = { weights: sentence.outputWeight, weightStart: unit * width, values: mixed, valueStart: 0, length: width, bias: at(sentence.outputBias, unit) };
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
export function mixedOrigin(sentence: LookingNumbers, head: number, token: number, unit: number): Origin {
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
    sources: [
      ...largestTerms(product, 3).map((key) => ({ label: `weight of ${quoted(sentence, key)}`, thing: { kind: 'weight', at: [head, token, key] } })),
      ...largestTerms(product, 1).map((key) => ({ label: `value of ${quoted(sentence, key)}, number ${unit + 1}`, thing: { kind: 'value', at: [head, key, unit] } })),
    ],
  };
}
