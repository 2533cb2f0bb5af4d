import { at } from '#contract/tensor';
import type { Shift } from './listSchedule';
import type { TaskGraph } from './taskGraph';

/** How fine a picture is: the processors in rows, the time in columns. */
export interface PictureSize {
  readonly processorCount: number;
  /** Divides the number of processors. */
  readonly rows: number;
  readonly columns: number;
  /** Units of time from the left edge to the right. */
  readonly span: number;
}

/** What the processors were busy with, collected shift by shift. */
export interface BusyPicture {
  add(shift: Shift): void;
  /**
   * Shares of the processors' time, 0..1: [2, rows, columns], first what each token does by itself, then what reads other
   * tokens; the two sum to at most 1.
   */
  shares(): Float32Array;
}

/** Begins a picture of a graph's schedule. */
export function beginBusyPicture({ parts, part }: TaskGraph, { processorCount, rows, columns, span }: PictureSize): BusyPicture {
  const busy = new Float64Array(2 * rows * columns);
  const [perRow, perColumn] = [processorCount / rows, span / columns];
  const addCell = (plane: number, row: number, column: number, units: number): void => {
    const place = (plane * rows + row) * columns + column;
    busy[place] = at(busy, place) + units;
  };
  return {
    add: ({ operation, first, count, start, finish }) => {
      const plane = parts[at(part, operation)]?.meets === true ? 1 : 0;
      for (let row = Math.floor(first / perRow); row < rows && row * perRow < first + count; row += 1) {
        const processors = Math.min(first + count, (row + 1) * perRow) - Math.max(first, row * perRow);
        for (let column = Math.floor(start / perColumn); column < columns && column * perColumn < finish; column += 1) {
          const units = Math.min(finish, (column + 1) * perColumn) - Math.max(start, column * perColumn);
          addCell(plane, row, column, processors * Math.max(units, 0));
        }
      }
    },
    shares: () => Float32Array.from(busy, (units) => Math.min(units / (perRow * perColumn), 1)),
  };
}
