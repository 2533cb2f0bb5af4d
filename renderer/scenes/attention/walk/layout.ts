/** Places of the walk through one query, in stage units: one row per key, from its vector to its share and its value. */
export const wordRight = 150;
export const wordLeft = 40;
export const keyStrip = { left: 164, width: 140 };
export const queryTop = 84;
export const stripHeight = 20;
export const dotRight = 388;
export const dotBars = { left: 402, width: 150 };
export const scoreRight = 624;
export const powerRight = 766;
export const shareRight = 846;
export const shareBars = { left: 862, width: 140 };
export const valueStrip = { left: 1040, width: 200 };
export const headerBaseline = 136;
export const rowsTop = 148;
export const barHeight = 14;

/** The same weights with and without the division, side by side. */
export const dividedRight = 236;
export const dividedBars = { left: 250, width: 220 };
export const bareRight = 566;
export const bareBars = { left: 580, width: 220 };
export const measures = { nameLeft: 856, dividedRight: 1148, bareRight: 1240, top: 190, apart: 44, meaningTop: 290, lineApart: 28 };

const tallestRow = 34;
const tallestRows = 376;

/** Height of one key's row. */
export function walkRowHeight(rowCount: number): number {
  return Math.min(tallestRow, tallestRows / rowCount);
}

/** Middle of a row; the row after the last is that of the sums. */
export function walkRowY(rowCount: number, row: number): number {
  const height = walkRowHeight(rowCount);
  return rowsTop + height * (row + 0.5) + (row >= rowCount ? 8 : 0);
}

/** Row at a height of the stage, 0 to `rowCount` for that of the sums; `null` outside. */
export function walkRowAt(rowCount: number, y: number): number | null {
  const row = Array.from({ length: rowCount + 1 }, (_, place) => place).find((place) => Math.abs(walkRowY(rowCount, place) - y) <= stripHeight / 2);
  return row ?? null;
}
