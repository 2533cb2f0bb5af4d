import { type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Boxes, addBoxes } from '../../parts/boxes';
import { type Ownership } from '../../parts/ownership';
import { type Palette } from '../../parts/palette';
import { type Strokes } from '../../parts/strokes';
import { frameAround } from './frames';
import { cellGap, cellOf } from './layout';
import { type Memory, models, placeOf } from './reading';
import { type MemoryState } from './sample';

/** How strong the colour of a right answer is: the numbers on it must stay readable. */
const strength = 0.58;

/**
 * One map for each model. A cell is filled from its floor as high as its accuracy, so that its shape says what its colour says:
 *
 *   +----+----+        rows: pairs, 1 at the top; columns: blanks, 0 at the left
 *   |####|    |        dashed: what was trained
 *   |####|____|        strong frame: what the step speaks of
 *   |####|####|
 *   +----+----+
 */
export class MapsView {
  readonly #memory: Memory;
  readonly #cells: Boxes;
  readonly #fills: readonly Boxes[];
  readonly #trained: readonly Strokes[];
  readonly #framed: readonly (readonly Strokes[])[];
  #filled = NaN;

  constructor(held: Ownership, root: Object3D, memory: Memory) {
    this.#memory = memory;
    const { models: count, gridPairs, gridGaps } = memory.sizes;
    this.#cells = addBoxes(held, root, count * gridPairs * gridGaps);
    forEachCell(memory, (model, pair, gap) => {
      const { left, top, width, height } = cellOf(memory, model, pair, gap);
      this.#cells.add(left + cellGap, top + cellGap, width - 2 * cellGap, height - 2 * cellGap, 0);
    });
    this.#cells.commit();
    this.#cells.show(count * gridPairs * gridGaps, 1);
    this.#fills = models.map(() => addBoxes(held, root, gridPairs * gridGaps));
    const around = (model: number, pairs: readonly [number, number], gaps: readonly [number, number], width: number, dash: number): Strokes =>
      frameAround(held, root, areaOf(memory, model, pairs, gaps), width, dash);
    const last = [memory.pairsAsked.length - 1, memory.gapsAsked.length - 1] as const;
    const within = [lastWithin(memory.pairsAsked, memory.sizes.pairs), lastWithin(memory.gapsAsked, memory.sizes.gap)] as const;
    const column = memory.gapsAsked.indexOf(32);
    this.#trained = models.map((_, model) => around(model, [0, within[0]], [0, within[1]], 2, 5));
    this.#framed = models.map((_, model) => [around(model, [0, 0], [0, last[1]], 4, 0), around(model, [0, last[0]], [column, column], 4, 0), around(model, [last[0], last[0]], [last[1], last[1]], 4, 0)]);
  }

  show({ checkpoint, framed, frame }: MemoryState): void {
    this.#fill(checkpoint);
    for (const trained of this.#trained) trained.show(4, checkpoint < 0 ? 0 : 1);
    for (const frames of this.#framed) frames.forEach((each, index) => each.show(index + 1 === framed ? 4 * frame : 0, 1));
  }

  restyle(palette: Palette, density: number): void {
    this.#cells.restyle(palette, { empty: 'cell', large: 'cell', opposite: 'cell' }, density);
    models.forEach(({ colour }, model) => {
      this.#fills[model]?.restyle(palette, { empty: 'cell', large: colour, opposite: 'cell' }, density);
      this.#trained[model]?.restyle(palette, 'soft', density);
      for (const frames of this.#framed[model] ?? []) frames.restyle(palette, 'ink', density);
    });
  }

  /** Fills the cells anew when another checkpoint is shown. */
  #fill(checkpoint: number): void {
    if (checkpoint === this.#filled) return;
    this.#filled = checkpoint;
    const { gridPairs, gridGaps } = this.#memory.sizes;
    for (const fills of this.#fills) fills.clear();
    if (checkpoint >= 0) {
      forEachCell(this.#memory, (model, pair, gap) => {
        const accuracy = at(this.#memory.accuracy, placeOf(this.#memory, checkpoint, model, pair, gap));
        const { left, top, width, height } = cellOf(this.#memory, model, pair, gap);
        const room = height - 2 * cellGap;
        this.#fills[model]?.add(left + cellGap, top + cellGap + room * (1 - accuracy), width - 2 * cellGap, room * accuracy, strength);
      });
    }
    for (const fills of this.#fills) {
      fills.commit();
      fills.show(checkpoint < 0 ? 0 : gridPairs * gridGaps, 1);
    }
  }
}

function forEachCell({ sizes }: Memory, act: (model: number, pair: number, gap: number) => void): void {
  for (let model = 0; model < sizes.models; model += 1) {
    for (let pair = 0; pair < sizes.gridPairs; pair += 1) for (let gap = 0; gap < sizes.gridGaps; gap += 1) act(model, pair, gap);
  }
}

/** Last place of an axis that does not exceed what was trained. */
function lastWithin(asked: Float32Array, most: number): number {
  return asked.reduce((last, value, place) => (value <= most ? place : last), 0);
}

/** The rectangle of some cells of a map. */
function areaOf(memory: Memory, model: number, pairs: readonly [number, number], gaps: readonly [number, number]) {
  const [first, last] = [cellOf(memory, model, pairs[0], gaps[0]), cellOf(memory, model, pairs[1], gaps[1])];
  return { left: first.left, top: first.top, width: last.left + last.width - first.left, height: last.top + last.height - first.top };
}
