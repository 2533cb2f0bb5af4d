import { type Object3D, type WebGLRenderer } from 'three';
import { type Baked, addBaked } from '../parts/baked';
import { type CellRow, type Cells, addCells } from '../parts/cells';
import { type Curve } from '../parts/curve';
import { palettes } from '../parts/palette';
import { type Pulses, addPulses } from '../parts/pulses';
import { type Ribbons, addRibbons } from '../parts/ribbons';
import { type Look, stageWidth } from '../parts/scene';
import { type Ownership } from '../stage/ownership';
import { allPairsUpTo, drawnEdges, edgesPerQuery, pairInk, queryEdges, strongestWeight } from './edges';
import { tokenX } from './layout';
import { type Sentence, headWithin, pathTokens } from './reading';

/** What moves in the graph. */
export interface GraphPose {
  /** How far keys and values have travelled to the words that ask, 0..1. */
  exchanged: number;
  /** Opacity of the edges, 0..1. */
  woven: number;
  /** How far the outputs have lit up, all at the same time, 0..1. */
  lit: number;
  /** Word whose edges stand out. */
  query: number;
  pathDrawn: number;
  pathFrom: number;
  pathTo: number;
}

/** A graph at rest before anything was computed. */
export function graphAtRest(): GraphPose {
  return { exchanged: 0, woven: 0, lit: 0, query: -1, pathDrawn: 0, pathFrom: -1, pathTo: -1 };
}

/**
 * The arc between two tokens over their row of cells: near pairs stay low, and none rises above `top`.
 */
export function arcOver(count: number, row: CellRow, top: number, from: number, to: number): Curve {
  const [x0, x1, y] = [tokenX(count, from), tokenX(count, to), row.middle - row.cellHeight / 2 - 3];
  // A cubic curve reaches three quarters of the way to its control points.
  const control = y - Math.min((y - top) / 0.75, 16 + Math.abs(x1 - x0) * 0.26);
  return [x0, y, x0, control, x1, control, x1, y];
}

/** The all-to-all graph: an arc for each pair of words over a row of cells that shows what attention gave each word. */
export class GraphLane {
  readonly #sentence: Sentence;
  readonly #cells: Cells;
  readonly #baked: Baked;
  readonly #pairs: Ribbons;
  readonly #chosen: Ribbons;
  readonly #path: Ribbons;
  readonly #pulses: Pulses;
  readonly #row: CellRow;
  readonly #top: number;
  #key = '';
  #head = -1;
  #query = -1;
  #pathFrom = -1;
  #pathTo = -1;

  /** @param top - highest point that an arc may reach */
  constructor(held: Ownership, root: Object3D, sentence: Sentence, row: CellRow, top: number) {
    this.#sentence = sentence;
    this.#row = row;
    this.#top = top;
    this.#baked = addBaked(held, root, { left: 0, top: top - 10, width: stageWidth, height: row.middle - row.cellHeight / 2 - top + 10 });
    const edges = sentence.count * edgesPerQuery(sentence.count);
    this.#pairs = addRibbons(held, this.#baked.content, edges, pairInk(edges));
    this.#chosen = addRibbons(held, this.#baked.content, allPairsUpTo, { thin: 1.5, thick: 9, pale: 0.4, strong: 1 });
    this.#path = addRibbons(held, root, sentence.count, { thin: 4, thick: 4, pale: 1, strong: 1 });
    this.#path.mesh.renderOrder = 3;
    this.#pulses = addPulses(held, root, edges, sentence.count <= allPairsUpTo ? 3.5 : 2);
    this.#cells = addCells(held, root, row, sentence.output, sentence.largestOutput);
  }

  show(pose: GraphPose, look: Look): void {
    const head = headWithin(this.#sentence, look.head);
    if (head !== this.#head) this.#setPairs(head);
    if (head !== this.#head || pose.query !== this.#query) this.#setChosen(head, pose.query);
    this.#head = head;
    if (pose.pathFrom !== this.#pathFrom || pose.pathTo !== this.#pathTo) this.#setPath(pose.pathFrom, pose.pathTo);
    this.#cells.show(pose.lit, 1, pose.query);
    this.#baked.show(pose.woven, 1);
    this.#pulses.show(pose.exchanged);
    this.#path.show(pose.pathDrawn, 1, 1);
  }

  restyle(look: Look): void {
    const palette = palettes[look.theme];
    this.#cells.restyle(palette, 'attention', look.density);
    for (const ribbons of [this.#pairs, this.#chosen]) ribbons.restyle(palette, 'attention', look.density);
    this.#path.restyle(palette, 'ink', look.density);
    this.#pulses.restyle(palette, 'attention', look.density);
    this.#key = `${look.theme}`;
  }

  bake(renderer: WebGLRenderer, look: Look): void {
    this.#baked.bake(renderer, `${this.#key} ${this.#head} ${this.#query}`, look.density);
  }

  #setPairs(head: number): void {
    const edges = drawnEdges(this.#sentence, head);
    const strongest = strongestWeight(edges);
    this.#pairs.clear();
    edges.forEach(({ query, key, weight }, index) => {
      const arc = this.#arc(key, query);
      this.#pairs.add(arc, weight / strongest);
      this.#pulses.set(index, arc);
    });
    this.#pairs.commit();
    this.#pulses.commit(edges.length);
    this.#pairs.show(1, 1, 1);
  }

  #setChosen(head: number, query: number): void {
    this.#query = query;
    this.#chosen.clear();
    if (query >= 0) {
      const edges = queryEdges(this.#sentence, head, query);
      const strongest = strongestWeight(edges);
      for (const { key, weight } of edges) this.#chosen.add(this.#arc(key, query), weight / strongest);
    }
    this.#chosen.commit();
    this.#chosen.show(1, 1, 1);
  }

  #setPath(from: number, to: number): void {
    this.#pathFrom = from;
    this.#pathTo = to;
    this.#path.clear();
    const tokens = pathTokens(this.#sentence.graph, from, to);
    for (let hop = 1; hop < tokens.length; hop += 1) {
      this.#path.add(this.#arc(tokens[hop - 1] ?? 0, tokens[hop] ?? 0), 1);
    }
    this.#path.commit();
  }

  #arc(from: number, to: number): Curve {
    return arcOver(this.#sentence.count, this.#row, this.#top, from, to);
  }
}
