import { type CellRow } from '../parts/cells';

/** Where the lanes of tokens stand: the same word has the same x in both. */
export const laneLeft = 46;
export const laneWidth = 926;
/** Column of numerals at the right. */
export const numeralsLeft = 1020;
export const numeralsRight = 1240;
const widestSpacing = 110;
const framedWidth = 48;

/** Distance between neighbouring tokens, in stage units. */
export function spacingOf(count: number): number {
  return Math.min(widestSpacing, laneWidth / count);
}

/** Middle of a token's place. */
export function tokenX(count: number, token: number): number {
  return laneLeft + spacingOf(count) * (token + 0.5);
}

/** Token at an x of the lane; `null` outside. */
export function tokenAtX(count: number, x: number): number | null {
  const token = Math.floor((x - laneLeft) / spacingOf(count));
  return token >= 0 && token < count ? token : null;
}

/**
 * The row of cells for a number of tokens: broad cells show a vector as a grid, narrow ones as one column, so that a
 * long text becomes a picture of all its states.
 */
export function cellRow(count: number, width: number, middle: number, cellHeight: number): CellRow {
  const spacing = spacingOf(count);
  const cellWidth = spacing >= 20 ? Math.min(framedWidth, spacing * 0.66) : spacing >= 8 ? spacing - 1 : spacing;
  const wished = cellWidth >= 36 ? (cellHeight >= 90 ? 5 : 10) : cellWidth >= 20 ? 4 : 1;
  const columns = width % wished === 0 ? wished : 1;
  return { left: laneLeft, middle, spacing, cellWidth, cellHeight, columns, rows: width / columns };
}

/** Value of a token's vector under a point of its cell, as an index into the vector; `null` beside the cell. */
export function unitAt(row: CellRow, token: number, x: number, y: number): number | null {
  const framed = row.cellWidth >= 16 ? Math.min(7, row.cellWidth * 0.16) : 0;
  const roomX = row.cellWidth - 2 * framed;
  const roomY = row.cellHeight - 2 * framed;
  const column = Math.floor(((x - row.left - (token + 0.5) * row.spacing + roomX / 2) / roomX) * row.columns);
  const line = Math.floor(((y - row.middle + roomY / 2) / roomY) * row.rows);
  if (column < 0 || column >= row.columns || line < 0 || line >= row.rows) return null;
  return line * row.columns + column;
}

/** Whether a point lies on the cells of a row. */
export function onRow(row: CellRow, y: number): boolean {
  return Math.abs(y - row.middle) <= row.cellHeight / 2;
}
