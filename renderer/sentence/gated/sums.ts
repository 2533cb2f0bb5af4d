import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../parts/scene';
import { weightsWords } from '../../parts/texts/provenance';
import { largestTerms, type Product, writtenSum } from '../sums';
import { quoted } from '../quoted';
import { words } from '../words/words';
import { decimal, summand } from '../../timeline/numbers';
import { type GatedSteps, stepValue } from './gated';

const told = words.gated;

/** Block of rows of each sum: i, f, g, o, or r, z, n. */
const blocks: Readonly<Record<string, number>> = { inputSum: 0, forgetSum: 1, candidateSum: 2, outputSum: 3, resetSum: 0, updateSum: 1 };
const gateSums: Readonly<Record<string, string>> = { inputGate: 'inputSum', forgetGate: 'forgetSum', outputGate: 'outputSum', resetGate: 'resetSum', updateGate: 'updateSum' };
const gateWords: Readonly<Record<string, string>> = told.gates;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const wordsOf = (kind: string): string => gateWords[kind.replace(/Gate$|Sum$/, '')] ?? kind;

/** An open gate: the logistic function of its sum. */
export function gateOrigin(gated: GatedSteps, kind: string, token: number, unit: number): Origin {
  const sumKind = gateSums[kind] ?? kind;
  const sum = stepValue(gated, sumKind, token, unit);
  return {
    title: told.open(wordsOf(kind), quoted(gated, token), unit + 1, decimal(stepValue(gated, kind, token, unit), 3)),
    formula: '\\sigma(s) = 1 / (1 + e^{-s})',
    lines: [`1 / (1 + e^(${decimal(-sum, 3)})) = ${decimal(sigmoid(sum), 3)}`],
    notes: [],
    sources: [{ label: told.sumOf(wordsOf(kind)), thing: { kind: sumKind, at: [token, unit] } }],
  };
}

/** The new value: tanh of its sum. */
export function candidateOrigin(gated: GatedSteps, token: number, unit: number): Origin {
  const sum = stepValue(gated, 'candidateSum', token, unit);
  return {
    title: told.candidate(quoted(gated, token), unit + 1, decimal(stepValue(gated, 'candidate', token, unit), 3)),
    formula: gated.cell === 'lstm' ? 'g_t = \\tanh(W_g x_t + U_g h_{t-1} + b_g)' : 'n_t = \\tanh(W_n x_t + b_n + r_t \\odot (U_n h_{t-1} + c_n))',
    lines: [`tanh(${decimal(sum, 3)}) = ${decimal(Math.tanh(sum), 3)}`],
    notes: [],
    sources: [{ label: told.sumOfCandidate, thing: { kind: 'candidateSum', at: [token, unit] } }],
  };
}

/** Rows of the weights times the word, and times the state before. */
function products(gated: GatedSteps, block: number, token: number, unit: number): { readonly word: Product; readonly state: Product | null; readonly row: number } {
  const { units, inputWidth, other } = gated;
  const row = block * units + unit;
  const word = { weights: other.weightIh, weightStart: row * inputWidth, values: other.vectors, valueStart: token * inputWidth, length: inputWidth };
  const hidden = gated.steps['hidden'] ?? new Float32Array(0);
  return { row, word, state: token === 0 ? null : { weights: other.weightHh, weightStart: row * units, values: hidden, valueStart: (token - 1) * units, length: units } };
}

/** What goes into a gate: the word and the state before, each weighed, and the biases. */
export function sumOrigin(gated: GatedSteps, kind: string, token: number, unit: number): Origin {
  const { word, state, row } = products(gated, blocks[kind] ?? 0, token, unit);
  const { biasIh, biasHh } = gated.other;
  const [fromWord, fromState] = [writtenSum(word).sum, state ? writtenSum(state).sum : 0];
  const resets = gated.cell === 'gru' && kind === 'candidateSum';
  const reset = resets ? stepValue(gated, 'resetGate', token, unit) : 1;
  const total = fromWord + at(biasIh, row) + reset * (fromState + at(biasHh, row));
  const lines = resets
    ? told.resetParts(summand(fromWord + at(biasIh, row), 3), decimal(reset, 3), decimal(fromState + at(biasHh, row), 3))
    : told.sumParts(summand(fromWord, 3), summand(fromState, 3), summand(at(biasIh, row) + at(biasHh, row), 3));
  return {
    title: told.sum(wordsOf(kind), quoted(gated, token), unit + 1, decimal(stepValue(gated, kind, token, unit), 3)),
    formula: resets ? 'W x_t + b + r_t \\odot (U h_{t-1} + c)' : 'W x_t + U h_{t-1} + b',
    lines: [...lines, told.total(decimal(total, 3))],
    notes: [],
    sources: [
      ...largestTerms(word, 2).map((value) => ({ label: told.vectorValue(value + 1), thing: { kind: 'vectors', at: [token, value] } })),
      ...(state ? largestTerms(state, 2).map((other) => ({ label: told.stateUnit(quoted(gated, token - 1), other + 1), thing: { kind: 'hidden', at: [token - 1, other] } })) : []),
      ...(resets ? [{ label: told.gate('r'), thing: { kind: 'resetGate', at: [token, unit] } }] : []),
      { label: told.bias, thing: { kind: 'biasIh', at: [row] } },
    ],
  };
}

/** A bias, with the forget bias in it where it belongs to the gate that keeps. */
export function biasOrigin(gated: GatedSteps, trace: Trace, row: number): Origin {
  const keeps = Math.floor(row / gated.units) === 1;
  const added = at(gated.other.forgetBias, 0);
  const value = at(gated.other.biasIh, row);
  return {
    title: told.biasOf(row + 1, decimal(value, 3)),
    formula: keeps ? told.keepingBias : 'b',
    lines: keeps ? [told.biasParts(trace.weights.from === 'file', decimal(value - added, 3), decimal(added, 1), decimal(value, 3))] : [],
    notes: [told.whose(weightsWords(trace.weights))],
    sources: [],
  };
}

/** One value of a word vector: given. */
export function vectorOrigin(gated: GatedSteps, token: number, value: number): Origin {
  return {
    title: told.vector(quoted(gated, token), value + 1, decimal(at(gated.other.vectors, token * gated.inputWidth + value), 3)),
    formula: `x_t \\in \\mathbb{R}^{${gated.inputWidth}}`,
    lines: [],
    notes: [gated.tokens[token]?.known === false ? told.stranger : told.given],
    sources: [],
  };
}
