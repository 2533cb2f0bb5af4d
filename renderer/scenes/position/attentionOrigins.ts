import { at } from '#contract/tensor';
import { type Origin } from '../../parts/scene';
import { largestTerms, type Product, writtenSum } from '../../sentence/sums';
import { quoted } from '../../sentence/quoted';
import { decimal } from '../../timeline/numbers';
import { type Ordered } from './reading';
import { words } from './words/words';

const says = words.origins;

/** The word at a place of a run; odd runs are shuffled. */
function wordIn(ordered: Ordered, runIndex: number, token: number): number {
  return runIndex % 2 === 0 ? token : at(ordered.tensors.order, token);
}

function spoken(ordered: Ordered, runIndex: number, token: number): string {
  return `${quoted(ordered, wordIn(ordered, runIndex, token))} (${says.runs[runIndex] ?? ''})`;
}

/** Where a head's numbers of a token begin, in a tensor of [runs, heads, tokens, valueWidth]. */
function startOf({ sizes: { heads, valueWidth }, count }: Ordered, runIndex: number, head: number, token: number): number {
  return ((runIndex * heads + head) * count + token) * valueWidth;
}

/** One number of what attention gives a word: the heads' mixtures through the output weights. */
export function outputOrigin(ordered: Ordered, [runIndex = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, width, count, sizes: { valueWidth } } = ordered;
  const mixed = Float32Array.from({ length: width }, (_, place) => at(tensors.mixed, startOf(ordered, runIndex, Math.floor(place / valueWidth), token) + (place % valueWidth)));
  const product: Product = { weights: tensors.outputWeight, weightStart: unit * width, values: mixed, valueStart: 0, length: width, bias: at(tensors.outputBias, unit) };
  return {
    title: `${says.output.title(spoken(ordered, runIndex, token), unit + 1)}: ${decimal(at(tensors.output, (runIndex * count + token) * width + unit), 3)}`,
    formula: 'y_i = W_O\\,[\\,\\mathrm{head}_1;\\dots\\,] + b_O',
    lines: writtenSum(product).lines,
    notes: [],
    sources: largestTerms(product, 2).map((place) => ({ label: says.output.source(Math.floor(place / valueWidth) + 1, (place % valueWidth) + 1), thing: { kind: 'mixed', at: [runIndex, Math.floor(place / valueWidth), token, place % valueWidth] } })),
  };
}

/** One number of a head's mixture: the values of all words, each times its weight. */
export function mixedOrigin(ordered: Ordered, [runIndex = 0, head = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, sizes: { valueWidth } } = ordered;
  const product: Product = {
    weights: weightsOf(ordered, runIndex, head, token), weightStart: 0, values: tensors.value, valueStart: startOf(ordered, runIndex, head, 0) + unit, valueStride: valueWidth, length: count,
  };
  return {
    title: `${says.mixed.title(head + 1, spoken(ordered, runIndex, token), unit + 1)}: ${decimal(at(tensors.mixed, startOf(ordered, runIndex, head, token) + unit), 3)}`,
    formula: '\\textstyle\\sum_j w_{ij}\\,v_j',
    lines: writtenSum(product).lines,
    notes: [says.mixed.note],
    sources: largestTerms(product, 1).flatMap((key) => [
      { label: says.mixed.weight(spoken(ordered, runIndex, key)), thing: { kind: 'weight', at: [runIndex, head, token, key] } },
      { label: says.mixed.value(spoken(ordered, runIndex, key), unit + 1), thing: { kind: 'value', at: [runIndex, head, key, unit] } },
    ]),
  };
}

/** The weights of one query, [tokens], worked out from the recorded queries and keys in float64. */
function weightsOf(ordered: Ordered, runIndex: number, head: number, query: number): Float32Array {
  const powers = powersOf(ordered, runIndex, head, query);
  const all = powers.reduce((sum, power) => sum + power, 0);
  return Float32Array.from(powers, (power) => power / all);
}

function powersOf(ordered: Ordered, runIndex: number, head: number, query: number): Float64Array {
  const scores = Float64Array.from({ length: ordered.count }, (_, key) => writtenScore(ordered, runIndex, head, query, key));
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  return scores.map((score) => Math.exp(score - highest));
}

function pairProduct(ordered: Ordered, runIndex: number, head: number, query: number, key: number): Product {
  const { tensors, sizes: { valueWidth } } = ordered;
  return { weights: tensors.query, weightStart: startOf(ordered, runIndex, head, query), values: tensors.key, valueStart: startOf(ordered, runIndex, head, key), length: valueWidth };
}

function writtenScore(ordered: Ordered, runIndex: number, head: number, query: number, key: number): number {
  const { weights, weightStart, values, valueStart, length } = pairProduct(ordered, runIndex, head, query, key);
  let sum = 0;
  for (let unit = 0; unit < length; unit += 1) sum += at(weights, weightStart + unit) * at(values, valueStart + unit);
  return sum / Math.sqrt(length);
}

/** How much one word takes from another; worked out here, from what was recorded. */
export function weightOrigin(ordered: Ordered, [runIndex = 0, head = 0, query = 0, key = 0]: readonly number[]): Origin {
  const powers = powersOf(ordered, runIndex, head, query);
  const all = powers.reduce((sum, power) => sum + power, 0);
  const share = decimal(at(powers, key) / all, 4);
  return {
    title: says.weight.title(spoken(ordered, runIndex, query), share, quoted(ordered, wordIn(ordered, runIndex, key)), head + 1),
    formula: 'w_{ij} = \\exp(s_{ij}) \\big/ \\textstyle\\sum_k \\exp(s_{ik})',
    lines: [says.weight.power(decimal(at(powers, key), 4)), says.weight.all(ordered.count, decimal(all, 4)), says.weight.weight(share)],
    notes: [says.weight.note],
    sources: [{ label: says.weight.source, thing: { kind: 'score', at: [runIndex, head, query, key] } }],
  };
}

/** How well a query and a key match. */
export function scoreOrigin(ordered: Ordered, [runIndex = 0, head = 0, query = 0, key = 0]: readonly number[]): Origin {
  const product = pairProduct(ordered, runIndex, head, query, key);
  const score = decimal(writtenScore(ordered, runIndex, head, query, key), 3);
  return {
    title: says.score.title(quoted(ordered, wordIn(ordered, runIndex, key)), spoken(ordered, runIndex, query), score),
    formula: 's_{ij} = q_i \\cdot k_j \\,/\\, \\sqrt{d_k}',
    lines: [...writtenSum(product).lines, `÷ √${product.length} = ${score}`],
    notes: [],
    sources: largestTerms(product, 1).flatMap((unit) => [
      { label: says.score.query(unit + 1), thing: { kind: 'query', at: [runIndex, head, query, unit] } },
      { label: says.score.key(unit + 1), thing: { kind: 'key', at: [runIndex, head, key, unit] } },
    ]),
  };
}

/** One number of a query, a key or a value: a row of the head's weights times what the run reads. */
export function projectionOrigin(ordered: Ordered, name: 'query' | 'key' | 'value', [runIndex = 0, head = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, width, count, sizes: { valueWidth } } = ordered;
  const row = head * valueWidth + unit;
  const [weights, bias] = [tensors[`${name}Weight`], tensors[`${name}Bias`]];
  const product: Product = { weights, weightStart: row * width, values: tensors.inputs, valueStart: (runIndex * count + token) * width, length: width, bias: at(bias, row) };
  const letter = name.charAt(0);
  return {
    title: `${says.projection.title(name, spoken(ordered, runIndex, token), unit + 1, head + 1)}: ${decimal(at(tensors[name], startOf(ordered, runIndex, head, token) + unit), 3)}`,
    formula: `${letter}_i = W_${letter.toUpperCase()}\\,x_i + b_${letter.toUpperCase()}`,
    lines: writtenSum(product).lines,
    notes: [ordered.file === null ? says.projection.seeded : says.projection.own(ordered.file)],
    sources: largestTerms(product, 2).map((place) => ({ label: says.projection.source(place + 1), thing: { kind: 'input', at: [runIndex, token, place] } })),
  };
}

/** One number of what a run reads: the word's vector, and in the last two runs the place's. */
export function inputOrigin(ordered: Ordered, [runIndex = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, width, count, encoded } = ordered;
  const word = wordIn(ordered, runIndex, token);
  const withPlace = encoded && runIndex >= 2;
  const [vector, position] = [at(tensors.vectors, word * width + unit), withPlace ? at(tensors.positions, token * width + unit) : 0];
  return {
    title: `${says.input.title(token, spoken(ordered, runIndex, token), unit + 1)}: ${decimal(at(tensors.inputs, (runIndex * count + token) * width + unit), 3)}`,
    formula: withPlace ? 'x_i + E_i' : 'x_i',
    lines: [says.input.vector(decimal(vector, 3)), ...(withPlace ? [says.input.place(token, decimal(position, 3)), says.input.sum(decimal(vector + position, 3))] : [])],
    notes: [],
    sources: [
      { label: says.vectorValue(unit + 1), thing: { kind: 'vector', at: [word, unit] } },
      ...(withPlace ? [{ label: says.placeNumber(token, unit + 1), thing: { kind: 'position', at: [token, unit] } }] : []),
    ],
  };
}
