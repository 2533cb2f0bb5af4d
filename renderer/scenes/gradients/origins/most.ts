import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { arrivedAt, type Journey, mostAt } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';
import { wordAt } from './steps';

const texts = words.origins.most;

/** The most of any error that gets through the RNN: a property of the Jacobians alone, beside what this error brings. */
export function mostOrigin(journey: Journey, distance: number): Origin | null {
  const value = mostAt(journey, distance);
  if (value === null) return null;
  const title = texts.title(words.stepsBack(distance), wordAt(journey, distance), sized(value));
  const formula = '\\left\\lVert\\textstyle\\prod_k \\tfrac{\\partial h_k}{\\partial h_{k-1}}\\right\\rVert_2 = \\max_{|v|=1} \\left|v\\,\\textstyle\\prod_k \\tfrac{\\partial h_k}{\\partial h_{k-1}}\\right|';
  if (distance === 0) return { title, formula, lines: [texts.start], notes: [texts.startNote], sources: [] };
  const [arrives, before] = [arrivedAt(journey, 0, distance), mostAt(journey, distance - 1) ?? 0];
  const ratio = (part: number, whole: number): string => (whole === 0 ? '0' : decimal(part / whole, 3));
  return {
    title, formula,
    lines: [
      texts.part(sized(arrives), ratio(arrives, value)),
      `${sized(before)} × ${ratio(value, before)} = ${sized(value)}`,
    ],
    notes: [texts.note],
    sources: [
      { label: texts.arrives, thing: { kind: 'norm', at: [0, distance] } },
      { label: texts.before(words.stepsBack(distance - 1)), thing: { kind: 'most', at: [distance - 1] } },
    ],
  };
}
