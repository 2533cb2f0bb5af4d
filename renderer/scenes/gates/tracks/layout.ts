import { type CellRow } from '../../../parts/cells';
import { tileGrid } from '../../../parts/tile';
import { cellRow, spacingOf } from '../../../sentence/layout';
import { type Gated } from '../reading';
import { type CellName } from '../../../sentence/gated/gated';
import { words as said } from '../words/words';

/** One row over the words: a gate, or what is carried. */
export interface Track {
  readonly tensor: string;
  readonly name: string;
  readonly isGate: boolean;
  readonly middle: number;
  readonly height: number;
}

const told = said.tracks.rows;
const tracks: Readonly<Record<CellName, readonly Track[]>> = {
  lstm: [
    { tensor: 'forgetGate', name: told.keeps('f'), isGate: true, middle: 172, height: 78 },
    { tensor: 'inputGate', name: told.letsIn, isGate: true, middle: 262, height: 78 },
    { tensor: 'outputGate', name: told.shows, isGate: true, middle: 352, height: 78 },
    { tensor: 'cell', name: told.cell, isGate: false, middle: 446, height: 86 },
  ],
  gru: [
    { tensor: 'updateGate', name: told.keeps('z'), isGate: true, middle: 172, height: 78 },
    { tensor: 'resetGate', name: told.resets, isGate: true, middle: 282, height: 78 },
    { tensor: 'hidden', name: told.state, isGate: false, middle: 416, height: 130 },
  ],
};

export const heading = 112;
export const words = 516;
export const firstLine = 556;
export const secondLine = 594;

/** The rows of a cell, the gate that keeps first and the road last. */
export function tracksOf(cell: CellName): readonly Track[] {
  return tracks[cell];
}

/** Where the cells of a track stand; broad ones show their units as a grid, narrow ones as one column. */
export function trackRow({ count, units }: Gated, { middle, height }: Track): CellRow {
  const row = cellRow(count, units, middle, height);
  const grid = row.cellWidth >= 36 ? tileGrid(units) : { columns: 1, rows: units };
  return { ...row, ...grid };
}

/** The road of what is kept, under the gates that decide it. */
export const band = { base: 478, reach: 190 } as const;

export function bandWidth(count: number): number {
  const spacing = spacingOf(count);
  return spacing >= 9 ? spacing - 4 : spacing;
}
