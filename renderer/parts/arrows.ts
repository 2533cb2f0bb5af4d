import { type Object3D } from 'three';
import { type Ownership } from './ownership';
import { type Palette } from './palette';
import { addStrokes } from './strokes';

/** A straight arrow in stage units, from where it starts to its tip. */
export type Arrow = readonly [x0: number, y0: number, x1: number, y1: number];

/** Arrows of one flow, which grow one after another, in one drawing. */
export interface Arrows {
  /** @param drawn - how far they have grown, all together, 0..1 */
  show(drawn: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

const headLength = 9;
const strokesEach = 3;

/*
 *                  \ second stroke
 *   ================>   first stroke, from the start to the tip
 *                  / third
 */
/** Adds arrows; they stand where they are. */
export function addArrows(held: Ownership, root: Object3D, arrows: readonly Arrow[], width = 3): Arrows {
  const strokes = addStrokes(held, root, Math.max(arrows.length, 1) * strokesEach, { width, dash: 0 });
  for (const [x0, y0, x1, y1] of arrows) {
    const length = Math.max(Math.hypot(x1 - x0, y1 - y0), 1e-6);
    const [alongX, alongY] = [((x1 - x0) / length) * headLength, ((y1 - y0) / length) * headLength];
    strokes.add(x0, y0, x1, y1, 1);
    strokes.add(x1, y1, x1 - alongX - alongY, y1 - alongY + alongX, 1);
    strokes.add(x1, y1, x1 - alongX + alongY, y1 - alongY - alongX, 1);
  }
  strokes.commit();
  return {
    show: (drawn) => {
      strokes.show(drawn * arrows.length * strokesEach, 1);
    },
    restyle: (palette, colour, density) => {
      strokes.restyle(palette, colour, density);
    },
  };
}
