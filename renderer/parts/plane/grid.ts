import { type Object3D } from 'three';
import { type Ownership } from '../ownership';
import { type Palette } from '../palette';
import { addStrokes } from '../strokes';
import { type Plane, yOn } from './plane';

/** The thin lines of a plot, one at each tick of the vertical axis. */
export interface Grid {
  restyle(palette: Palette, density: number): void;
}

/** Adds the lines at some values of y; they stand still. */
export function addGrid(held: Ownership, root: Object3D, plane: Plane, values: readonly number[]): Grid {
  const lines = addStrokes(held, root, values.length, { width: 1, dash: 0 });
  for (const value of values) lines.add(plane.left, yOn(plane, value), plane.left + plane.width, yOn(plane, value), 1);
  lines.commit();
  lines.show(values.length, 1);
  return {
    restyle: (palette, density) => {
      lines.restyle(palette, 'line', density);
    },
  };
}
