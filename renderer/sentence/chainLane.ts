import { type Walkable } from '#contract/graph';
import { type Object3D } from 'three';
import { type CellRow, type Cells, addCells } from '../parts/cells';
import { type Links, addLinks } from '../parts/links';
import { palettes } from '../parts/palette';
import { type Ribbons, addRibbons } from '../parts/ribbons';
import { type Look } from '../parts/scene';
import { type Ownership } from '../parts/ownership';
import { tokenX } from './layout';
import { type Sentence, pathTokens } from './reading';

/** What moves in the chain. */
export interface ChainPose {
  /** Hidden states that are there; the fraction is the one lighting up. */
  arrived: number;
  /** Links the state has passed; the fraction is the one being passed. */
  passed: number;
  /** Token being computed, -1 for none. */
  current: number;
  /** Share of the chosen path that is drawn, 0..1; the path runs from the first to the second token. */
  pathDrawn: number;
  pathFrom: number;
  pathTo: number;
}

/** A chain at rest before anything was computed. */
export function chainAtRest(): ChainPose {
  return { arrived: 0, passed: 0, current: -1, pathDrawn: 0, pathFrom: -1, pathTo: -1 };
}

/** The recurrent chain: one cell per token, arrows between them, and the hops of the chosen path above. */
export class ChainLane {
  readonly #cells: Cells;
  readonly #links: Links;
  readonly #hops: Ribbons;
  readonly #row: CellRow;
  readonly #count: number;
  readonly #graph: Walkable;
  #hopsFrom = -1;
  #hopsTo = -1;

  constructor(held: Ownership, root: Object3D, sentence: Sentence, row: CellRow) {
    this.#row = row;
    this.#count = sentence.count;
    this.#graph = sentence.chain;
    this.#cells = addCells(held, root, row, sentence.hidden, 1);
    this.#links = addLinks(held, root, row, sentence.count);
    this.#hops = addRibbons(held, root, sentence.count, { thin: 4, thick: 4, pale: 1, strong: 1 });
    this.#hops.mesh.renderOrder = 3;
  }

  show(pose: ChainPose): void {
    this.#cells.show(pose.arrived, 0, pose.current);
    this.#links.show(pose.passed);
    if (pose.pathFrom !== this.#hopsFrom || pose.pathTo !== this.#hopsTo) this.#setHops(pose.pathFrom, pose.pathTo);
    this.#hops.show(1, 1, pose.pathDrawn);
  }

  restyle(look: Look): void {
    const palette = palettes[look.theme];
    this.#cells.restyle(palette, 'recurrence', look.density);
    this.#links.restyle(palette, look.density);
    this.#hops.restyle(palette, 'ink', look.density);
  }

  /** One small arc for each edge of the path: the eleven hops that stand against attention's one. */
  #setHops(from: number, to: number): void {
    this.#hopsFrom = from;
    this.#hopsTo = to;
    this.#hops.clear();
    const y = this.#row.middle - this.#row.cellHeight / 2 - 3;
    const rise = Math.min(26, Math.max(6, this.#row.spacing * 0.4));
    const tokens = pathTokens(this.#graph, from, to);
    for (let hop = 1; hop < tokens.length; hop += 1) {
      const x0 = tokenX(this.#count, tokens[hop - 1] ?? 0);
      const x1 = tokenX(this.#count, tokens[hop] ?? 0);
      this.#hops.add([x0, y, x0, y - rise, x1, y - rise, x1, y], 1);
    }
    this.#hops.commit();
  }
}
