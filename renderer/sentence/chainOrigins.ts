import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal, summand } from '../timeline/numbers';
import { type ChainNumbers, type Sentence } from './reading';
import { largestTerms, writtenSum } from './sums';
import { quoted } from './quoted';
import { words } from './words/words';

const told = words.chain;

/** One value of a hidden state: tanh of what came from the state before, from the word, and the bias. */
export function hiddenOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  const [recurrent, input, bias] = [at(sentence.recurrentPart, place), at(sentence.inputPart, place), at(sentence.bias, unit)];
  return {
    title: told.hidden(quoted(sentence, token), unit + 1, decimal(at(sentence.hidden, place), 3)),
    formula: 'h_t = \\tanh(W_{hh}h_{t-1} + W_{xh}x_t + b)',
    lines: [
      ...told.parts(summand(recurrent, 3), summand(input, 3), summand(bias, 3)),
      `tanh(${decimal(at(sentence.preActivation, place), 3)}) = ${decimal(at(sentence.hidden, place), 3)}`,
    ],
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: told.fromState(quoted(sentence, token - 1)), thing: { kind: 'recurrentPart', at: [token, unit] } }] : []),
      { label: told.fromWord(quoted(sentence, token)), thing: { kind: 'inputPart', at: [token, unit] } },
    ],
  };
}

/** What goes into tanh: what came from the state before and from the word, and the bias. */
export function sumOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  const [recurrent, input, bias] = [at(sentence.recurrentPart, place), at(sentence.inputPart, place), at(sentence.bias, unit)];
  const sum = at(sentence.preActivation, place);
  return {
    title: told.sum(quoted(sentence, token), unit + 1, decimal(sum, 3)),
    formula: 'W_{hh}h_{t-1} + W_{xh}x_t + b',
    lines: [
      ...told.parts(summand(recurrent, 3), summand(input, 3), summand(bias, 3)),
      told.total(decimal(recurrent + input + bias, 3)),
    ],
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: told.fromState(quoted(sentence, token - 1)), thing: { kind: 'recurrentPart', at: [token, unit] } }] : []),
      { label: told.fromWord(quoted(sentence, token)), thing: { kind: 'inputPart', at: [token, unit] } },
      { label: told.biasOf(unit + 1), thing: { kind: 'bias', at: [unit] } },
    ],
  };
}

/** What the state before contributes to one unit: a row of W_hh times that state. */
export function recurrentPartOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const { width } = sentence;
  if (token === 0) {
    return { title: told.noState, formula: 'h_0 = 0', lines: [], notes: [told.zeros], sources: [] };
  }
  const product = { weights: sentence.weightHh, weightStart: unit * width, values: sentence.hidden, valueStart: (token - 1) * width, length: width };
  return {
    title: told.recurrentPart(quoted(sentence, token - 1), unit + 1, decimal(at(sentence.recurrentPart, token * width + unit), 3)),
    formula: '\\textstyle\\sum_j W_{hh}[u,j]\\;h_{t-1}[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...largestTerms(product, 3).map((other) => ({ label: told.stateUnit(quoted(sentence, token - 1), other + 1), thing: { kind: 'hidden', at: [token - 1, other] } })),
      ...largestTerms(product, 1).map((other) => ({ label: told.weightOfUnit(other + 1), thing: { kind: 'weightHh', at: [unit, other] } })),
    ],
  };
}

/** What the word contributes to one unit: a row of W_xh times the word's vector. */
export function inputPartOrigin(sentence: ChainNumbers, token: number, unit: number): Origin {
  const { width } = sentence;
  const product = { weights: sentence.weightXh, weightStart: unit * width, values: sentence.vectors, valueStart: token * width, length: width };
  return {
    title: told.inputPart(quoted(sentence, token), unit + 1, decimal(at(sentence.inputPart, token * width + unit), 3)),
    formula: '\\textstyle\\sum_j W_{xh}[u,j]\\;x_t[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...largestTerms(product, 3).map((other) => ({ label: told.vectorValue(other + 1), thing: { kind: 'vector', at: [token, other] } })),
      ...largestTerms(product, 1).map((other) => ({ label: told.weightOfValue(other + 1), thing: { kind: 'weightXh', at: [unit, other] } })),
    ],
  };
}

/** One value of a word vector: the last level, given and not computed. */
export function vectorOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const known = sentence.tokens[token]?.known ?? false;
  return {
    title: told.vector(quoted(sentence, token), unit + 1, decimal(at(sentence.vectors, token * sentence.width + unit), 3)),
    formula: `x_t \\in \\mathbb{R}^{${sentence.width}}`,
    lines: [],
    notes: [known ? told.packed : told.stranger],
    sources: [],
  };
}
