import { type Object3D } from 'three';
import { type Dots, addDots } from '../../parts/dots';
import { type Ownership } from '../../parts/ownership';
import { type Palette } from '../../parts/palette';
import { type Strokes, addStrokes } from '../../parts/strokes';
import { graphLeft, graphWidth, isDetailed, layerY, nodePlace, tokenX } from './layout';
import { laneAt, type Lanes, wayOf } from './reading';

/** So that single edges can be seen and many of them do not hide the way. */
const edgeOpacity = 0.4;
/** More than any lane has of anything. */
const everything = 1e6;
const colours: readonly (keyof Palette)[] = ['recurrence', 'attention', 'ink', 'ink', 'attention'];

/** One way to connect the words: its graph, pale, and in it the shortest way, which is drawn hop by hop. */
export class LaneView {
  readonly #lanes: Lanes;
  readonly #lane: number;
  readonly #edges: Strokes;
  readonly #nodes: Dots;
  readonly #way: Strokes;
  /** What the way walks straight up, within a word: thin, since it is not counted. */
  readonly #within: Strokes;
  readonly #ends: Dots;
  readonly #tip: Dots;
  #from = -1;
  #to = -1;
  #segments = 0;
  /** Places of the way's nodes, x and y in turn. */
  readonly #places: Float32Array;

  constructor(held: Ownership, root: Object3D, lanes: Lanes, lane: number) {
    this.#lanes = lanes;
    this.#lane = lane;
    const { graph } = laneAt(lanes, lane);
    const detailed = isDetailed(lanes, lane);
    this.#edges = addStrokes(held, root, detailed ? graph.next.length : 2, { width: 1.5, dash: 0 });
    this.#nodes = addDots(held, root, detailed ? graph.nodeCount : 1);
    // A way visits no node twice, and never more than one node of each layer and one of each token.
    const longest = lanes.count + graph.nodeCount / lanes.count;
    this.#way = addStrokes(held, root, longest, { width: 5, dash: lane === 4 ? 10 : 0 });
    this.#within = addStrokes(held, root, longest, { width: 2, dash: 0 });
    this.#ends = addDots(held, root, 2);
    this.#tip = addDots(held, root, 1);
    this.#places = new Float32Array(2 * (longest + 1));
    if (detailed) this.#drawGraph();
    else this.#drawBounds();
    this.#edges.commit();
    this.#nodes.commit();
    this.#tip.add(0, 0, 8, true);
    this.#tip.commit();
    [this.#edges, this.#nodes, this.#way, this.#within, this.#ends, this.#tip].forEach(({ mesh }, order) => (mesh.renderOrder = order));
  }

  /** @param opacity - of everything, 0..1 */
  show(from: number, to: number, drawn: number, opacity: number): void {
    if (from !== this.#from || to !== this.#to) this.#setWay(from, to);
    const reached = drawn * this.#segments;
    this.#edges.show(everything, edgeOpacity * opacity);
    this.#nodes.show(everything, opacity);
    this.#way.show(reached, opacity);
    this.#within.show(reached, opacity);
    this.#ends.show(2, opacity);
    this.#tip.show(drawn > 0 && drawn < 1 && this.#segments > 0 ? 1 : 0, opacity);
    const segment = Math.min(Math.floor(reached), Math.max(this.#segments - 1, 0));
    const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] = [this.#places[2 * segment], this.#places[2 * segment + 1], this.#places[2 * segment + 2], this.#places[2 * segment + 3]];
    this.#tip.mesh.position.set(x0 + (x1 - x0) * (reached - segment), y0 + (y1 - y0) * (reached - segment), 0);
  }

  restyle(palette: Palette, density: number): void {
    const colour = colours[this.#lane] ?? 'ink';
    this.#edges.restyle(palette, 'faint', density);
    this.#nodes.restyle(palette, 'faint', density);
    for (const part of [this.#way, this.#within, this.#ends, this.#tip]) part.restyle(palette, colour, density);
  }

  #drawGraph(): void {
    const { graph } = laneAt(this.#lanes, this.#lane);
    const radius = Math.min(4, graphWidth / this.#lanes.count / 4);
    for (let node = 0; node < graph.nodeCount; node += 1) {
      const { x, y } = nodePlace(this.#lanes, this.#lane, node);
      this.#nodes.add(x, y, radius, true);
      for (let edge = graph.start[node] ?? 0; edge < (graph.start[node + 1] ?? 0); edge += 1) {
        const end = nodePlace(this.#lanes, this.#lane, graph.next[edge] ?? 0);
        this.#edges.add(x, y, end.x, end.y, 1);
      }
    }
  }

  /** Inputs and results as a line each: a long text has more nodes than can be seen. */
  #drawBounds(): void {
    const { counts: { layers } } = laneAt(this.#lanes, this.#lane);
    for (const layer of [0, layers]) {
      const y = layerY(this.#lanes, this.#lane, layer);
      this.#edges.add(graphLeft, y, graphLeft + graphWidth, y, 1);
    }
  }

  #setWay(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    const { counts: { layers } } = laneAt(this.#lanes, this.#lane);
    const nodes = wayOf(this.#lanes, this.#lane, { from, to })?.nodes ?? [];
    this.#segments = Math.max(nodes.length - 1, 0);
    this.#way.clear();
    this.#within.clear();
    let [px, py] = [0, 0];
    for (let index = 0; index < nodes.length; index += 1) {
      const { x, y } = nodePlace(this.#lanes, this.#lane, nodes[index] ?? 0);
      if (index > 0) {
        const crosses = x === px ? 0 : 1;
        this.#way.add(px, py, x, y, crosses);
        this.#within.add(px, py, x, y, 1 - crosses);
      }
      this.#places[2 * index] = x;
      this.#places[2 * index + 1] = y;
      [px, py] = [x, y];
    }
    this.#way.commit();
    this.#within.commit();
    this.#ends.clear();
    this.#ends.add(tokenX(this.#lanes, from), layerY(this.#lanes, this.#lane, 0), 7, true);
    this.#ends.add(tokenX(this.#lanes, to), layerY(this.#lanes, this.#lane, layers), 7, true);
    this.#ends.commit();
  }
}
