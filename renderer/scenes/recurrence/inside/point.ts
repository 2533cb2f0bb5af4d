import { type Area } from '../../../parts/baked';
import { tileGrid, valueInTile } from '../../../parts/tile';
import { type Sentence } from '../../../sentence/reading';
import { type Thing } from '../../../timeline/thing';
import { type TileName, tiles } from './layout';
import { type InsidePose } from './pose';

/** What lies under a point inside the cell; only what has landed. */
export function pointInside(sentence: Sentence, pose: InsidePose, x: number, y: number): Thing | null {
  const { width } = sentence;
  const { token } = pose;
  for (const [name, area] of Object.entries(tiles)) {
    if (x < area.left || x > area.left + area.width || y < area.top || y > area.top + area.height) continue;
    // Safe: a key of that record.
    return thingIn(name as TileName, area, { width, token, pose, x, y });
  }
  return null;
}

interface Pointed {
  readonly width: number;
  readonly token: number;
  readonly pose: InsidePose;
  readonly x: number;
  readonly y: number;
}

function thingIn(name: TileName, area: Area, { width, token, pose, x, y }: Pointed): Thing | null {
  if (name === 'weightHh' || name === 'weightXh') {
    const place = weightAt(area, width, x, y);
    return place && { kind: name, at: place };
  }
  const unit = valueInTile(area, tileGrid(width), x, y);
  if (unit === null) return null;
  const when = (there: boolean, kind: string): Thing | null => (there ? { kind, at: [token, unit] } : null);
  switch (name) {
    case 'vector':
      return when(true, 'vector');
    case 'before':
      return token > 0 ? { kind: 'hidden', at: [token - 1, unit] } : null;
    case 'inputPart':
      return when(pose.fromWord === 1, 'inputPart');
    case 'recurrentPart':
      return when(pose.fromState === 1, 'recurrentPart');
    case 'bias':
      return pose.summed === 1 ? { kind: 'bias', at: [unit] } : null;
    case 'sum':
      return when(pose.summed === 1, 'sum');
    case 'hidden':
      return when(pose.bent === 1, 'hidden');
    default:
      return name satisfies never;
  }
}

/** Row and column of a matrix under a point. */
function weightAt({ left, top, width: room, height }: Area, width: number, x: number, y: number): readonly [row: number, column: number] | null {
  const [column, row] = [Math.floor(((x - left) / room) * width), Math.floor(((y - top) / height) * width)];
  return column >= 0 && column < width && row >= 0 && row < width ? [row, column] : null;
}
