import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { arrivedAt, type Journey, mostAt } from '../reading';
import { sized } from '../../../timeline/sizes';
import { wordAt } from './steps';

/** The most of any error that gets through the RNN: a property of the Jacobians alone, beside what this error brings. */
export function mostOrigin(journey: Journey, distance: number): Origin | null {
  const value = mostAt(journey, distance);
  if (value === null) return null;
  const title = `RNN at most, ${stepsBack(distance)} (${wordAt(journey, distance)}): ${sized(value)}`;
  const formula = '\\left\\lVert\\textstyle\\prod_k \\tfrac{\\partial h_k}{\\partial h_{k-1}}\\right\\rVert_2 = \\max_{|v|=1} \\left|v\\,\\textstyle\\prod_k \\tfrac{\\partial h_k}{\\partial h_{k-1}}\\right|';
  if (distance === 0) return { title, formula, lines: ['no step yet: 1'], notes: ['An error of length 1 is all there at the last state.'], sources: [] };
  const [arrives, before] = [arrivedAt(journey, 0, distance), mostAt(journey, distance - 1) ?? 0];
  const ratio = (part: number, whole: number): string => (whole === 0 ? '0' : decimal(part / whole, 3));
  return {
    title, formula,
    lines: [
      `of this error ${sized(arrives)} arrives: ${ratio(arrives, value)} of what could`,
      `${sized(before)} × ${ratio(value, before)} = ${sized(value)}`,
    ],
    notes: ['The largest singular value of the product of the Jacobians, worked out in float64: an error in the one direction that it belongs to gets so much through, any other less.'],
    sources: [
      { label: 'what arrives of this error', thing: { kind: 'norm', at: [0, distance] } },
      { label: `at most, ${stepsBack(distance - 1)}`, thing: { kind: 'most', at: [distance - 1] } },
    ],
  };
}
