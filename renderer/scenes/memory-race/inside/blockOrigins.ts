import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { largestTerms, type Product, writtenSum } from '../../../sentence/sums';
import { quoted } from '../../../sentence/quoted';
import { decimal } from '../../../timeline/numbers';
import { type Thing } from '../../../timeline/thing';
import { type Memory, transformer } from '../reading';
import { words } from '../words/words';
import { exampleTokens, inside } from './numbers';

const says = words.block;

type Where = readonly [number, number, number];

/** Where a number of the block comes from that attention's own explanations do not know; `null` for another name. */
export function blockOrigin(memory: Memory, name: string, where: Where): Origin | null {
  const [first, second, third] = where;
  switch (name) {
    case 'query':
      return projectionOrigin(memory, 'query', [first, memory.sizes.exampleLength - 1, second]);
    case 'key':
    case 'value':
      return projectionOrigin(memory, name, [first, second, third]);
    case 'normed':
      return normOrigin(memory, { part: 'norm1', from: 'vectors', to: 'normed', title: says.normed(quoted({ tokens: exampleTokens(memory) }, first)), row: [first] }, second);
    case 'addedNormed':
      return normOrigin(memory, { part: 'norm2', from: 'added', to: name, title: says.addedNormed, row: [] }, first);
    case 'read':
      return normOrigin(memory, { part: 'norm3', from: 'ended', to: name, title: says.read, row: [] }, first);
    case 'added':
      return addedOrigin(memory, first);
    case 'within':
      return withinOrigin(memory, first);
    case 'ended':
      return endedOrigin(memory, first);
    default:
      return null;
  }
}

const own = (memory: Memory, name: string): Float32Array => inside(memory, `transformer.${name}`);
const widthOf = ({ widths }: Memory): number => at(widths, transformer);
const thing = (name: string, ...where: number[]): Thing => ({ kind: `transformer.${name}`, at: where });

/** Row of a weight matrix times what it reads, and its bias. */
function rowProduct(memory: Memory, layer: 'in' | 'first' | 'second', row: number, values: Float32Array, valueStart: number): Product {
  const length = layer === 'second' ? 2 * widthOf(memory) : widthOf(memory);
  return { weights: own(memory, `${layer}Weight`), weightStart: row * length, values, valueStart, length, bias: at(own(memory, `${layer}Bias`), row) };
}

const thirds = { query: 0, key: 1, value: 2 } as const;
const letters = { query: 'Q', key: 'K', value: 'V' } as const;

/** One value of a query, a key, or what a word offers. */
function projectionOrigin(memory: Memory, name: keyof typeof thirds, [head, token, unit]: Where): Origin {
  const width = widthOf(memory);
  const across = own(memory, 'query').length / (own(memory, 'scores').length / memory.sizes.exampleLength);
  const row = thirds[name] * width + head * across + unit;
  const product = rowProduct(memory, 'in', row, own(memory, 'normed'), token * width);
  const place = name === 'query' ? head * across + unit : (head * memory.sizes.exampleLength + token) * across + unit;
  const [largest = 0, next = 0] = largestTerms(product, 2);
  return {
    title: `${says.projection.title(says.projection[name], quoted({ tokens: exampleTokens(memory) }, token), unit + 1, head + 1)}: ${decimal(at(own(memory, name), place), 3)}`,
    formula: `${letters[name].toLowerCase()}_t = W_${letters[name]}\\,\\text{norm}(x_t) + b_${letters[name]}`,
    lines: writtenSum(product).lines,
    notes: [],
    sources: [
      ...[largest, next].map((each) => ({ label: says.projection.source(each + 1), thing: thing('normed', token, each) })),
      { label: words.inside.weight(largest + 1), thing: thing('inWeight', row, largest) },
      { label: words.inside.bias, thing: thing('inBias', row) },
    ],
  };
}

interface NormWish {
  readonly part: 'norm1' | 'norm2' | 'norm3';
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Which row is normed; none where there is one only. */
  readonly row: readonly number[];
}

/** Layer norm of one value, written out. */
function normOrigin(memory: Memory, { part, from, to, title, row }: NormWish, unit: number): Origin {
  const width = widthOf(memory);
  const start = (row[0] ?? 0) * width;
  const values = own(memory, from).subarray(start, start + width);
  const mean = values.reduce((sum, value) => sum + value, 0) / width;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width + 1e-5);
  const [gain, shift, value] = [at(own(memory, part), unit), at(own(memory, part), width + unit), at(values, unit)];
  const hat = (value - mean) / spread;
  return {
    title: `${says.valued(title, unit + 1)}: ${decimal(at(own(memory, to), start + unit), 3)}`,
    formula: '\\gamma \\cdot (x - \\mu) / \\sqrt{\\sigma^2 + \\varepsilon} + \\beta',
    lines: [
      says.norm.mean(width, decimal(mean, 3), decimal(spread, 3)),
      `(${decimal(value, 3)} − ${mean < 0 ? `(${decimal(mean, 3)})` : decimal(mean, 3)}) / ${decimal(spread, 3)} = ${decimal(hat, 3)}`,
      says.norm.scaled(decimal(gain, 3), decimal(shift, 3), decimal(hat * gain + shift, 3)),
    ],
    notes: [],
    sources: [
      { label: says.valued(says.norm.before, unit + 1), thing: thing(from, ...row, unit) },
      { label: says.norm.gain, thing: thing(part, 0, unit) },
      { label: says.norm.shift, thing: thing(part, 1, unit) },
    ],
  };
}

/** The last word with what attention gives it. */
function addedOrigin(memory: Memory, unit: number): Origin {
  const last = memory.sizes.exampleLength - 1;
  const [word, given] = [at(own(memory, 'vectors'), last * widthOf(memory) + unit), at(own(memory, 'output'), unit)];
  return {
    title: `${says.valued(says.added.title, unit + 1)}: ${decimal(at(own(memory, 'added'), unit), 3)}`,
    formula: 'r = x_n + \\text{Attention}(\\text{norm}\\,x)',
    lines: [`${says.added.word} ${decimal(word, 3)}`, `${says.added.attention} ${decimal(given, 3)}`, words.inside.sum(decimal(word + given, 3))],
    notes: [],
    sources: [{ label: says.added.fromAttention, thing: thing('output', unit) }, { label: says.added.theWord, thing: thing('vectors', last, unit) }],
  };
}

/** One value within the feed-forward part: what is below 0 becomes 0. */
function withinOrigin(memory: Memory, unit: number): Origin {
  const product = rowProduct(memory, 'first', unit, own(memory, 'addedNormed'), 0);
  const { lines, sum } = writtenSum(product);
  return {
    title: `${says.valued(says.within.title, unit + 1)}: ${decimal(at(own(memory, 'within'), unit), 3)}`,
    formula: '\\max(0, W_1\\,\\text{norm}(r) + b_1)',
    lines: [...lines, says.within.line(decimal(Math.max(sum, 0), 3))],
    notes: [],
    sources: [
      ...largestTerms(product, 2).map((each) => ({ label: says.valued(says.within.source, each + 1), thing: thing('addedNormed', each) })),
      ...largestTerms(product, 1).map((each) => ({ label: words.inside.weight(each + 1), thing: thing('firstWeight', unit, each) })),
      { label: words.inside.bias, thing: thing('firstBias', unit) },
    ],
  };
}

/** What attention left, with what the feed-forward part adds. */
function endedOrigin(memory: Memory, unit: number): Origin {
  const product = rowProduct(memory, 'second', unit, own(memory, 'within'), 0);
  const { lines, sum } = writtenSum(product);
  const before = at(own(memory, 'added'), unit);
  return {
    title: `${says.valued(says.ended.title, unit + 1)}: ${decimal(at(own(memory, 'ended'), unit), 3)}`,
    formula: 'z = r + W_2 \\max(0, \\dots) + b_2',
    lines: [...lines, says.ended.line(decimal(before, 3), decimal(before + sum, 3))],
    notes: [],
    sources: [
      { label: says.ended.before, thing: thing('added', unit) },
      ...largestTerms(product, 2).map((each) => ({ label: says.valued(says.ended.within, each + 1), thing: thing('within', each) })),
      ...largestTerms(product, 1).map((each) => ({ label: words.inside.weight(each + 1), thing: thing('secondWeight', unit, each) })),
      { label: words.inside.bias, thing: thing('secondBias', unit) },
    ],
  };
}
