import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { backAt, backLogAt, isKept } from '../kept/field';
import { mixedBack, partBack, partTerms, projected, scoresBack, sightOf } from '../kept/heads';
import { laneAt, type Lanes, targetOf } from '../reading';
import { words } from '../words/words';
import { nodeOf, placeName, placeOf, reachOf, word } from './places';
import { exponentOf, inUnits, unitNotes, writtenTerms } from './terms';

const { back: texts, numberOfMixture, numberOfPart, shareTaken, weightToResult } = words.origins;

const formulas = [
  '\\partial q_i = \\textstyle\\sum_j \\partial s_{ij}\\,k_j',
  '\\partial k_j = \\textstyle\\sum_i \\partial s_{ij}\\,q_i',
  '\\partial v_j = \\textstyle\\sum_i \\alpha_{ij}\\,\\partial m_i',
] as const;

/** What arrives at one number of a token's query, key or value. */
export function partBackOrigin(lanes: Lanes, [lane = 0, to = 0, node = 0, part = 0, unit = 0]: readonly number[]): Origin | null {
  const target = targetOf(lanes, to);
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  const log = target === null || !isKept(field, place) ? -Infinity : backLogAt(field, target, place);
  const formula = formulas[part];
  if (target === null || log === -Infinity || !formula) return null;
  const reach = reachOf(lanes, lane);
  const exponent = exponentOf(log + Math.log10(Math.abs(partBack(partTerms(field, target, place, part, { reach, exponent: log }), unit))));
  const terms = partTerms(field, target, place, part, { reach, exponent });
  const sum = writtenTerms(terms.map(({ factor, numbers }) => [factor, at(numbers, unit)]));
  const above = (token: number): number => nodeOf(lanes, { layer: place.layer + 1, token });
  return {
    title: texts.title(numberOfPart(unit + 1, part, placeName(lanes, lane, place)), `${decimal(sum.sum, 3)}${inUnits(exponent)}`),
    formula, lines: sum.lines,
    notes: [texts.partNotes[part] ?? '', ...unitNotes(exponent)],
    sources: sum.largest.flatMap((index): Origin['sources'] => {
      const { token = 0 } = terms[index] ?? {};
      const [reader, seen] = part === 0 ? [place.token, token] : [token, place.token];
      if (part === 2) {
        return [
          { label: shareTaken(word(lanes, reader), word(lanes, seen)), thing: { kind: 'share', at: [lane, above(reader), seen] } },
          { label: texts.whatAt(numberOfMixture(unit + 1, word(lanes, reader))), thing: { kind: 'mixedBack', at: [lane, to, above(reader), unit] } },
        ];
      }
      return [
        { label: texts.whatAt(texts.score(word(lanes, reader), word(lanes, seen))), thing: { kind: 'scoreBack', at: [lane, to, above(reader), seen] } },
        { label: numberOfPart(unit + 1, part === 0 ? 1 : 0, word(lanes, token)), thing: { kind: 'projected', at: [lane, nodeOf(lanes, { layer: place.layer, token }), part === 0 ? 1 : 0, unit] } },
      ];
    }),
  };
}

/** What arrives at one number of a mixture, through the output's matrix. */
export function mixedBackOrigin(lanes: Lanes, [lane = 0, to = 0, node = 0, unit = 0]: readonly number[]): Origin | null {
  const target = targetOf(lanes, to);
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  if (target === null || !isKept(field, place)) return null;
  const log = backLogAt(field, target, place);
  const exponent = exponentOf(log + Math.log10(Math.abs(at(mixedBack(field, target, place, log), unit))));
  const { width, weights: { outWeight = [] } } = field;
  const sum = writtenTerms(Array.from({ length: width }, (_, row) => [at(outWeight, ((place.layer - 1) * width + row) * width + unit), backAt(field, target, place, row, exponent)]));
  return {
    title: texts.title(numberOfMixture(unit + 1, placeName(lanes, lane, place)), `${decimal(sum.sum, 3)}${inUnits(exponent)}`),
    formula: '\\partial m_i = W_O^\\top\\,g_i', lines: sum.lines, notes: unitNotes(exponent),
    sources: sum.largest.flatMap((row) => [
      { label: weightToResult(row + 1), thing: { kind: 'weight', at: [lane, place.layer - 1, 3, row, unit] } },
      { label: texts.whatAtResult(row + 1), thing: { kind: 'arrived', at: [lane, to, node, row] } },
    ]),
  };
}

/** What arrives at a score, through softmax. */
export function scoreBackOrigin(lanes: Lanes, [lane = 0, to = 0, node = 0, token = 0]: readonly number[]): Origin | null {
  const found = seen(lanes, lane, to, node, token);
  if (found === null) return null;
  const { target, place, index, reach, share, width } = found;
  const { field } = laneAt(lanes, lane);
  const log = backLogAt(field, target, place);
  const exponent = exponentOf(log + Math.log10(Math.abs(at(scoresBack(field, target, place, { reach, exponent: log }).ofScores, index))));
  const { ofShares, middle, ofScores } = scoresBack(field, target, place, { reach, exponent });
  const value = decimal(at(ofScores, index), 3);
  return {
    title: texts.title(texts.score(word(lanes, place.token), word(lanes, token)), `${value}${inUnits(exponent)}`),
    formula: '\\partial s_{ij} = \\alpha_{ij}\\,\\bigl(\\partial\\alpha_{ij} - \\textstyle\\sum_l \\alpha_{il}\\,\\partial\\alpha_{il}\\bigr) / \\sqrt{d}',
    lines: [texts.mean(decimal(middle, 3)), `${decimal(share, 3)} × (${decimal(at(ofShares, index), 3)} − ${decimal(middle, 3)}) / √${width} = ${value}`],
    notes: [texts.scoreNote, ...unitNotes(exponent)],
    sources: [
      { label: texts.share, thing: { kind: 'share', at: [lane, node, token] } },
      { label: texts.whatAtShare, thing: { kind: 'shareBack', at: [lane, to, node, token] } },
    ],
  };
}

/** What arrives at a share: what arrives at the mixture, times the value that was mixed in. */
export function shareBackOrigin(lanes: Lanes, [lane = 0, to = 0, node = 0, token = 0]: readonly number[]): Origin | null {
  const found = seen(lanes, lane, to, node, token);
  if (found === null) return null;
  const { target, place, index, reach, width } = found;
  const { field } = laneAt(lanes, lane);
  const log = backLogAt(field, target, place);
  const exponent = exponentOf(log + Math.log10(Math.abs(at(scoresBack(field, target, place, { reach, exponent: log }).ofShares, index))));
  const below = { layer: place.layer - 1, token };
  const [mixed, value] = [mixedBack(field, target, place, exponent), projected(field, below, 2)];
  const sum = writtenTerms(Array.from({ length: width }, (_, unit) => [at(mixed, unit), at(value, unit)]));
  return {
    title: texts.title(texts.shareTitle(word(lanes, place.token), word(lanes, token)), `${decimal(sum.sum, 3)}${inUnits(exponent)}`),
    formula: '\\partial\\alpha_{ij} = \\partial m_i \\cdot v_j', lines: sum.lines, notes: unitNotes(exponent),
    sources: sum.largest.flatMap((unit) => [
      { label: texts.whatAtMixture(unit + 1), thing: { kind: 'mixedBack', at: [lane, to, node, unit] } },
      { label: numberOfPart(unit + 1, 2, word(lanes, token)), thing: { kind: 'projected', at: [lane, nodeOf(lanes, below), 2, unit] } },
    ]),
  };
}

/** A word that is seen from a result at which something arrives. */
function seen(lanes: Lanes, lane: number, to: number, node: number, token: number): { readonly target: number; readonly place: ReturnType<typeof placeOf>; readonly index: number; readonly reach: number; readonly share: number; readonly width: number } | null {
  const target = targetOf(lanes, to);
  const { field } = laneAt(lanes, lane);
  const place = placeOf(lanes, node);
  const reach = reachOf(lanes, lane);
  if (target === null || !isKept(field, place) || Math.abs(token - place.token) > reach) return null;
  const { first, shares } = sightOf(field, place, reach);
  return { target, place, index: token - first, reach, share: at(shares, token - first), width: field.width };
}
