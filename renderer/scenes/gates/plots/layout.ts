import { type Plane } from '../../../parts/plane/plane';
import { attendedNumbers, type Gated, heldNumbers, roadShares } from '../reading';

const place = { left: 130, top: 150, width: 770, height: 392 } as const;

/** A line of the plot of gradients: powers of ten by distance. */
export interface GradientLine {
  readonly key: 'gated' | 'plain' | 'road';
  readonly powers: ArrayLike<number>;
}

/** The three lines: the gated layer, the tanh RNN, and the road alone. */
export function gradientLines(gated: Gated): readonly GradientLine[] {
  return [
    { key: 'gated', powers: gated.other.gatedPower },
    { key: 'plain', powers: gated.other.plainPower },
    { key: 'road', powers: roadShares(gated).map((share) => Math.max(share > 0 ? Math.log10(share) : -308, -308)) },
  ];
}

/** Gradients by distance; as deep as the smallest of them, and no deeper than float64. */
export function gradientPlane(gated: Gated): Plane {
  const all = gradientLines(gated).flatMap(({ powers }) => Array.from(powers));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return {
    ...place,
    x: { least: 0, most: gated.count - 1, log: false },
    y: { least: 10 ** Math.max(Math.floor(least), -307), most: 10 ** Math.max(Math.ceil(most), 0), log: true },
  };
}

/** Numbers held by how many words were read. */
export function heldPlane(gated: Gated): Plane {
  return { ...place, x: { least: 1, most: gated.count, log: false }, y: { least: 0, most: Math.max(attendedNumbers(gated, gated.count), heldNumbers(gated)) * 1.05, log: false } };
}
