import { roughTex } from '../../timeline/sizes';
import { type Label } from '../scene';
import { plainLabel } from '../texts/plainLabel';
import { type Axis, type Plane, tickValues, xOn, yOn } from './plane';

/** Values that get a tick on either axis. */
export interface Ticks {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** At most so many round values on each axis. */
export function usualTicks(plane: Plane, mostX: number, mostY: number): Ticks {
  return { x: tickValues(plane.x, mostX), y: tickValues(plane.y, mostY) };
}

/** A raised digit is 70 % as large as its number. */
const texSize = 29;

/** The numbers along both axes of a plot, below it and at its left; those of a logarithmic axis as powers of ten. */
export function tickLabels(key: string, plane: Plane, { x, y }: Ticks): readonly Label[] {
  return [
    ...x.map((value): Label => ({ ...written(plane.x, value), key: `${key}-x-${value}`, x: xOn(plane, value), y: plane.top + plane.height + 30, anchor: 'middle' })),
    ...y.map((value): Label => ({ ...written(plane.y, value), key: `${key}-y-${value}`, x: plane.left - 12, y: yOn(plane, value) + 8, anchor: 'end' })),
  ];
}

function written({ log }: Axis, value: number): Omit<Label, 'key' | 'x' | 'y' | 'anchor'> {
  if (log) return { ...plainLabel, text: roughTex(value), ink: 'soft', face: 'tex', sizePx: texSize };
  return { ...plainLabel, text: String(value).replace('-', '−'), ink: 'soft' };
}
