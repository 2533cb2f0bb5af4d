import { type CellRow } from '../../parts/cells';
import { cellRow } from '../../sentence/layout';
import { type Sentence } from '../../sentence/reading';

/** Baselines and middles of the chain's act, in stage units. */
export const heading = 112;
export const words = 360;
/** Baseline of the words under the one cell. */
export const insideWords = 604;
export const numbers = 412;
export const barsZero = 518;
export const barsReach = 76;

/** Row of the cells of a sentence. */
export function chainRow({ count, width }: Sentence): CellRow {
  return cellRow(count, width, 236, 184);
}
