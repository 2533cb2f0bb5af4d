import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { inQuotes } from '../../../parts/words/quotes';
import { decimal, summand } from '../../../timeline/numbers';
import { type Journey, tokenAtDistance } from '../reading';
import { words } from '../words/words';
import { writtenTerms } from './written';

const texts = words.origins;

/** What one step does to the length of the gradient: the length of what arrives, relative to what was sent. */
export function factorOrigin({ tensors: { factor, arrived }, sizes: { width } }: Journey, distance: number): Origin {
  const row = Array.from(arrived.subarray(distance * width, (distance + 1) * width));
  const squares = writtenTerms(row.map((value) => [value, value]));
  const value = decimal(at(factor, distance), 3);
  return {
    title: texts.factor.title(distance, value),
    formula: '\\sqrt{\\textstyle\\sum_u g_u^2}',
    lines: [...squares.lines, `√${squares.sum} = ${value}`],
    notes: [texts.factor.note],
    sources: squares.largest.map((unit) => ({ label: texts.factor.arrives(unit + 1), thing: { kind: 'arrived', at: [distance, unit] } })),
  };
}

/** One value of what arrives after a step: a column of W_hh times the slope times the direction that was sent. */
export function arrivedOrigin(journey: Journey, distance: number, unit: number): Origin {
  const { tensors: { arrived, weightHh, slope }, sizes: { width } } = journey;
  const value = decimal(at(arrived, distance * width + unit), 3);
  const title = texts.arrivesAt(texts.unit(unit + 1), words.stepsBack(distance), value);
  if (distance === 0) {
    return { title, formula: 'E = v \\cdot h_t', lines: [`v[${unit + 1}] = ${value}`], notes: [texts.arrived.given], sources: [] };
  }
  const terms = writtenTerms(Array.from({ length: width }, (_, other) => [at(weightHh, other * width + unit), at(slope, (distance - 1) * width + other), sent(journey, distance - 1, other)]));
  return {
    title,
    formula: `\\textstyle\\sum_j W_{hh}[j,${unit + 1}]\\;(1-h^2)[j]\\;g[j]`,
    lines: terms.lines,
    notes: [texts.arrived.note],
    sources: terms.largest.flatMap((other) => [
      { label: texts.arrived.weight(unit + 1, other + 1), thing: { kind: 'weight', at: [other, unit] } },
      { label: texts.arrived.slope(other + 1), thing: { kind: 'slope', at: [distance - 1, other] } },
      { label: texts.arrived.before(other + 1), thing: { kind: 'arrived', at: [distance - 1, other] } },
    ]),
  };
}

/** A value of the direction that a step sends on: what arrived there, divided by its length. */
function sent({ tensors: { arrived, factor }, sizes: { width } }: Journey, distance: number, unit: number): number {
  const length = at(factor, distance);
  return length === 0 ? 0 : at(arrived, distance * width + unit) / length;
}

/** How steep the nonlinearity is where a state stands. */
export function slopeOrigin({ tensors: { slope, state: states }, sizes: { width }, steps, linear }: Journey, distance: number, unit: number): Origin {
  const value = decimal(at(slope, distance * width + unit), 3);
  const title = texts.slope.title(unit + 1, words.stepsBack(distance), value);
  if (linear) return { title, formula: '\\tfrac{d}{da}\\,a = 1', lines: [`1 = ${value}`], notes: [texts.slope.linear], sources: [] };
  const word = steps - distance;
  const state = decimal(at(states, word * width + unit), 3);
  return {
    title, formula: '\\tanh^\\prime(a) = 1 - h^2', lines: [`1 − ${state.replace('−', '')}² = ${value}`],
    notes: [texts.slope.note],
    sources: [{ label: texts.slope.state(unit + 1), thing: { kind: 'state', at: [word, unit] } }],
  };
}

/** One value of a state: tanh of what came from the state before, from the word, and the bias. */
export function stateOrigin(journey: Journey, word: number, unit: number): Origin | null {
  const { tensors: { state, recurrentPart, inputPart, bias }, sizes: { width }, linear } = journey;
  if (linear) return null;
  const place = word * width + unit;
  const [before, input, constant] = [at(recurrentPart, place), at(inputPart, place), at(bias, unit)];
  const value = decimal(at(state, place), 3);
  return {
    title: texts.state.title(word + 1, unit + 1, value),
    formula: 'h_k = \\tanh(W_{hh}h_{k-1} + W_{xh}x_k + b)',
    lines: [`${texts.state.before} ${summand(before, 3)}`, `${texts.state.word} ${summand(input, 3)}`, `${texts.state.bias} ${summand(constant, 3)}`, `tanh(${decimal(before + input + constant, 3)}) = ${value}`],
    notes: [],
    sources: [
      ...(word > 0 ? [{ label: texts.state.before, thing: { kind: 'recurrentPart', at: [word, unit] } }] : []),
      { label: texts.state.word, thing: { kind: 'inputPart', at: [word, unit] } },
      { label: texts.state.bias, thing: { kind: 'bias', at: [unit] } },
    ],
  };
}

export function recurrentPartOrigin({ tensors: { state, recurrentPart, weightHh }, sizes: { width } }: Journey, word: number, unit: number): Origin {
  const value = decimal(at(recurrentPart, word * width + unit), 3);
  const title = texts.recurrentPart.title(word, unit + 1, value);
  if (word === 0) return { title, formula: 'h_0 = 0', lines: [`0 = ${value}`], notes: [texts.recurrentPart.zeros], sources: [] };
  const terms = writtenTerms(Array.from({ length: width }, (_, other) => [at(weightHh, unit * width + other), at(state, (word - 1) * width + other)]));
  return {
    title, formula: '\\textstyle\\sum_j W_{hh}[u,j]\\;h_{k-1}[j]', lines: terms.lines, notes: [],
    sources: terms.largest.map((other) => ({ label: texts.recurrentPart.before(other + 1), thing: { kind: 'state', at: [word - 1, other] } })),
  };
}

export function inputPartOrigin({ tensors: { vectors, inputPart, weightXh }, sizes: { width, inputWidth, tokens } }: Journey, word: number, unit: number): Origin {
  const token = word % tokens;
  const terms = writtenTerms(Array.from({ length: inputWidth }, (_, column) => [at(weightXh, unit * inputWidth + column), at(vectors, token * inputWidth + column)]));
  return {
    title: texts.inputPart.title(word + 1, unit + 1, decimal(at(inputPart, word * width + unit), 3)),
    formula: '\\textstyle\\sum_j W_{xh}[u,j]\\;x_k[j]', lines: terms.lines, notes: [],
    sources: terms.largest.map((column) => ({ label: texts.vector.label(column + 1), thing: { kind: 'vector', at: [token, column] } })),
  };
}

/** One value of a word vector: given. */
export function vectorOrigin({ trace, tensors: { vectors }, sizes: { inputWidth } }: Journey, token: number, column: number): Origin {
  const { text = '', known = true } = trace.tokens[token] ?? {};
  return {
    title: texts.vector.title(inQuotes(text), column + 1, decimal(at(vectors, token * inputWidth + column), 3)),
    formula: `x_k \\in \\mathbb{R}^{${inputWidth}}`, lines: [],
    notes: [known ? texts.vector.known : texts.vector.unknown], sources: [],
  };
}

export function biasOrigin({ tensors: { bias } }: Journey, unit: number): Origin {
  return { title: texts.bias.title(unit + 1, decimal(at(bias, unit), 3)), formula: 'b = b_{ih} + b_{hh}', lines: [], notes: [texts.bias.note], sources: [] };
}

/** One weight: drawn, then scaled so that the matrix has the radius that was asked for. */
export function weightOrigin({ tensors: { weightHh, drawnRadius }, sizes: { width }, radius, ownRnn }: Journey, row: number, column: number): Origin {
  const value = at(weightHh, row * width + column);
  const was = at(drawnRadius, 0);
  return {
    title: `W_hh[${row + 1}, ${column + 1}] = ${decimal(value, 3)}`,
    formula: ownRnn ? 'W_{hh}' : 'W_{hh} = \\tfrac{\\rho}{\\rho_0}\\,W_0',
    lines: ownRnn ? [] : [`${decimal((value * was) / radius, 3)} × ${decimal(radius, 3)} / ${decimal(was, 3)} = ${decimal(value, 3)}`],
    notes: [ownRnn ? texts.weight.own : texts.weight.drawn], sources: [],
  };
}

/** The word at a distance, for titles. */
export function wordAt(journey: Journey, distance: number): string {
  return inQuotes(journey.trace.tokens[tokenAtDistance(journey, distance)]?.text ?? '');
}
