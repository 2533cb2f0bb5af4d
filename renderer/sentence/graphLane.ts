import { type Object3D, type WebGLRenderer } from 'three';
import { type CellRow, type Cells, addCells } from '../parts/cells';
import { type Curve } from '../parts/curve';
import { palettes } from '../parts/palette';
import { type Look, stageWidth } from '../parts/scene';
import { type Ownership } from '../parts/ownership';
import { tokenX } from './layout';
import { type Sentence } from './reading';
import { Web, type WebPose, webAtRest } from './web';

/** What moves in the graph's lane. */
export interface GraphPose extends WebPose {
  /** How far the outputs have lit up, all at the same time, 0..1. */
  lit: number;
}

/** A graph at rest before anything was computed. */
export function graphAtRest(): GraphPose {
  return { ...webAtRest(), lit: 0 };
}

/** The arc between two tokens over their row of cells: near pairs stay low, and none rises above `top`. */
export function arcOver(count: number, row: CellRow, top: number, from: number, to: number): Curve {
  const [x0, x1, y] = [tokenX(count, from), tokenX(count, to), row.middle - row.cellHeight / 2 - 3];
  // A cubic curve reaches three quarters of the way to its control points.
  const control = y - Math.min((y - top) / 0.75, 16 + Math.abs(x1 - x0) * 0.26);
  return [x0, y, x0, control, x1, control, x1, y];
}

/** The all-to-all graph: an arc for each pair of words over a row of cells that shows what attention gave each word. */
export class GraphLane {
  readonly #web: Web;
  readonly #cells: Cells;

  /** @param top - highest point that an arc may reach */
  constructor(held: Ownership, root: Object3D, sentence: Sentence, row: CellRow, top: number) {
    const area = { left: 0, top: top - 10, width: stageWidth, height: row.middle - row.cellHeight / 2 - top + 10 };
    this.#web = new Web(held, root, sentence, area, (key, query) => arcOver(sentence.count, row, top, key, query));
    this.#cells = addCells(held, root, row, sentence.output, sentence.largestOutput);
  }

  show(pose: GraphPose): void {
    this.#web.show(pose);
    this.#cells.show(pose.lit, 1, pose.query);
  }

  restyle(look: Look): void {
    this.#web.restyle(look);
    this.#cells.restyle(palettes[look.theme], 'attention', look.density);
  }

  bake(renderer: WebGLRenderer, look: Look): void {
    this.#web.bake(renderer, look);
  }
}
