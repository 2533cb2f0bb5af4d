import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { type CellRow, type Cells, addCells } from '../../parts/cells';
import { addDots, type Dots } from '../../parts/dots';
import { type Area } from '../../parts/baked';
import { addField } from '../../parts/field';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addGrid } from '../../parts/plane/grid';
import { addLine } from '../../parts/plane/line';
import { tickValues, xOn, yOn } from '../../parts/plane/plane';
import { addRibbons } from '../../parts/ribbons';
import { addRule } from '../../parts/rule';
import { addStrokes, type Strokes } from '../../parts/strokes';
import { type Look, type SceneView } from '../../parts/scene';
import { tokenX } from '../../sentence/layout';
import { cosinesArea, differencePlane, differenceTicks, dotRadius, otherStart, productPlane, ringDistances, shownPlaces, shuffledRow, sinesArea, wordLine, writtenRow } from './layout';
import { type Ordered, placeProduct, readOrdered } from './reading';
import { bareCells, chainCells, placedCells, type PositionState } from './sample';
import { runs } from './tensors';

/** Something on the stage that follows the state and the look. */
interface Piece {
  show(state: PositionState): void;
  restyle(look: Look): void;
}

/** Builds what the act about order draws with. */
export function mountPosition(root: Object3D, trace: Trace): SceneView<PositionState> {
  const held = new Ownership();
  const ordered = readOrdered(trace);
  const [group, lanes, apart] = [new Group(), new Group(), new Group()];
  root.add(group);
  group.add(lanes, apart);
  const rule = addRule(held, group, 68);
  const pieces = [...addRows(held, lanes, ordered), addJoins(held, lanes, ordered), addDifferences(held, lanes, ordered), addWaves(held, apart, ordered), addProducts(held, apart, ordered)];
  return {
    show: (state) => {
      lanes.visible = state.apart === 0;
      apart.visible = state.apart === 1;
      for (const piece of pieces) piece.show(state);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      for (const piece of pieces) piece.restyle(look);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** The vectors of both orders: attention's outputs without and with positions, and the chain's states, in the same places. */
function addRows(held: Ownership, root: Object3D, ordered: Ordered): readonly Piece[] {
  const { output, hidden } = ordered.tensors;
  const size = ordered.count * ordered.width;
  const part = (values: Float32Array, index: number): Float32Array => values.subarray(index * size, (index + 1) * size);
  // Colours are compared within a pair: each has a scale of its own, the largest value of both orders.
  const pair = (kind: number, values: Float32Array, first: number, accent: 'recurrence' | 'attention'): readonly Piece[] => {
    const largest = values.subarray(first * size, (first + 2) * size).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    return [writtenRow(ordered), shuffledRow(ordered)].map((row, order) => addCellRow(held, root, { row, kind, order, accent, values: part(values, first + order), largest }));
  };
  return [...pair(bareCells, output, runs.bareWritten, 'attention'), ...pair(chainCells, hidden, 0, 'recurrence'), ...pair(placedCells, output, runs.placedWritten, 'attention')];
}

interface CellRowParts {
  readonly row: CellRow;
  readonly kind: number;
  /** 0 as written, 1 shuffled */
  readonly order: number;
  readonly accent: 'recurrence' | 'attention';
  readonly values: Float32Array;
  readonly largest: number;
}

function addCellRow(held: Ownership, root: Object3D, { row, kind, order, accent, values, largest }: CellRowParts): Piece {
  const group = new Group();
  root.add(group);
  const cells: Cells = addCells(held, group, row, values, largest);
  return {
    show: (state) => {
      // Before anything is computed the cells stand empty: those of attention.
      group.visible = state.cells === kind || (state.cells === 0 && kind === bareCells);
      cells.show(state.cells === 0 ? 0 : state.lit, 1, order === 0 ? state.word : state.place);
    },
    restyle: ({ theme, density }) => {
      cells.restyle(palettes[theme], accent, density);
    },
  };
}

/** A line from each word to itself in the other order; the followed word's stands out. */
function addJoins(held: Ownership, root: Object3D, ordered: Ordered): Piece {
  const lines = addRibbons(held, root, ordered.count, ordered.count > 24 ? { thin: 1, thick: 1, pale: 0.35, strong: 0.35 } : { thin: 2, thick: 2, pale: 0.7, strong: 0.7 });
  ordered.tokens.forEach((_, word) => lines.add(wordLine(ordered, word), 1));
  lines.commit();
  const strong = addRibbons(held, root, 1, { thin: 5, thick: 5, pale: 1, strong: 1 });
  let word = -1;
  return {
    show: (state) => {
      if (state.word !== word) {
        word = state.word;
        strong.clear();
        strong.add(wordLine(ordered, word), 1);
        strong.commit();
      }
      lines.show(state.joined, 1, 1);
      strong.show(state.joined, 1, 1);
    },
    restyle: ({ theme, density }) => {
      lines.restyle(palettes[theme], 'soft', density);
      strong.restyle(palettes[theme], 'ink', density);
    },
  };
}

/** Each word's difference between its two results: attention's rings without positions, the chain's and then attention's discs. */
function addDifferences(held: Ownership, root: Object3D, ordered: Ordered): Piece {
  const group = new Group();
  root.add(group);
  const grid = addGrid(held, group, differencePlane, differenceTicks);
  const plot = (differences: Float64Array, filled: boolean): Dots => {
    const made = addDots(held, group, ordered.count);
    differences.forEach((difference, word) => made.add(tokenX(ordered.count, word), yOn(differencePlane, difference), dotRadius(ordered.count), filled));
    made.commit();
    return made;
  };
  const [bare, chained, placed] = [plot(ordered.bare, false), plot(ordered.chained, true), plot(ordered.placed, true)];
  return {
    show: (state) => {
      group.visible = state.bareDots > 0;
      bare.show(ordered.count * state.bareDots, 1);
      chained.show(ordered.count * state.chainDots, 1);
      placed.show(ordered.count * state.placedDots, 1);
    },
    restyle: ({ theme, density }) => {
      grid.restyle(palettes[theme], density);
      for (const made of [bare, placed]) made.restyle(palettes[theme], 'attention', density);
      chained.restyle(palettes[theme], 'recurrence', density);
    },
  };
}

/** The position vectors, one below the other, sines apart from cosines, with a frame around the places that the text uses. */
function addWaves(held: Ownership, root: Object3D, { tensors, width, count }: Ordered): Piece {
  const cosines = new Group();
  root.add(cosines);
  const pairs = Math.ceil(width / 2);
  const half = (odd: number): Float32Array => Float32Array.from({ length: shownPlaces * pairs }, (_, index) => tensors.positions[Math.floor(index / pairs) * width + 2 * (index % pairs) + odd] ?? 0);
  const parts = [{ area: sinesArea, group: root, odd: 0 }, { area: cosinesArea, group: cosines, odd: 1 }].map(({ area, group, odd }) => ({
    field: addField(held, group, area, half(odd), pairs, 1),
    used: addUsed(held, group, area, Math.min(count / shownPlaces, 1)),
  }));
  return {
    show: ({ waved, plotted }) => {
      cosines.visible = plotted === 0;
      for (const { field, used } of parts) {
        field.show(waved);
        used.show(4 * waved, 1);
      }
    },
    restyle: ({ theme, density }) => {
      for (const { field, used } of parts) {
        field.restyle(palettes[theme], density);
        used.restyle(palettes[theme], 'ink', density);
      }
    },
  };
}

/** The outline of the uppermost share of an area: the places that the text uses. */
function addUsed(held: Ownership, root: Object3D, { left, top, width, height }: Area, share: number): Strokes {
  const strokes = addStrokes(held, root, 4, { width: 2, dash: 0 });
  const [x0, y0, x1, y1] = [left - 3, top - 3, left + width + 3, top + height * share + 1];
  strokes.add(x0, y0, x1, y0, 1);
  strokes.add(x1, y0, x1, y1, 1);
  strokes.add(x1, y1, x0, y1, 1);
  strokes.add(x0, y1, x0, y0, 1);
  strokes.commit();
  return strokes;
}

/** The product of two places over their distance: a line from place 0, rings from the middle one. */
function addProducts(held: Ownership, root: Object3D, ordered: Ordered): Piece {
  const group = new Group();
  root.add(group);
  const plane = productPlane(ordered);
  const { products, tensors, width, sizes: { places } } = ordered;
  const grid = addGrid(held, group, plane, tickValues(plane.y, 6));
  const line = addLine(held, group, plane, Array.from({ length: places }, (_, distance) => distance), products, { width: 4, dash: 0 });
  const distances = ringDistances(ordered);
  const rings = addDots(held, group, distances.length);
  const start = otherStart(ordered);
  for (const distance of distances) rings.add(xOn(plane, distance), yOn(plane, placeProduct(tensors.positions, width, start, start + distance)), 7, false);
  rings.commit();
  return {
    show: ({ plotted }) => {
      group.visible = plotted > 0;
      line.show((places - 1) * plotted, 1);
      rings.show(distances.length * plotted, 1);
    },
    restyle: ({ theme, density }) => {
      grid.restyle(palettes[theme], density);
      line.restyle(palettes[theme], 'attention', density);
      rings.restyle(palettes[theme], 'ink', density);
    },
  };
}
