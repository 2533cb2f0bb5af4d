import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { largestTerms, writtenSum } from '../../sentence/sums';
import { decimal } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { inputOrigin, mixedOrigin, outputOrigin, projectionOrigin, scoreOrigin, weightOrigin } from './attentionOrigins';
import { quotedWord } from './plan';
import { type Ordered, placeProduct, readOrdered } from './reading';

type Explain = (ordered: Ordered, at: readonly [number, number, number, number]) => Origin;

const explanations: Readonly<Record<string, Explain>> = {
  output: outputOrigin,
  mixed: mixedOrigin,
  weight: weightOrigin,
  score: scoreOrigin,
  query: (ordered, place) => projectionOrigin(ordered, 'query', place),
  key: (ordered, place) => projectionOrigin(ordered, 'key', place),
  value: (ordered, place) => projectionOrigin(ordered, 'value', place),
  input: inputOrigin,
  vector: vectorOrigin,
  position: positionOrigin,
  product: productOrigin,
  deviation: deviationOrigin,
  difference: differenceOrigin,
  hidden: hiddenOrigin,
  recurrentPart: recurrentPartOrigin,
  inputPart: inputPartOrigin,
};

/** Where a number of the act about order comes from; `null` for a reference that it does not have. */
export function originInPosition(trace: Trace, { kind, at: place }: Thing): Origin | null {
  if (kind === 'device') return deviceOrigin(trace);
  const explain = explanationFor(explanations, kind);
  const [first = 0, second = 0, third = 0, fourth = 0] = place;
  return explain?.(readOrdered(trace), [first, second, third, fourth]) ?? null;
}

/** The word that stands at a place of an order. */
function wordAt(ordered: Ordered, order: number, token: number): number {
  return order === 0 ? token : at(ordered.tensors.order, token);
}

function vectorOrigin(ordered: Ordered, [word, unit]: readonly number[]): Origin {
  const [token = 0, place = 0] = [word, unit];
  return {
    title: `Word vector of ${quotedWord(ordered, token)}, value ${place + 1}: ${decimal(at(ordered.tensors.vectors, token * ordered.width + place), 3)}`,
    formula: `x \\in \\mathbb{R}^{${ordered.width}}`,
    lines: [],
    notes: [ordered.tokens[token]?.known ? 'Given, not computed: one row of the word vectors.' : 'This word has no vector. A stand-in drawn from its letters is used; it says nothing about meaning.'],
    sources: [],
  };
}

/** One number of a place's vector: the end of the line, since it is made of the place alone. */
function positionOrigin({ tensors, width }: Ordered, [place = 0, unit = 0]: readonly number[]): Origin {
  const pair = unit - (unit % 2);
  const angle = place / 10_000 ** (pair / width);
  const wave = unit % 2 === 0 ? 'sin' : 'cos';
  return {
    title: `Place ${place}, number ${unit + 1}: ${decimal(at(tensors.positions, place * width + unit), 3)}`,
    formula: unit % 2 === 0 ? 'E_{p,\\,2i} = \\sin(p/10000^{2i/d})' : 'E_{p,\\,2i+1} = \\cos(p/10000^{2i/d})',
    lines: [`${place} ÷ 10000^(${pair}/${width}) = ${decimal(angle, 4)}`, `${wave} ${decimal(angle, 4)} = ${decimal(wave === 'sin' ? Math.sin(angle) : Math.cos(angle), 3)}`],
    notes: ['Made of the place alone, the same for every text; nothing is learnt.'],
    sources: [],
  };
}

/** What two places multiply to: the cosine of each wave over their distance, added up. */
function productOrigin({ tensors, width }: Ordered, [p = 0, q = 0]: readonly number[]): Origin {
  const product = { weights: tensors.positions, weightStart: p * width, values: tensors.positions, valueStart: q * width, length: width };
  const distance = Math.abs(q - p);
  const waves = Array.from({ length: Math.ceil(width / 2) }, (_, pair) => Math.cos(distance / 10_000 ** ((2 * pair) / width))).reduce((sum, wave) => sum + wave, 0);
  return {
    title: `Place ${p} times place ${q}: ${decimal(placeProduct(tensors.positions, width, p, q), 3)}`,
    formula: 'E_p \\cdot E_{p+k} = \\textstyle\\sum_i \\cos(k/10000^{2i/d})',
    lines: [...writtenSum(product).lines, ...(width % 2 === 0 ? [`the cosines of distance ${distance}: ${decimal(waves, 3)}`] : [])],
    notes: ['sin a sin b + cos a cos b = cos(a − b): the two places themselves drop out, only their distance stays.'],
    sources: largestTerms(product, 2).map((unit) => ({ label: `place ${q}, number ${unit + 1}`, thing: { kind: 'position', at: [q, unit] } })),
  };
}

/** How far the products of two places of the same distance lie apart: what float32 rounded. */
function deviationOrigin({ productDeviation, sizes: { places } }: Ordered): Origin {
  return {
    title: 'Products of two places of the same distance',
    formula: '\\max_{p,k} |E_p \\cdot E_{p+k} - E_0 \\cdot E_k|',
    lines: [`over ${places} places: ${productDeviation.toExponential(2).replace('-', '−')}`],
    notes: ['In exact arithmetic it is 0; the encoding is rounded to float32 once, and its products are added in float64.'],
    sources: [{ label: 'place 0 times place 1', thing: { kind: 'product', at: [0, 1] } }],
  };
}

const differenceNames = ['without positions', 'with positions', 'of the chain'] as const;

/** How far two results for the same word, or the chain's two states after it, lie apart. @param at - which of the three, and the word */
function differenceOrigin(ordered: Ordered, [which = 0, word = 0]: readonly number[]): Origin {
  const { count, width, placeOf, tensors } = ordered;
  const values = which === 2 ? tensors.hidden : tensors.output;
  const [runIndex, other] = which === 2 ? [0, 1] : which === 0 ? [0, 1] : [2, 3];
  const place = at(placeOf, word);
  const [first, second] = [(runIndex * count + word) * width, (other * count + place) * width];
  const gap = (unit: number): number => Math.abs(at(values, first + unit) - at(values, second + unit));
  const unit = Array.from({ length: width }, (_, index) => index).reduce((best, index) => (gap(index) > gap(best) ? index : best), 0);
  const kind = which === 2 ? 'hidden' : 'output';
  return {
    title: which === 2 ? `The chain’s state after ${quotedWord(ordered, word)} in both orders` : `${quotedWord(ordered, word)} in both orders, ${differenceNames[which] ?? ''}`,
    formula: which === 2 ? '\\max_u |h_i[u] - h\'_{\\pi(i)}[u]|' : '\\max_u |y_i[u] - y\'_{\\pi(i)}[u]|',
    lines: [`largest in value ${unit + 1} of ${width}`, `as written: ${decimal(at(values, first + unit), 7)}`, `shuffled:   ${decimal(at(values, second + unit), 7)}`, `difference: ${gap(unit).toExponential(2).replace('-', '−')}`],
    notes: [which === 0 ? 'In exact arithmetic it is 0. The sums run in another order here, and float32 rounds them in another way.' : which === 1 ? 'The word now stands with another place’s vector added, and so do all it looks at. Without training the weights are small and even, so that the places show only a little in the output.' : 'The word is the same; what was read before it is not, or not in this order.'],
    sources: [
      { label: `as written, value ${unit + 1}`, thing: { kind, at: [runIndex, word, unit] } },
      { label: `shuffled, value ${unit + 1}`, thing: { kind, at: [other, place, unit] } },
    ],
  };
}

function hiddenOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const place = (order * count + token) * width + unit;
  const [recurrent, input, bias] = [at(tensors.recurrentPart, place), at(tensors.inputPart, place), at(tensors.bias, unit)];
  const before = token > 0 ? [{ label: 'from the state before', thing: { kind: 'recurrentPart', at: [order, token, unit] } }] : [];
  return {
    title: `State after ${quotedWord(ordered, wordAt(ordered, order, token))}, ${orderName(order)}, unit ${unit + 1}: ${decimal(at(tensors.hidden, place), 3)}`,
    formula: 'h_t = \\tanh(W_{hh}h_{t-1} + W_{xh}x_t + b)',
    lines: [`from the state before ${decimal(recurrent, 3)}`, `from the word ${decimal(input, 3)}`, `bias ${decimal(bias, 3)}`, `tanh(${decimal(recurrent + input + bias, 3)}) = ${decimal(Math.tanh(recurrent + input + bias), 3)}`],
    notes: [],
    sources: [...before, { label: 'from the word', thing: { kind: 'inputPart', at: [order, token, unit] } }],
  };
}

function recurrentPartOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const product = { weights: tensors.weightHh, weightStart: unit * width, values: tensors.hidden, valueStart: (order * count + token - 1) * width, length: width };
  return {
    title: `From the state before, ${orderName(order)}, to unit ${unit + 1}: ${decimal(at(tensors.recurrentPart, (order * count + token) * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{hh}[u,j]\\;h_{t-1}[j]',
    lines: token === 0 ? ['no state before: 0.000'] : writtenSum(product).lines,
    notes: [],
    sources: token === 0 ? [] : largestTerms(product, 1).map((other) => ({ label: `state before, unit ${other + 1}`, thing: { kind: 'hidden', at: [order, token - 1, other] } })),
  };
}

function inputPartOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const word = wordAt(ordered, order, token);
  const product = { weights: tensors.weightXh, weightStart: unit * width, values: tensors.vectors, valueStart: word * width, length: width };
  return {
    title: `From the word ${quotedWord(ordered, word)} to unit ${unit + 1}: ${decimal(at(tensors.inputPart, (order * count + token) * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{xh}[u,j]\\;x_t[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: largestTerms(product, 2).map((other) => ({ label: `word vector, value ${other + 1}`, thing: { kind: 'vector', at: [word, other] } })),
  };
}

function orderName(order: number): string {
  return order === 0 ? 'as written' : 'shuffled';
}
