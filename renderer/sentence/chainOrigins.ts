import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal, summand } from '../timeline/numbers';
import { type ChainNumbers, type Sentence } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './words';

/** One value of a hidden state: tanh of what came from the state before, from the word, and the bias. */
export function hiddenOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  const [recurrent, input, bias] = [at(sentence.recurrentPart, place), at(sentence.inputPart, place), at(sentence.bias, unit)];
  return {
    title: `Hidden state of ${quoted(sentence, token)}, unit ${unit + 1}: ${decimal(at(sentence.hidden, place), 3)}`,
    formula: 'h_t = \\tanh(W_{hh}h_{t-1} + W_{xh}x_t + b)',
    lines: [
      `from the state before  ${summand(recurrent, 3)}`,
      `from the word          ${summand(input, 3)}`,
      `bias                   ${summand(bias, 3)}`,
      `tanh(${decimal(at(sentence.preActivation, place), 3)}) = ${decimal(at(sentence.hidden, place), 3)}`,
    ],
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: `from the state of ${quoted(sentence, token - 1)}`, thing: { kind: 'recurrentPart', at: [token, unit] } }] : []),
      { label: `from the word ${quoted(sentence, token)}`, thing: { kind: 'inputPart', at: [token, unit] } },
    ],
  };
}

/** What goes into tanh: what came from the state before and from the word, and the bias. */
export function sumOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  const [recurrent, input, bias] = [at(sentence.recurrentPart, place), at(sentence.inputPart, place), at(sentence.bias, unit)];
  const sum = at(sentence.preActivation, place);
  return {
    title: `Sum of ${quoted(sentence, token)}, unit ${unit + 1}: ${decimal(sum, 3)}`,
    formula: 'W_{hh}h_{t-1} + W_{xh}x_t + b',
    lines: [
      `from the state before  ${summand(recurrent, 3)}`,
      `from the word          ${summand(input, 3)}`,
      `bias                   ${summand(bias, 3)}`,
      `sum: ${decimal(recurrent + input + bias, 3)}`,
    ],
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: `from the state of ${quoted(sentence, token - 1)}`, thing: { kind: 'recurrentPart', at: [token, unit] } }] : []),
      { label: `from the word ${quoted(sentence, token)}`, thing: { kind: 'inputPart', at: [token, unit] } },
      { label: `bias of unit ${unit + 1}`, thing: { kind: 'bias', at: [unit] } },
    ],
  };
}

/** What the state before contributes to one unit: a row of W_hh times that state. */
export function recurrentPartOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const { width } = sentence;
  if (token === 0) {
    return { title: 'The first word has no state before it: 0', formula: 'h_0 = 0', lines: [], notes: ['The chain starts from a state of zeros.'], sources: [] };
  }
  const product = { weights: sentence.weightHh, weightStart: unit * width, values: sentence.hidden, valueStart: (token - 1) * width, length: width };
  return {
    title: `From the state of ${quoted(sentence, token - 1)} to unit ${unit + 1}: ${decimal(at(sentence.recurrentPart, token * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{hh}[u,j]\\;h_{t-1}[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...largestTerms(product, 3).map((other) => ({ label: `state of ${quoted(sentence, token - 1)}, unit ${other + 1}`, thing: { kind: 'hidden', at: [token - 1, other] } })),
      ...largestTerms(product, 1).map((other) => ({ label: `weight of unit ${other + 1}`, thing: { kind: 'weightHh', at: [unit, other] } })),
    ],
  };
}

/** What the word contributes to one unit: a row of W_xh times the word's vector. */
export function inputPartOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const { width } = sentence;
  const product = { weights: sentence.weightXh, weightStart: unit * width, values: sentence.vectors, valueStart: token * width, length: width };
  return {
    title: `From the word ${quoted(sentence, token)} to unit ${unit + 1}: ${decimal(at(sentence.inputPart, token * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{xh}[u,j]\\;x_t[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...largestTerms(product, 3).map((other) => ({ label: `word vector, value ${other + 1}`, thing: { kind: 'vector', at: [token, other] } })),
      ...largestTerms(product, 1).map((other) => ({ label: `weight of value ${other + 1}`, thing: { kind: 'weightXh', at: [unit, other] } })),
    ],
  };
}

/** One value of a word vector: the last level, given and not computed. */
export function vectorOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const known = sentence.tokens[token]?.known ?? false;
  return {
    title: `Word vector of ${quoted(sentence, token)}, value ${unit + 1}: ${decimal(at(sentence.vectors, token * sentence.width + unit), 3)}`,
    formula: `x_t \\in \\mathbb{R}^{${sentence.width}}`,
    lines: [],
    notes: known
      ? ['Given, not computed: one of the 20,000 packed word vectors (GloVe).']
      : ['This word is not among the packed vectors. A stand-in drawn from its letters is used; it says nothing about meaning.'],
    sources: [],
  };
}
