import { Group, type Object3D } from 'three';
import { type Arrows, addArrows } from '../../../parts/arrows';
import { addDots, type Dots } from '../../../parts/dots';
import { addFrame, type Frame } from '../../../parts/frame';
import { type Ownership } from '../../../parts/ownership';
import { palettes } from '../../../parts/palette';
import { type Look } from '../../../parts/scene';
import { addStrokes, type Strokes } from '../../../parts/strokes';
import { addTile, tileGrid } from '../../../parts/tile';
import { eased, progressBetween } from '../../../timeline/easing';
import { type Gated } from '../reading';
import { type Diagram, diagramOf, panel, tileValues } from './diagram';

/** What moves inside the cell. */
export interface InsidePose {
  token: number;
  /** How many steps of the story are done; the fraction is how far the next one is. */
  done: number;
}

const nodeRadius = 18;

/** The cell from inside: its road, its gates, and what flows between them. */
export class InsideGates {
  readonly group = new Group();
  readonly #diagram: Diagram;
  readonly #tellingUnit: number;
  readonly #tiles: readonly ReturnType<typeof addTile>[];
  readonly #flows: readonly Arrows[];
  readonly #nodes: readonly Dots[];
  readonly #buses: readonly Strokes[];
  readonly #frame: Frame;

  constructor(held: Ownership, root: Object3D, gated: Gated) {
    root.add(this.group);
    const diagram = diagramOf(gated.cell);
    this.#diagram = diagram;
    this.#tellingUnit = gated.tellingUnit;
    this.#frame = addFrame(held, this.group);
    this.#buses = diagram.bus.map((lines) => {
      const bus = addStrokes(held, this.group, Math.max(lines.length, 1), { width: 3, dash: 0 });
      for (const [x0, y0, x1, y1] of lines) bus.add(x0, y0, x1, y1, 1);
      bus.commit();
      return bus;
    });
    this.#flows = diagram.arrows.map((arrows) => addArrows(held, this.group, arrows));
    this.#tiles = diagram.tiles.map((tile) => {
      const size = tile.tensor === 'vectors' ? gated.inputWidth : gated.units;
      return addTile(held, this.group, tile.area, tileGrid(size), tileValues(gated, tile), 1);
    });
    this.#nodes = diagram.nodes.map(({ x, y }) => {
      const node = addDots(held, this.group, 1);
      node.add(x, y, nodeRadius, false);
      node.commit();
      return node;
    });
  }

  show({ token, done }: InsidePose, visible: boolean): void {
    this.group.visible = visible;
    if (!visible) return;
    const { tiles, nodes, bus } = this.#diagram;
    const since = (made: number): number => (made === 0 ? 1 : Math.min(Math.max(done - made + 1, 0), 1));
    this.#frame.show(panel.left, panel.top, panel.width, panel.height, 1);
    this.#buses.forEach((lines, step) => lines.show((bus[step]?.length ?? 0) * progressBetween(since(step), 0, 0.2), 1));
    this.#flows.forEach((flow, step) => flow.show(step === 0 ? 0 : progressBetween(since(step), 0.1, 0.7)));
    this.#tiles.forEach((tile, index) => {
      const { made = 0, tensor = '' } = tiles[index] ?? {};
      tile.show(token, made === 0 ? 1 : eased(progressBetween(since(made), 0.2, 0.9)), tensor === 'vectors' ? -1 : this.#tellingUnit);
    });
    this.#nodes.forEach((node, index) => node.show(progressBetween(since(nodes[index]?.made ?? 0), 0, 0.3), 1));
  }

  restyle({ theme, density }: Look): void {
    const palette = palettes[theme];
    this.#frame.restyle(palette, 'gate', density);
    for (const lines of this.#buses) lines.restyle(palette, 'gate', density);
    for (const flow of this.#flows) flow.restyle(palette, 'gate', density);
    for (const node of this.#nodes) node.restyle(palette, 'gate', density);
    this.#tiles.forEach((tile, index) => {
      const { isGate = false, tensor = '' } = this.#diagram.tiles[index] ?? {};
      const hue = isGate ? 'gate' : null;
      tile.restyle(palette, { rim: tensor === 'vectors' ? 'soft' : 'gate', positive: hue ?? 'positive', negative: hue ?? 'negative' }, density);
    });
  }
}
