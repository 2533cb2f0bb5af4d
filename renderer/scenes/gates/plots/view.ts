import { Group, type Object3D } from 'three';
import { type Ownership } from '../../../parts/ownership';
import { palettes, type Palette } from '../../../parts/palette';
import { addGrid, type Grid } from '../../../parts/plane/grid';
import { addLine } from '../../../parts/plane/line';
import { type Plane, tickValues } from '../../../parts/plane/plane';
import { type Look } from '../../../parts/scene';
import { type Strokes, type StrokeStyle } from '../../../parts/strokes';
import { attendedNumbers, type Gated, heldNumbers } from '../reading';
import { gradientLines, gradientPlane, heldPlane } from './layout';

/** A line of a plot with its look. */
interface Drawn {
  readonly strokes: Strokes;
  readonly colour: keyof Palette;
}

/** A plot whose lines grow from left to right, together. */
class LinePlot {
  readonly group = new Group();
  readonly #grid: Grid;
  readonly #lines: readonly Drawn[];
  readonly #points: number;

  constructor(held: Ownership, root: Object3D, plane: Plane, xs: Float64Array, lines: readonly { readonly ys: ArrayLike<number>; readonly colour: keyof Palette; readonly style: StrokeStyle }[]) {
    root.add(this.group);
    this.#points = xs.length;
    this.#grid = addGrid(held, this.group, plane, tickValues(plane.y, 6));
    this.#lines = lines.map(({ ys, colour, style }) => ({ strokes: addLine(held, this.group, plane, xs, ys, style), colour }));
  }

  show(drawn: number, visible: boolean): void {
    this.group.visible = visible;
    for (const { strokes } of this.#lines) strokes.show(drawn * this.#points, 1);
  }

  restyle({ theme, density }: Look): void {
    this.#grid.restyle(palettes[theme], density);
    for (const { strokes, colour } of this.#lines) strokes.restyle(palettes[theme], colour, density);
  }
}

const looks = {
  gated: { colour: 'gate', style: { width: 5, dash: 0 } },
  plain: { colour: 'recurrence', style: { width: 5, dash: 12 } },
  road: { colour: 'soft', style: { width: 3, dash: 5 } },
} as const satisfies Readonly<Record<string, { readonly colour: keyof Palette; readonly style: StrokeStyle }>>;

/** How much of the gradient arrives, by distance, on a logarithmic scale. */
export function gradientPlot(held: Ownership, root: Object3D, gated: Gated): LinePlot {
  const xs = Float64Array.from({ length: gated.count }, (_, distance) => distance);
  const lines = gradientLines(gated).map(({ key, powers }) => ({ ys: Array.from(powers, (power) => 10 ** power), ...looks[key] }));
  return new LinePlot(held, root, gradientPlane(gated), xs, lines);
}

/** How many numbers are held, by how many words were read: of this state, and of attention. */
export function heldPlot(held: Ownership, root: Object3D, gated: Gated): LinePlot {
  const xs = Float64Array.from({ length: gated.count }, (_, word) => word + 1);
  return new LinePlot(held, root, heldPlane(gated), xs, [
    { ys: xs.map(() => heldNumbers(gated)), ...looks.gated },
    { ys: xs.map((words) => attendedNumbers(gated, words)), colour: 'attention', style: { width: 5, dash: 12 } },
  ]);
}
