import { type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Ownership } from '../../parts/ownership';
import { type Palette } from '../../parts/palette';
import { addGrid, type Grid } from '../../parts/plane/grid';
import { addLine } from '../../parts/plane/line';
import { yOn } from '../../parts/plane/plane';
import { addStrokes, type Strokes } from '../../parts/strokes';
import { keyPlaces, lossTicks } from './curveLabels';
import { focusLine, lossPlane } from './layout';
import { type Memory, models } from './reading';

const lineWidth = 3.5;

/** The curves of the losses, each with its own dashes, and a sign for each in the key below. */
export class CurvesView {
  readonly #memory: Memory;
  readonly #grid: Grid;
  readonly #guess: Strokes;
  readonly #curves: readonly Strokes[];
  readonly #signs: readonly Strokes[];

  constructor(held: Ownership, root: Object3D, memory: Memory) {
    this.#memory = memory;
    const plane = lossPlane(memory);
    const { points, pointSteps, stepsDone, answers } = memory.sizes;
    this.#grid = addGrid(held, root, plane, lossTicks(memory).y);
    this.#guess = addStrokes(held, root, 1, { width: 2, dash: 4 });
    const guess = yOn(plane, Math.log(answers));
    this.#guess.add(plane.left, guess, plane.left + plane.width, guess, 1);
    this.#guess.commit();
    this.#guess.show(1, 1);
    this.#curves = models.map(({ dash }, model) => {
      const count = at(memory.curveLength, model);
      // A point stands for its steps and lies in their middle.
      const xs = Array.from({ length: count }, (_, point) => (point * pointSteps + Math.min((point + 1) * pointSteps, stepsDone)) / 2);
      return addLine(held, root, plane, xs, memory.loss.subarray(model * points, model * points + count), { width: lineWidth, dash });
    });
    this.#signs = models.map(({ dash }, model) => {
      const sign = addStrokes(held, root, 1, { width: lineWidth, dash });
      const x = keyPlaces[model]?.sign ?? 0;
      sign.add(x, focusLine - 7, x + 36, focusLine - 7, 1);
      sign.commit();
      sign.show(1, 1);
      return sign;
    });
  }

  show(drawn: number): void {
    this.#curves.forEach((curve, model) => curve.show(Math.max(Math.min(drawn, at(this.#memory.curveLength, model)) - 1, 0), 1));
  }

  restyle(palette: Palette, density: number): void {
    this.#grid.restyle(palette, density);
    this.#guess.restyle(palette, 'faint', density);
    models.forEach(({ colour }, model) => {
      this.#curves[model]?.restyle(palette, colour, density);
      this.#signs[model]?.restyle(palette, colour, density);
    });
  }
}
