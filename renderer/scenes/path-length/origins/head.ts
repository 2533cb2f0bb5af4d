import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { isKept, type Place, valueAt } from '../kept/field';
import { partNames, projected, type Sight, sightOf } from '../kept/heads';
import { laneAt, type Lanes } from '../reading';
import { words } from '../words/words';
import { nodeOf, placeName, placeOf, reachOf, word } from './places';
import { writtenTerms } from './terms';

const { forward: texts, number, numberOfPart, shareOf, weight } = words.origins;

/** One number of a mixture: the values that a token sees, each by its share. */
export function mixedOrigin(lanes: Lanes, [lane = 0, node = 0, unit = 0]: readonly number[]): Origin | null {
  const found = sightAt(lanes, lane, node);
  if (found === null) return null;
  const { place, sight: { first, shares } } = found;
  const { field } = laneAt(lanes, lane);
  const below = (index: number): Place => ({ layer: place.layer - 1, token: first + index });
  const sum = writtenTerms(shares.map((share, index) => [share, at(projected(field, below(index), 2), unit)]));
  return {
    title: texts.mixture(unit + 1, placeName(lanes, lane, place), decimal(sum.sum, 3)),
    formula: 'm_i = \\textstyle\\sum_j \\alpha_{ij}\\,v_j', lines: sum.lines, notes: [],
    sources: sum.largest.flatMap((index) => [
      { label: shareOf(word(lanes, first + index)), thing: { kind: 'share', at: [lane, node, first + index] } },
      { label: numberOfPart(unit + 1, 2, word(lanes, first + index)), thing: { kind: 'projected', at: [lane, nodeOf(lanes, below(index)), 2, unit] } },
    ]),
  };
}

/** How much a token takes of another: softmax of their score. */
export function shareOrigin(lanes: Lanes, [lane = 0, node = 0, token = 0]: readonly number[]): Origin | null {
  const found = sightAt(lanes, lane, node);
  const score = found?.sight.scores[token - found.sight.first];
  if (found === null || score === undefined) return null;
  const { place, sight: { first, scores, shares } } = found;
  const value = decimal(at(shares, token - first), 3);
  return {
    title: texts.share.title(word(lanes, place.token), word(lanes, token), value),
    formula: '\\alpha_{ij} = e^{s_{ij}} / \\textstyle\\sum_l e^{s_{il}}',
    lines: [`e^${decimal(score, 3)} = ${decimal(Math.exp(score), 3)}`, texts.share.all(scores.length, decimal(scores.reduce((sum, one) => sum + Math.exp(one), 0), 3)), texts.share.divided(value)],
    notes: [texts.share.note],
    sources: [{ label: texts.share.score, thing: { kind: 'score', at: [lane, node, token] } }],
  };
}

/** How well a token's query fits another's key. */
export function scoreOrigin(lanes: Lanes, [lane = 0, node = 0, token = 0]: readonly number[]): Origin | null {
  const found = sightAt(lanes, lane, node);
  const score = found?.sight.scores[token - found.sight.first];
  if (found === null || score === undefined) return null;
  const { field } = laneAt(lanes, lane);
  const { layer, token: reader } = found.place;
  const [asking, asked] = [{ layer: layer - 1, token: reader }, { layer: layer - 1, token }];
  const [query, key] = [projected(field, asking, 0), projected(field, asked, 1)];
  const sum = writtenTerms(query.map((value, unit) => [value, at(key, unit)]));
  return {
    title: texts.score(word(lanes, reader), word(lanes, token), decimal(score, 3)),
    formula: 's_{ij} = q_i \\cdot k_j / \\sqrt{d}', lines: [...sum.lines, `${decimal(sum.sum, 3)} / √${field.width} = ${decimal(score, 3)}`], notes: [],
    sources: sum.largest.flatMap((unit) => [
      { label: numberOfPart(unit + 1, 0, word(lanes, reader)), thing: { kind: 'projected', at: [lane, nodeOf(lanes, asking), 0, unit] } },
      { label: numberOfPart(unit + 1, 1, word(lanes, token)), thing: { kind: 'projected', at: [lane, nodeOf(lanes, asked), 1, unit] } },
    ]),
  };
}

/** One number of a query, a key or a value. */
export function projectedOrigin(lanes: Lanes, [lane = 0, node = 0, part = 0, unit = 0]: readonly number[]): Origin | null {
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  if (partNames[part] === undefined || field.kind !== 'attention' || !isKept(field, place) || place.layer >= field.layers) return null;
  const { width, weights: { inWeight = [], inBias = [] } } = field;
  const row = (place.layer * 3 + part) * width + unit;
  const sum = writtenTerms(Array.from({ length: width }, (_, column) => [at(inWeight, row * width + column), valueAt(field, place, column)]), at(inBias, row));
  return {
    title: texts.projected(unit + 1, part, { place: placeName(lanes, lane, place), value: decimal(at(projected(field, place, part), unit), 3) }),
    formula: ['q_i = W_Q\\,x_i', 'k_i = W_K\\,x_i', 'v_i = W_V\\,x_i'][part] ?? '', lines: sum.lines, notes: [],
    sources: sum.largest.flatMap((column) => [
      { label: weight(unit + 1, column + 1), thing: { kind: 'weight', at: [lane, place.layer, part, unit, column] } },
      { label: number(column + 1, placeName(lanes, lane, place)), thing: { kind: 'state', at: [lane, node, column] } },
    ]),
  };
}

function sightAt(lanes: Lanes, lane: number, node: number): { readonly place: Place; readonly sight: Sight } | null {
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  return field.kind === 'attention' && place.layer > 0 && isKept(field, place) ? { place, sight: sightOf(field, place, reachOf(lanes, lane)) } : null;
}
