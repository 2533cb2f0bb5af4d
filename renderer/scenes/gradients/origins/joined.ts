import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal, grouped } from '../../../timeline/numbers';
import { meanShares, roadNorms } from '../lines';
import { type Journey } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';
import { wordAt } from './steps';

const texts = words.origins;

/** What the eigenvalue alone would leave. */
export function promiseOrigin({ radius }: Journey, distance: number): Origin {
  return {
    title: texts.promise.title(words.stepsBack(distance), sized(radius ** distance)),
    formula: '\\rho^{\\,t-k}',
    lines: [texts.power(decimal(radius, 3), distance, sized(radius ** distance))],
    notes: [texts.promise.note],
    sources: [{ label: texts.promise.eigenvalue, thing: { kind: 'radius', at: [] } }],
  };
}

/** What arrives through the gates that keep and nothing else. */
export function roadOrigin(journey: Journey, distance: number): Origin {
  const { names, keeping, gated: { cell } } = journey;
  const norms = roadNorms(journey);
  const [value, before] = [norms[distance] ?? 0, norms[Math.max(distance - 1, 0)] ?? 0];
  return {
    title: texts.road.title(names[1], words.stepsBack(distance), { word: wordAt(journey, distance), value: sized(value) }),
    formula: cell === 'lstm' ? '\\left|\\tfrac{\\partial E}{\\partial c_{t-1}} \\odot \\textstyle\\prod_k f_k\\right|' : '\\left|\\tfrac{\\partial E}{\\partial h_t} \\odot \\textstyle\\prod_k z_k\\right|',
    lines: [`${sized(before)} × ${before === 0 ? '0' : decimal(value / before, 3)} = ${sized(value)}`],
    notes: [texts.road[cell], texts.road.note],
    sources: distance === 0 ? [{ label: texts.norm.direction, thing: { kind: 'gatedArrived', at: [0, 0] } }] : [
      { label: texts.gated.gatesHere[keeping], thing: { kind: 'keeps', at: [distance] } },
      { label: texts.road.before(words.stepsBack(distance - 1)), thing: { kind: 'road', at: [distance - 1] } },
    ],
  };
}

/** What the last word takes from one, the mean of all heads. */
export function meanShareOrigin(journey: Journey, distance: number): Origin {
  const { tensors: { shares }, sizes: { heads, words: count }, steps } = journey;
  const each = Array.from({ length: heads }, (_, head) => decimal(at(shares, head * count + steps - distance), 4));
  const value = decimal(meanShares(journey)[distance] ?? 0, 4);
  return {
    title: texts.meanShare.title(wordAt(journey, distance), words.stepsBack(distance), value),
    formula: texts.meanShare.formula,
    lines: [texts.equalShare(grouped.format(count), decimal(1 / count, 4)), `(${each.join(' + ')}) / ${heads} = ${value}`],
    notes: [texts.meanShare.note],
    sources: Array.from({ length: heads }, (_, head) => ({ label: texts.meanShare.head(head + 1), thing: { kind: 'share', at: [head, distance] } })),
  };
}
