/*
 * A row alone:                                 the whole table:
 *   name                          see it ->      name      claim  number     claim  number
 *   RNN / LSTM      TRANSFORMER                  ...
 *   claim           claim
 *   number          number
 *   ====            ==
 */
export const headerRule = 68;
export const sideLefts = [40, 680] as const;
export const sideWidth = 560;
export const nameY = 122;
export const nameRule = 148;
export const titleY = 196;
export const claimY = 244;
export const valueY = 360;
export const unitY = 402;
export const barTop = 430;
export const barHeight = 28;
export const alsoY = 504;
/** Beneath both sides, how their bars compare; and the line above a correction, with its text. */
export const scaleY = 534;
export const correctionRule = 546;
export const correctionY = 586;

/** The whole table. */
export const tableLefts = [440, 850] as const;
export const tableTitleY = 106;
const tableTop = 124;
export const tablePitch = 96;
export const tableRight = 1240;

/*
 * What is left of it all:   Waiting          Distance         Work
 *                           12 ======        11 ======        240,000 ===
 *                           1 =              1 =              508,800 ======
 */
export const endLefts = [40, 460, 880] as const;
export const endWidth = 360;
export const endHeadingY = 128;
export const endUnitY = 160;
export const endBarHeight = 32;

/** Lowest line of the number of a side in the last picture; its name stands above, its bar beneath. */
export function endNumberY(side: number): number {
  return 292 + 200 * side;
}

/** Upper edge of a row of the table. */
export function tableRowY(row: number): number {
  return tableTop + row * tablePitch;
}
