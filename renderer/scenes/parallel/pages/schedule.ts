import { type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Boxes, addBoxes } from '../../../parts/boxes';
import { type Ownership } from '../../../parts/ownership';
import { type Palette } from '../../../parts/palette';
import { mixed } from '../../../timeline/easing';
import { columnWidth, columnX, pictureHeight, pictureLeft, pictureWidth, pictureY, rowHeight } from '../layout';
import { processorsOf } from './moments';
import { type Parallel } from '../reading';
import { mostRows, pictureColumns, planeCount, racingCount, rowsFor } from '../tensors';
import { laneLooks } from '../texts/lanes';

/** The schedules of all layers on one number of processors. */
export interface SchedulePage {
  /** @param swept - how far time has run, 0..1; below 0 when another page is up */
  show(swept: number): void;
  restyle(palette: Palette, density: number): void;
}

/** Cells of one layer's schedule, column after column, so that time uncovers them. */
interface Cells {
  readonly boxes: Boxes;
  /** How many cells begin before each column: [columns + 1]. */
  readonly before: Uint32Array;
}

/** Tones of a cell that is hardly and that is wholly busy: pale for what a word does by itself, strong for what reads others. */
const pale = { least: 0.18, most: 0.42 };
const strong = { least: 0.6, most: 1 };
/** Neighbours overlap, so that no seam shows between them. */
const overlap = 0.5;

/** Adds one of the three pictures. */
export function addSchedule(held: Ownership, root: Object3D, parallel: Parallel, picture: number): SchedulePage {
  const ground = addBoxes(held, root, racingCount);
  parallel.racing.forEach((_, lane) => ground.add(pictureLeft, pictureY(lane), pictureWidth, pictureHeight, 1));
  ground.commit();
  const lanes = parallel.racing.map((_, lane) => addCells(held, root, parallel, { picture, lane }));
  return {
    show: (swept) => {
      const up = swept >= 0;
      ground.show(up ? racingCount : 0, 1);
      for (const { boxes, before } of lanes) {
        const column = Math.min(Math.floor(swept * pictureColumns), pictureColumns);
        boxes.show(up ? at(before, column) : 0, 1);
      }
    },
    restyle: (palette, density) => {
      ground.restyle(palette, { empty: 'background', large: 'cell', opposite: 'cell' }, density);
      parallel.racing.forEach(({ name }, lane) => lanes[lane]?.boxes.restyle(palette, { empty: 'cell', large: laneLooks[name].colour, opposite: laneLooks[name].colour }, density));
    },
  };
}

function addCells(held: Ownership, root: Object3D, parallel: Parallel, { picture, lane }: { readonly picture: number; readonly lane: number }): Cells {
  const rows = rowsFor(processorsOf(parallel, picture));
  const boxes = addBoxes(held, root, rows * pictureColumns);
  const before = new Uint32Array(pictureColumns + 1);
  let count = 0;
  for (let column = 0; column < pictureColumns; column += 1) {
    before[column] = count;
    for (let row = 0; row < rows; row += 1) {
      const { alone, meets } = sharesAt(parallel, { picture, lane, row, column, rows });
      const busy = alone + meets;
      if (busy <= 0) continue;
      const { least, most } = meets >= alone ? strong : pale;
      boxes.add(columnX(column), pictureY(lane) + row * rowHeight(rows), columnWidth + overlap, rowHeight(rows) + overlap, mixed(least, most, busy));
      count += 1;
    }
  }
  before[pictureColumns] = count;
  boxes.commit();
  return { boxes, before };
}

/** Where a share of a schedule's picture is. */
export interface CellPlace {
  readonly picture: number;
  readonly lane: number;
  readonly row: number;
  readonly column: number;
  /** Rows of this picture. */
  readonly rows: number;
}

/** What a cell's processors did, as shares of their time: for the token itself, and with what other tokens made. */
export function sharesAt({ busy }: Parallel, { picture, lane, row, column }: CellPlace): { readonly alone: number; readonly meets: number } {
  const perPlane = mostRows * pictureColumns;
  // A picture's planes have no gap between their rows: it may have fewer than there is room for.
  const start = (picture * racingCount + lane) * planeCount * perPlane + row * pictureColumns + column;
  return { alone: at(busy, start), meets: at(busy, start + perPlane) };
}
