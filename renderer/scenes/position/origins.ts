import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { largestTerms, writtenSum } from '../../sentence/sums';
import { quoted } from '../../sentence/quoted';
import { decimal } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { inputOrigin, mixedOrigin, outputOrigin, projectionOrigin, scoreOrigin, weightOrigin } from './attentionOrigins';
import { type Ordered, placeProduct, readOrdered } from './reading';
import { runs } from './tensors';
import { words } from './words/words';

const says = words.origins;

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
    title: `${says.vector.title(quoted(ordered, token), place + 1)}: ${decimal(at(ordered.tensors.vectors, token * ordered.width + place), 3)}`,
    formula: `x \\in \\mathbb{R}^{${ordered.width}}`,
    lines: [],
    notes: [ordered.tokens[token]?.known ? says.vector.given : says.vector.standIn],
    sources: [],
  };
}

/** One number of a place's vector: the end of the line, since it is made of the place alone. */
function positionOrigin({ tensors, width }: Ordered, [place = 0, unit = 0]: readonly number[]): Origin {
  const pair = unit - (unit % 2);
  const angle = place / 10_000 ** (pair / width);
  const wave = unit % 2 === 0 ? 'sin' : 'cos';
  return {
    title: `${says.position.title(place, unit + 1)}: ${decimal(at(tensors.positions, place * width + unit), 3)}`,
    formula: unit % 2 === 0 ? 'E_{p,\\,2i} = \\sin(p/10000^{2i/d})' : 'E_{p,\\,2i+1} = \\cos(p/10000^{2i/d})',
    lines: [`${place} ÷ 10000^(${pair}/${width}) = ${decimal(angle, 4)}`, `${wave} ${decimal(angle, 4)} = ${decimal(wave === 'sin' ? Math.sin(angle) : Math.cos(angle), 3)}`],
    notes: [says.position.note],
    sources: [],
  };
}

/** What two places multiply to: the cosine of each wave over their distance, added up. */
function productOrigin({ tensors, width }: Ordered, [p = 0, q = 0]: readonly number[]): Origin {
  const product = { weights: tensors.positions, weightStart: p * width, values: tensors.positions, valueStart: q * width, length: width };
  const distance = Math.abs(q - p);
  const waves = Array.from({ length: Math.ceil(width / 2) }, (_, pair) => Math.cos(distance / 10_000 ** ((2 * pair) / width))).reduce((sum, wave) => sum + wave, 0);
  return {
    title: says.product.title(p, q, decimal(placeProduct(tensors.positions, width, p, q), 3)),
    formula: 'E_p \\cdot E_{p+k} = \\textstyle\\sum_i \\cos(k/10000^{2i/d})',
    lines: [...writtenSum(product).lines, ...(width % 2 === 0 ? [says.product.cosines(distance, decimal(waves, 3))] : [])],
    notes: [says.product.note],
    sources: largestTerms(product, 2).map((unit) => ({ label: says.placeNumber(q, unit + 1), thing: { kind: 'position', at: [q, unit] } })),
  };
}

/** How far the products of two places of the same distance lie apart: what float32 rounded. */
function deviationOrigin({ productDeviation, sizes: { places } }: Ordered): Origin {
  return {
    title: says.deviation.title,
    formula: '\\max_{p,k} |E_p \\cdot E_{p+k} - E_0 \\cdot E_k|',
    lines: [says.deviation.line(places, productDeviation.toExponential(2).replace('-', '−'))],
    notes: [says.deviation.note],
    sources: [{ label: says.deviation.source, thing: { kind: 'product', at: [0, 1] } }],
  };
}

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
  const told = says.difference;
  return {
    title: (which === 2 ? told.chain : which === 0 ? told.bare : told.placed)(quoted(ordered, word)),
    formula: which === 2 ? '\\max_u |h_i[u] - h\'_{\\pi(i)}[u]|' : '\\max_u |y_i[u] - y\'_{\\pi(i)}[u]|',
    lines: [told.largest(unit + 1, width), told.written(decimal(at(values, first + unit), 7)), told.shuffled(decimal(at(values, second + unit), 7)), told.gap(gap(unit).toExponential(2).replace('-', '−'))],
    notes: [which === 0 ? told.bareNote : which === 1 ? told.placedNote : told.chainNote],
    sources: [
      { label: told.writtenValue(unit + 1), thing: { kind, at: [runIndex, word, unit] } },
      { label: told.shuffledValue(unit + 1), thing: { kind, at: [other, place, unit] } },
    ],
  };
}

function hiddenOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const place = (order * count + token) * width + unit;
  const [recurrent, input, bias] = [at(tensors.recurrentPart, place), at(tensors.inputPart, place), at(tensors.bias, unit)];
  const before = token > 0 ? [{ label: says.hidden.before, thing: { kind: 'recurrentPart', at: [order, token, unit] } }] : [];
  return {
    title: `${says.hidden.title(quoted(ordered, wordAt(ordered, order, token)), orderName(order), unit + 1)}: ${decimal(at(tensors.hidden, place), 3)}`,
    formula: 'h_t = \\tanh(W_{hh}h_{t-1} + W_{xh}x_t + b)',
    lines: [`${says.hidden.before} ${decimal(recurrent, 3)}`, `${says.hidden.word} ${decimal(input, 3)}`, `${says.hidden.bias} ${decimal(bias, 3)}`, `tanh(${decimal(recurrent + input + bias, 3)}) = ${decimal(Math.tanh(recurrent + input + bias), 3)}`],
    notes: [],
    sources: [...before, { label: says.hidden.word, thing: { kind: 'inputPart', at: [order, token, unit] } }],
  };
}

function recurrentPartOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const product = { weights: tensors.weightHh, weightStart: unit * width, values: tensors.hidden, valueStart: (order * count + token - 1) * width, length: width };
  return {
    title: `${says.recurrent.title(orderName(order), unit + 1)}: ${decimal(at(tensors.recurrentPart, (order * count + token) * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{hh}[u,j]\\;h_{t-1}[j]',
    lines: token === 0 ? [says.recurrent.none] : writtenSum(product).lines,
    notes: [],
    sources: token === 0 ? [] : largestTerms(product, 1).map((other) => ({ label: says.recurrent.source(other + 1), thing: { kind: 'hidden', at: [order, token - 1, other] } })),
  };
}

function inputPartOrigin(ordered: Ordered, [order = 0, token = 0, unit = 0]: readonly number[]): Origin {
  const { tensors, count, width } = ordered;
  const word = wordAt(ordered, order, token);
  const product = { weights: tensors.weightXh, weightStart: unit * width, values: tensors.vectors, valueStart: word * width, length: width };
  return {
    title: `${says.inputPart(quoted(ordered, word), unit + 1)}: ${decimal(at(tensors.inputPart, (order * count + token) * width + unit), 3)}`,
    formula: '\\textstyle\\sum_j W_{xh}[u,j]\\;x_t[j]',
    lines: writtenSum(product).lines,
    notes: [],
    sources: largestTerms(product, 2).map((other) => ({ label: says.vectorValue(other + 1), thing: { kind: 'vector', at: [word, other] } })),
  };
}

function orderName(order: number): string {
  return says.runs[order === 0 ? runs.bareWritten : runs.bareShuffled] ?? '';
}
