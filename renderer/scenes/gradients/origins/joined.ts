import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal, grouped } from '../../../timeline/numbers';
import { meanShares, roadNorms } from '../lines';
import { stepsBack } from '../plan';
import { type Journey } from '../reading';
import { sized } from '../../../timeline/sizes';
import { wordAt } from './steps';

/** What the eigenvalue alone would leave. */
export function promiseOrigin({ radius }: Journey, distance: number): Origin {
  return {
    title: `The eigenvalue alone, ${stepsBack(distance)}: ${sized(radius ** distance)}`,
    formula: '\\rho^{\\,t-k}',
    lines: [`${decimal(radius, 3)} to the power ${distance} = ${sized(radius ** distance)}`],
    notes: ['In the long run a linear cell does this; how far a short way strays from it depends on the matrix and the direction.'],
    sources: [{ label: 'the eigenvalue', thing: { kind: 'radius', at: [] } }],
  };
}

/** What arrives through the gates that keep and nothing else. */
export function roadOrigin(journey: Journey, distance: number): Origin {
  const { names, keeping, gated: { cell } } = journey;
  const norms = roadNorms(journey);
  const [value, before] = [norms[distance] ?? 0, norms[Math.max(distance - 1, 0)] ?? 0];
  return {
    title: `Along the ${names[1]}’s road alone, ${stepsBack(distance)} (${wordAt(journey, distance)}): ${sized(value)}`,
    formula: cell === 'lstm' ? '\\left|\\tfrac{\\partial E}{\\partial c_{t-1}} \\odot \\textstyle\\prod_k f_k\\right|' : '\\left|\\tfrac{\\partial E}{\\partial h_t} \\odot \\textstyle\\prod_k z_k\\right|',
    lines: [`${sized(before)} × ${before === 0 ? '0' : decimal(value / before, 3)} = ${sized(value)}`],
    notes: [
      cell === 'lstm' ? 'The first step leads from h through the output gate and tanh to the cell; from there on it is the forget gates alone, unit by unit.' : 'From h the update gates alone, unit by unit.',
      'The way through the other gates and their matrices comes on top in the thick line.',
    ],
    sources: distance === 0 ? [{ label: 'direction of the error', thing: { kind: 'gatedArrived', at: [0, 0] } }] : [
      { label: `the ${keeping} gates on this step`, thing: { kind: 'keeps', at: [distance] } },
      { label: `along the road, ${stepsBack(distance - 1)}`, thing: { kind: 'road', at: [distance - 1] } },
    ],
  };
}

/** What the last word takes from one, the mean of all heads. */
export function meanShareOrigin(journey: Journey, distance: number): Origin {
  const { tensors: { shares }, sizes: { heads, words }, steps } = journey;
  const each = Array.from({ length: heads }, (_, head) => decimal(at(shares, head * words + steps - distance), 4));
  const value = decimal(meanShares(journey)[distance] ?? 0, 4);
  return {
    title: `Share of ${wordAt(journey, distance)}, ${stepsBack(distance)}: ${value}`,
    formula: '\\tfrac{1}{\\text{heads}}\\textstyle\\sum a',
    lines: [`an equal share would be 1 / ${grouped.format(words)} = ${decimal(1 / words, 4)}`, `(${each.join(' + ')}) / ${heads} = ${value}`],
    notes: ['What arrives is the share times what W_V and W_O leave of the error, and what comes through the scores: so it is less than the share, but as level.'],
    sources: Array.from({ length: heads }, (_, head) => ({ label: `head ${head + 1}`, thing: { kind: 'share', at: [head, distance] } })),
  };
}
