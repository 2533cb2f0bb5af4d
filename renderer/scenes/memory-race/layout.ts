import { type Plane } from '../../parts/plane/plane';
import { type Memory } from './reading';

/** Everything stands on one grid, in stage units: the curves at the left, one map for each model at the right. */
export const headerRule = 68;
export const top = 190;
export const height = 270;
export const bottom = top + height;
export const headings = 126;
export const details = 158;
export const tickLine = bottom + 30;
export const axisLine = bottom + 60;
export const focusLine = bottom + 94;
export const numeralLine = bottom + 144;

export const mapWidth = 228;
const mapsLeft = 520;
const mapsApart = 246;

/** Left edge of a model's map. */
export function mapLeft(model: number): number {
  return mapsLeft + model * mapsApart;
}

/** A cell of a map: rows are pairs, fewest at the top, columns are blanks, fewest at the left. */
export function cellOf({ sizes }: Memory, model: number, pair: number, gap: number): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [width, high] = [mapWidth / sizes.gridGaps, height / sizes.gridPairs];
  return { left: mapLeft(model) + gap * width, top: top + pair * high, width, height: high };
}

/** Room between two cells. */
export const cellGap = 1.5;

/** The plot of the losses: steps to the right, the loss upwards on a logarithmic axis. */
export function lossPlane({ sizes, loss }: Memory): Plane {
  const largest = loss.reduce((most, value) => Math.max(most, value), 4);
  const smallest = loss.reduce((least, value) => (value > 0 ? Math.min(least, value) : least), 1);
  return { left: 104, top, width: 336, height, x: { least: 0, most: Math.max(sizes.steps, 1), log: false }, y: { least: 10 ** Math.min(Math.floor(Math.log10(smallest)), -1), most: largest, log: true } };
}

/** The example: one box a word. */
export const exampleTop = 190;
export const boxHeight = 112;

/** Left edge and width of a word's box. */
export function boxOf({ sizes }: Memory, step: number): { readonly left: number; readonly width: number } {
  const apart = 1200 / sizes.exampleLength;
  return { left: 40 + step * apart + 3, width: apart - 6 };
}

/** Lines below the example: the question, one for each model, and a remark. */
export const questionLine = 384;
export const modelLines = [446, 492, 538] as const;
export const remarkLine = 592;
