import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type LookingNumbers, type Sentence, headWeights } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './quoted';
import { words } from './words/words';

const told = words.attention;

/** One value of the input of attention: the word vector and where the word stands. */
export function inputOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  return {
    title: told.input(quoted(sentence, token), unit + 1, decimal(at(sentence.inputs, place), 3)),
    formula: unit % 2 === 0 ? 'x_i + \\sin(i / 10000^{2k/d})' : 'x_i + \\cos(i / 10000^{2k/d})',
    lines: [
      told.vector(decimal(at(sentence.vectors, place), 3)),
      told.position(token, decimal(at(sentence.positions, place), 3)),
      words.chain.total(decimal(at(sentence.vectors, place) + at(sentence.positions, place), 3)),
    ],
    notes: [],
    sources: [{ label: words.chain.vectorValue(unit + 1), thing: { kind: 'vector', at: [token, unit] } }],
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
    title: told.output(quoted(sentence, token), unit + 1, decimal(at(sentence.output, token * width + unit), 3)),
    formula: 'y_i = W_O\\,[\\,\\mathrm{head}_1;\\dots;\\mathrm{head}_{' + heads + '}]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: largestTerms(product, 3).map((place) => {
      const head = Math.floor(place / valueWidth);
      return { label: told.headValue(head + 1, (place % valueWidth) + 1), thing: { kind: 'mixed', at: [head, token, place % valueWidth] } };
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
    title: told.mixed(head + 1, quoted(sentence, token), unit + 1, decimal(at(sentence.mixed, (head * count + token) * valueWidth + unit), 3)),
    formula: '\\textstyle\\sum_j w_{ij}\\,v_j',
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...largestTerms(product, 3).map((key) => ({ label: told.weightOf(quoted(sentence, key)), thing: { kind: 'weight', at: [head, token, key] } })),
      ...largestTerms(product, 1).map((key) => ({ label: told.valueOf(quoted(sentence, key), unit + 1), thing: { kind: 'value', at: [head, key, unit] } })),
    ],
  };
}
