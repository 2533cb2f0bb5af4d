import { type CellRow } from '../../parts/cells';
import { type Axis, type Plane } from '../../parts/plane/plane';
import { explodingLog, type Journey, roundingLog } from './reading';

/** Places of the act, in stage units. The last word stands at the right, as in the text, so the error travels to the left. */
export const headingBaseline = 110;
export const stripMiddle = 156;
export const stripHeight = 44;
export const plotLeft = 152;
export const plotWidth = 776;
const plotTop = 206;
const plotHeight = 312;
export const productBaseline = 596;
export const productLeft = 540;
export const columnLeft = 1022;
export const columnRight = 1240;

/** Ends of float32: what is smaller is 0 there, what is larger infinite. */
const floatEnds = { least: -45, most: 38 } as const;
/** The axis always reaches so far, so that two pictures can be compared. */
const usualEnds = { least: -12, most: 6 } as const;

/** The plot: steps back to the left, size of the gradient upwards as powers of ten. */
export function plotPlane({ logs, most: mostLogs, grown, steps }: Journey): Plane {
  const all = [...logs, ...(mostLogs === null ? [] : [mostLogs]), ...(grown === null ? [] : [grown.linear, grown.tanh])].flatMap((each) => Array.from(each));
  const least = Math.max(floatEnds.least, Math.min(usualEnds.least, Math.floor(Math.min(...all) - 1)));
  const most = Math.min(floatEnds.most, Math.max(usualEnds.most, Math.ceil(Math.max(...all) + 1)));
  const y: Axis = { least: 10 ** least, most: 10 ** most, log: true };
  return { left: plotLeft, top: plotTop, width: plotWidth, height: plotHeight, x: { least: steps, most: 0, log: false }, y };
}

/** Where the zones end, as values: lost in rounding below, a step too large above. */
export const zoneEnds = { lost: 10 ** roundingLog, explodes: 10 ** explodingLog } as const;

/** Distance between two words. */
export function spacingOf({ steps }: Journey): number {
  return plotWidth / steps;
}

/**
 * The row of gradients, one for each state. It is drawn mirrored, so that row 0, the last word's, stands at the right end
 * of the plot and the first word's at the left one.
 */
export function gradientRow(journey: Journey): CellRow {
  const spacing = spacingOf(journey);
  const cellWidth = spacing >= 20 ? Math.min(48, spacing * 0.7) : spacing >= 8 ? spacing - 1.5 : spacing;
  const { width } = journey.sizes;
  const columns = cellWidth >= 24 && width % 8 === 0 ? 8 : cellWidth >= 10 && width % 4 === 0 ? 4 : 1;
  return { left: -spacing / 2, middle: stripMiddle, spacing, cellWidth, cellHeight: stripHeight, columns, rows: width / columns };
}

/** x of a state, so many steps back. */
export function xOfDistance(journey: Journey, distance: number): number {
  return plotLeft + plotWidth * (1 - distance / journey.steps);
}
