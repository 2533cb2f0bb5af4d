import { type Area } from '../../parts/baked';
import { type CellRow } from '../../parts/cells';
import { type Curve } from '../../parts/curve';
import { type Plane } from '../../parts/plane/plane';
import { cellRow, laneLeft, laneWidth, spacingOf, tokenX } from '../../sentence/layout';
import { type Ordered } from './reading';

/** Places of the act about order, in stage units. */
export const writtenWords = 104;
export const shuffledWords = 346;
const writtenMiddle = 144;
const shuffledMiddle = 292;
const cellHeight = 52;
export const linesTop = writtenMiddle + cellHeight / 2 + 4;
export const linesBottom = shuffledMiddle - cellHeight / 2 - 4;

/** Middles of the two rows of cells. */
export function writtenRow({ count, width }: Pick<Ordered, 'count' | 'width'>): CellRow {
  return cellRow(count, width, writtenMiddle, cellHeight);
}

export function shuffledRow({ count, width }: Pick<Ordered, 'count' | 'width'>): CellRow {
  return cellRow(count, width, shuffledMiddle, cellHeight);
}

/** The line that joins a word above with itself below. */
export function wordLine({ count, placeOf }: Ordered, word: number): Curve {
  const [x0, x1] = [tokenX(count, word), tokenX(count, placeOf[word] ?? 0)];
  const middle = (linesTop + linesBottom) / 2;
  return [x0, linesTop, x0, middle, x1, middle, x1, linesBottom];
}

/** Differences between a word's two outputs, word by word, under the words as they are written. */
export const differencePlane: Plane = {
  left: laneLeft, top: 404, width: laneWidth, height: 116, x: { least: 0, most: 1, log: false }, y: { least: 1e-9, most: 10, log: true },
};
export const differenceTicks = [1e-8, 1e-4, 1];

/** Radius of a dot of that plot. */
export function dotRadius(count: number): number {
  return Math.min(7, Math.max(2, spacingOf(count) * 0.3));
}

/** The encoding as a picture: one row per place, one column per wave; as many places as can be told apart. */
export const shownPlaces = 64;
export const sinesArea: Area = { left: 110, top: 140, width: 500, height: 384 };
export const cosinesArea: Area = { ...sinesArea, left: 700 };

/** What two places multiply to, over their distance. */
export function productPlane({ sizes: { places, width }, products }: Ordered): Plane {
  const least = products.reduce((low, value) => Math.min(low, value), 0);
  return { left: 700, top: 150, width: 500, height: 340, x: { least: 0, most: places - 1, log: false }, y: { least: Math.floor(least / 10) * 10, most: width / 2, log: false } };
}

/** The other place that the plot starts from, to show that it does not matter. */
export function otherStart({ sizes: { places } }: Ordered): number {
  return Math.floor(places / 4);
}

/** Distances at which the plot shows the other place: at most 24, evenly. */
export function ringDistances(ordered: Ordered): readonly number[] {
  const last = ordered.sizes.places - 1 - otherStart(ordered);
  const stride = Math.max(1, Math.ceil(last / 24));
  return Array.from({ length: Math.floor(last / stride) + 1 }, (_, index) => index * stride);
}
