import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal, summand } from '../../../timeline/numbers';
import { type Field, isKept, type Place, valueAt, widthAt } from '../kept/field';
import { mixedAt } from '../kept/heads';
import { laneAt, type Lanes } from '../reading';
import { words } from '../words/words';
import { inputOrigin } from './given';
import { dilationOf, nodeOf, placeName, placeOf, reachOf, word } from './places';
import { type Written, writtenTerms } from './terms';

const { forward: texts, number, numberOfMixture, weight } = words.origins;

/** How steep tanh is where a value stands. */
export function slopeOrigin(lanes: Lanes, [lane = 0, node = 0, unit = 0]: readonly number[]): Origin | null {
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  if (!isKept(field, place)) return null;
  const state = valueAt(field, place, unit);
  const value = decimal(1 - state ** 2, 3);
  return {
    title: texts.slope.title(unit + 1, placeName(lanes, lane, place), value),
    formula: '\\tanh^\\prime(a) = 1 - y^2', lines: [`1 − ${decimal(Math.abs(state), 3)}² = ${value}`],
    notes: [texts.slope.note],
    sources: [{ label: texts.slope.value, thing: { kind: 'state', at: [lane, node, unit] } }],
  };
}

/** One number of a value: of what a lane reads, or of what a layer made. */
export function stateOrigin(lanes: Lanes, at: readonly number[]): Origin | null {
  const [lane = 0, node = 0, unit = 0] = at;
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  if (!isKept(field, place) || unit >= widthAt(field, place.layer)) return null;
  if (place.layer === 0) return inputOrigin(lanes, lane, place.token, unit);
  return field.kind === 'attention' ? resultOrigin(lanes, lane, place, unit) : tanhOrigin(lanes, lane, place, unit);
}

/** tanh of what came from each of the values that were read, and of the bias. */
function tanhOrigin(lanes: Lanes, lane: number, place: Place, unit: number): Origin {
  const { field } = laneAt(lanes, lane);
  const parts = partsOf(lanes, lane, place).map((part) => ({ ...part, sum: written(field, part, unit).sum }));
  const bias = at(field.weights['bias'] ?? [], (place.layer - 1) * field.width + unit);
  const total = parts.reduce((sum, part) => sum + part.sum, bias);
  const value = decimal(valueAt(field, place, unit), 3);
  return {
    title: texts.number(unit + 1, placeName(lanes, lane, place), value),
    formula: lane === 0 ? 'h_t = \\tanh(W_{hh}h_{t-1} + W_{xh}x_t + b)' : 'y_i = \\tanh\\bigl(b + \\textstyle\\sum_j W_j\\,x_{i-jd}\\bigr)',
    lines: [...parts.map(({ from, sum }) => `${texts.from(placeName(lanes, lane, from))} ${summand(sum, 3)}`), `${texts.bias} ${summand(bias, 3)}`, `tanh(${decimal(total, 3)}) = ${value}`],
    notes: [],
    sources: [
      ...parts.map(({ index, from }) => ({ label: texts.from(placeName(lanes, lane, from)), thing: { kind: 'part', at: [lane, nodeOf(lanes, place), unit, index] } })),
      { label: texts.bias, thing: { kind: 'bias', at: [lane, place.layer - 1, 0, unit] } },
    ],
  };
}

/** What one of the values that were read adds to a number. */
export function partOrigin(lanes: Lanes, [lane = 0, node = 0, unit = 0, index = 0]: readonly number[]): Origin | null {
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  const part = isKept(field, place) && place.layer > 0 ? partsOf(lanes, lane, place).find((one) => one.index === index) : undefined;
  if (!part) return null;
  const { lines, largest, sum } = written(field, part, unit);
  return {
    title: texts.part(placeName(lanes, lane, part.from), unit + 1, { place: placeName(lanes, lane, place), value: decimal(sum, 3) }),
    formula: '\\textstyle\\sum_j W[u,j]\\;x[j]', lines, notes: [],
    sources: largest.flatMap((column) => [
      { label: weight(unit + 1, column + 1), thing: { kind: 'weight', at: [lane, place.layer - 1, index, unit, column] } },
      { label: number(column + 1, placeName(lanes, lane, part.from)), thing: { kind: 'state', at: [lane, nodeOf(lanes, part.from), column] } },
    ]),
  };
}

/** One of the values that a result was made from. */
interface Part {
  readonly index: number;
  readonly from: Place;
  readonly weights: Float32Array;
  readonly start: number;
}

function partsOf(lanes: Lanes, lane: number, { layer, token }: Place): readonly Part[] {
  const { field } = laneAt(lanes, lane);
  const { weightIh, weightHh, taps } = field.weights;
  if (weightIh && weightHh) {
    return [{ index: 0, from: { layer: 0, token }, weights: weightIh, start: 0 }, ...(token > 0 ? [{ index: 1, from: { layer: 1, token: token - 1 }, weights: weightHh, start: 0 }] : [])];
  }
  return Array.from({ length: field.taps }, (_, index) => ({
    index, from: { layer: layer - 1, token: token - index * dilationOf(lanes, lane, layer) },
    weights: taps ?? new Float32Array(), start: ((layer - 1) * field.taps + index) * field.width ** 2,
  })).filter(({ from }) => from.token >= 0);
}

function written(field: Field, { from, weights, start }: Part, unit: number): Written {
  const columns = widthAt(field, from.layer);
  return writtenTerms(Array.from({ length: columns }, (_, column) => [at(weights, start + unit * columns + column), valueAt(field, from, column)]));
}

/** A number of attention's result: the output's matrix times what was mixed. */
function resultOrigin(lanes: Lanes, lane: number, place: Place, unit: number): Origin {
  const { field } = laneAt(lanes, lane);
  const { width, weights: { outWeight = [], outBias = [] } } = field;
  const mixed = mixedAt(field, place, reachOf(lanes, lane));
  const row = (place.layer - 1) * width + unit;
  const sum = writtenTerms(mixed.map((value, column) => [at(outWeight, row * width + column), value]), at(outBias, row));
  return {
    title: texts.number(unit + 1, placeName(lanes, lane, place), decimal(valueAt(field, place, unit), 3)),
    formula: 'y_i = W_O\\,m_i + b_O', lines: sum.lines, notes: [],
    sources: sum.largest.flatMap((column) => [
      { label: weight(unit + 1, column + 1), thing: { kind: 'weight', at: [lane, place.layer - 1, 3, unit, column] } },
      { label: numberOfMixture(column + 1, word(lanes, place.token)), thing: { kind: 'mixed', at: [lane, nodeOf(lanes, place), column] } },
    ]),
  };
}
