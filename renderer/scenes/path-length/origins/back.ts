import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { backAt, backLogAt, type Field, isKept, type Place, valueAt, widthAt } from '../kept/field';
import { partBack, partNames, partTerms } from '../kept/heads';
import { laneAt, type Lanes, targetOf } from '../reading';
import { words } from '../words/words';
import { dilationOf, nodeOf, placeName, placeOf, reachOf } from './places';
import { exponentOf, inUnits, unitNotes, writtenTerms } from './terms';

const { back: texts, number, weightTo, weightToPart } = words.origins;

/** A weight on the way back, and what it is multiplied by. */
interface Term {
  readonly factors: readonly number[];
  readonly sources: Origin['sources'];
}

/** One number of the gradient at a place: the largest terms of a column of the Jacobian, times what arrived one operation before. */
export function arrivedOrigin(lanes: Lanes, [lane = 0, to = 0, node = 0, unit = 0]: readonly number[]): Origin | null {
  const target = targetOf(lanes, to);
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  if (target === null || !isKept(field, place) || unit >= widthAt(field, place.layer)) return null;
  const log = backLogAt(field, target, place);
  const exponent = log === -Infinity ? 0 : exponentOf(log + Math.log10(Math.abs(backAt(field, target, place, unit, log))));
  const value = decimal(backAt(field, target, place, unit, exponent), 3);
  const title = texts.title(number(unit + 1, placeName(lanes, lane, place)), `${value}${inUnits(exponent)}`);
  if (place.layer === field.layers && place.token === to) {
    return { title, formula: 'E = v \\cdot y', lines: [`v[${unit + 1}] = ${value}`], notes: [texts.given], sources: [] };
  }
  const asked = { lanes, lane, to, target, place, unit, exponent };
  const terms = field.kind === 'chain' ? chainTerms(asked) : field.kind === 'attention' ? attentionTerms(asked) : convolutionTerms(asked);
  const sum = writtenTerms(terms.map(({ factors }) => factors));
  return {
    title,
    formula: field.kind === 'attention' ? '\\textstyle\\sum_j W_Q[j,u]\\,\\partial q_j + W_K[j,u]\\,\\partial k_j + W_V[j,u]\\,\\partial v_j' : '\\textstyle\\sum_j W[j,u]\\;(1-y^2)[j]\\;g[j]',
    lines: sum.lines,
    notes: [field.kind === 'attention' ? texts.attentionTerms : texts.tanhTerms, ...unitNotes(exponent)],
    sources: sum.largest.flatMap((index) => terms[index]?.sources ?? []),
  };
}

interface Asked {
  readonly lanes: Lanes;
  readonly lane: number;
  readonly to: number;
  readonly target: number;
  readonly place: Place;
  readonly unit: number;
  readonly exponent: number;
}

/** Terms that came through a matrix and a tanh from the results at `through`. */
function throughTanh({ lanes, lane, to, target, unit, exponent }: Asked, field: Field, through: Place, matrix: { readonly name: string; readonly index: number; readonly start: number; readonly columns: number }): readonly Term[] {
  const node = nodeOf(lanes, through);
  return Array.from({ length: field.width }, (_, row): Term => ({
    factors: [at(field.weights[matrix.name] ?? [], matrix.start + row * matrix.columns + unit), 1 - valueAt(field, through, row) ** 2, backAt(field, target, through, row, exponent)],
    sources: [
      { label: weightTo(row + 1, placeName(lanes, lane, through)), thing: { kind: 'weight', at: [lane, through.layer - 1, matrix.index, row, unit] } },
      { label: texts.slopeThere, thing: { kind: 'slope', at: [lane, node, row] } },
      { label: texts.whatThere, thing: { kind: 'arrived', at: [lane, to, node, row] } },
    ],
  }));
}

/** An input goes to its word's state, a state to the next one. */
function chainTerms(asked: Asked): readonly Term[] {
  const { lanes, lane, place: { layer, token } } = asked;
  const { field } = laneAt(lanes, lane);
  if (layer === 0) return throughTanh(asked, field, { layer: 1, token }, { name: 'weightIh', index: 0, start: 0, columns: field.inputWidth });
  return throughTanh(asked, field, { layer: 1, token: token + 1 }, { name: 'weightHh', index: 1, start: 0, columns: field.width });
}

/** A value goes to every result of the next layer that saw it. */
function convolutionTerms(asked: Asked): readonly Term[] {
  const { lanes, lane, place: { layer, token } } = asked;
  const { field } = laneAt(lanes, lane);
  const { taps, width } = field;
  return Array.from({ length: taps }, (_, tap) => {
    const through = { layer: layer + 1, token: token + tap * dilationOf(lanes, lane, layer + 1) };
    return isKept(field, through) ? throughTanh(asked, field, through, { name: 'taps', index: tap, start: (layer * taps + tap) * width * width, columns: width }) : [];
  }).flat();
}

/** A value goes into its token's query, key and value. */
function attentionTerms({ lanes, lane, to, target, place, unit, exponent }: Asked): readonly Term[] {
  const { field } = laneAt(lanes, lane);
  const { width, weights: { inWeight = [] } } = field;
  return partNames.flatMap((_, part) => {
    const terms = partTerms(field, target, place, part, { reach: reachOf(lanes, lane), exponent });
    return Array.from({ length: width }, (__, row): Term => ({
      factors: [at(inWeight, ((place.layer * 3 + part) * width + row) * width + unit), partBack(terms, row)],
      sources: [
        { label: weightToPart(row + 1, part), thing: { kind: 'weight', at: [lane, place.layer, part, row, unit] } },
        { label: texts.whatAtPart(row + 1, part), thing: { kind: 'partBack', at: [lane, to, nodeOf(lanes, place), part, row] } },
      ],
    }));
  });
}
