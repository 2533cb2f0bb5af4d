import { type Object3D } from 'three';
import { at } from '#contract/tensor';
import { addDots, type Dots } from '../../../parts/dots';
import { type Ownership } from '../../../parts/ownership';
import { type Palette } from '../../../parts/palette';
import { type Plane, xOn, yOn } from '../../../parts/plane/plane';
import { addLine } from '../../../parts/plane/line';
import { addStrokes, type Strokes } from '../../../parts/strokes';
import { type Sentence } from '../../../sentence/reading';
import { eased, progressBetween } from '../../../timeline/easing';
import { tanhPlane } from './layout';

const points = 81;

/** The curve of tanh with every unit of one word on it, the telling one large, led from its sum up to what it becomes. */
export class TanhPlot {
  readonly #sentence: Sentence;
  readonly #plane: Plane;
  readonly #axes: Strokes;
  readonly #curve: Strokes;
  readonly #guides: Strokes;
  readonly #units: Dots;
  readonly #telling: Dots;
  #token = -1;

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    const plane = tanhPlane(sentence);
    const { least, most } = plane.x;
    this.#sentence = sentence;
    this.#plane = plane;
    this.#axes = addStrokes(held, root, 4, { width: 1, dash: 0 });
    for (const y of [-1, 0, 1]) this.#axes.add(xOn(plane, least), yOn(plane, y), xOn(plane, most), yOn(plane, y), 1);
    this.#axes.add(xOn(plane, 0), yOn(plane, 1), xOn(plane, 0), yOn(plane, -1), 1);
    this.#axes.commit();
    const xs = Float64Array.from({ length: points }, (_, point) => least + ((most - least) * point) / (points - 1));
    this.#curve = addLine(held, root, plane, xs, xs.map(Math.tanh), { width: 4, dash: 0 });
    this.#guides = addStrokes(held, root, 2, { width: 2, dash: 6 });
    this.#units = addDots(held, root, sentence.width);
    this.#telling = addDots(held, root, 1);
  }

  /** @param bent - how far tanh has been applied, 0..1; 0 hides the plot */
  show(token: number, bent: number): void {
    if (token !== this.#token) this.#place(token);
    const drawn = bent > 0 ? 1 : 0;
    this.#axes.show(4 * drawn, 1);
    this.#curve.show(points * drawn * eased(progressBetween(bent, 0.1, 0.5)), 1);
    this.#guides.show(2 * progressBetween(bent, 0.4, 0.8), 1);
    this.#units.show(this.#sentence.width * progressBetween(bent, 0.3, 0.7), 0.55);
    this.#telling.show(progressBetween(bent, 0.4, 0.6), 1);
  }

  restyle(palette: Palette, density: number): void {
    this.#axes.restyle(palette, 'line', density);
    this.#curve.restyle(palette, 'recurrence', density);
    this.#guides.restyle(palette, 'ink', density);
    this.#units.restyle(palette, 'soft', density);
    this.#telling.restyle(palette, 'ink', density);
  }

  #place(token: number): void {
    const { preActivation, tellingUnit, width } = this.#sentence;
    const plane = this.#plane;
    this.#token = token;
    this.#units.clear();
    for (let unit = 0; unit < width; unit += 1) {
      const sum = at(preActivation, token * width + unit);
      this.#units.add(xOn(plane, sum), yOn(plane, Math.tanh(sum)), 3.5, true);
    }
    this.#units.commit();
    const sum = at(preActivation, token * width + tellingUnit);
    const [x, y] = [xOn(plane, sum), yOn(plane, Math.tanh(sum))];
    this.#telling.clear();
    this.#telling.add(x, y, 8, true);
    this.#telling.commit();
    this.#guides.clear();
    this.#guides.add(x, yOn(plane, 0), x, y, 1);
    this.#guides.add(x, y, xOn(plane, sum < 0 ? plane.x.least : plane.x.most), y, 1);
    this.#guides.commit();
  }
}
