import { type Object3D } from 'three';
import { type Area } from '../../parts/baked';
import { type Ownership } from '../../parts/ownership';
import { addStrokes, type Strokes } from '../../parts/strokes';

/** A frame around a rectangle that is drawn stroke by stroke: `show(4, 1)` shows all of it. */
export function frameAround(held: Ownership, root: Object3D, { left, top, width, height }: Area, thickness: number, dash = 0): Strokes {
  const strokes = addStrokes(held, root, 4, { width: thickness, dash });
  const [right, bottom] = [left + width, top + height];
  strokes.add(left, top, right, top, 1);
  strokes.add(right, top, right, bottom, 1);
  strokes.add(right, bottom, left, bottom, 1);
  strokes.add(left, bottom, left, top, 1);
  strokes.commit();
  return strokes;
}
