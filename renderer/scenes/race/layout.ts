import { type CellRow } from '../../parts/cells';
import { cellRow } from '../../sentence/layout';

/** Baselines and middles of the race, in stage units. */
export const headerRule = 68;
export const chainTop = 110;
export const chainWords = 292;
export const star = 318;
export const laneRule = 334;
export const graphTop = 372;
export const graphWords = 578;
export const graphWeights = 602;
/** Highest point of an attention arc. */
export const arcsTop = 392;
/** Way to the act that says why the clock reads as it does. */
export const onward = 562;

/** Row of the chain's cells for a sentence of `count` tokens of `width` values. */
export function raceChainRow(count: number, width: number): CellRow {
  return cellRow(count, width, 206, 124);
}

/** Row of the graph's cells. */
export function raceGraphRow(count: number, width: number): CellRow {
  return cellRow(count, width, 526, 52);
}
