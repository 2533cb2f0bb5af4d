import { type Object3D } from 'three';
import { type Ownership } from '../ownership';
import { type Strokes, type StrokeStyle, addStrokes } from '../strokes';
import { type Plane, xOn, yOn } from './plane';

/**
 * Adds the line of a plot through its points; what is beyond the plot's ends runs along its edge.
 *
 * @param xs - [points], ascending
 * @param ys - [points]
 * @returns strokes of which stroke k joins point k and the next: `show(n, 1)` draws the line up to point n
 */
export function addLine(held: Ownership, root: Object3D, plane: Plane, xs: ArrayLike<number>, ys: ArrayLike<number>, style: StrokeStyle): Strokes {
  const count = Math.max(xs.length - 1, 0);
  const strokes = addStrokes(held, root, Math.max(count, 1), style);
  for (let point = 0; point < count; point += 1) {
    strokes.add(xOn(plane, xs[point] ?? 0), yOn(plane, ys[point] ?? 0), xOn(plane, xs[point + 1] ?? 0), yOn(plane, ys[point + 1] ?? 0), 1);
  }
  strokes.commit();
  return strokes;
}
