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
export const correctionRule = 546;

/** The whole table. */
export const tableLefts = [440, 850] as const;
export const tableTitleY = 106;
const tableTop = 124;
export const tablePitch = 96;
export const tableRight = 1240;

/** Upper edge of a row of the table. */
export function tableRowY(row: number): number {
  return tableTop + row * tablePitch;
}
