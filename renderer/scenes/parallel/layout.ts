import { type Plane } from '../../parts/plane/plane';
import { processorCounts } from './knobs';
import { type Parallel } from './reading';
import { pictureColumns } from './tensors';

/*
 * Work and depth never share a place or a look: work is filled and stands at the left, depth is a dashed line at the right.
 *
 *   WORK ■                          DEPTH ┄
 *   RNN        243,600              RNN       1,325
 *   ■■■■■                           ┄┄┄┄┄┄┄┄┄┄┄┄┄┤
 *                                   13 operations
 */
export const headerRule = 68;
export const headingY = 112;
export const workLeft = 40;
export const depthLeft = 680;
export const accountWidth = 560;
const accountTop = 140;
const accountPitch = 144;
export const workHeight = 32;

/** Upper edge of a layer's row among the accounts. */
export function accountY(lane: number): number {
  return accountTop + lane * accountPitch;
}

/** Where the schedules are drawn: one beneath the other, time to the right. */
export const pictureLeft = 40;
export const columnWidth = 4;
export const pictureWidth = columnWidth * pictureColumns;
export const pictureHeight = 108;
const pictureTop = 84;
const picturePitch = 156;
export const timeRight = 1240;
/** Two lines about what is drawn, the first here. */
export const detailY = 572;
export const detailPitch = 28;

/** Upper edge of a layer's schedule; its name stands above it. */
export function pictureY(lane: number): number {
  return pictureTop + 30 + lane * picturePitch;
}

/** Height of one of so many rows. */
export function rowHeight(rows: number): number {
  return pictureHeight / rows;
}

/** Left edge of a column of a schedule. */
export function columnX(column: number): number {
  return pictureLeft + column * columnWidth;
}

/** The plot of time against processors; both axes are logarithmic. */
export function timePlane({ lanes }: Parallel): Plane {
  const most = Math.max(...lanes.map(({ work, depth }) => work + depth));
  const least = Math.min(...lanes.map(({ depth }) => depth));
  return {
    left: 116, top: 132, width: 800, height: 416,
    x: { least: 1, most: processorCounts.at(-1) ?? 1, log: true },
    y: { least: 10 ** Math.floor(Math.log10(least)), most: 10 ** Math.ceil(Math.log10(most)), log: true },
  };
}

/** Columns of a band between two bounds. */
export const bandColumns = 400;

/** Column of numbers beside the plot. */
export const legendLeft = 960;
export const legendTop = 132;
export const legendPitch = 48;
/** Beneath the legend: who overtakes whom, and what a step adds. */
export const crossingTop = legendTop + 4 * legendPitch + 24;
export const sideTop = crossingTop + 128;

/** Ticks of the plot's vertical axis. */
export const mostTicks = 6;
