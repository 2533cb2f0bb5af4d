import { type Thing, thingKey } from '../../timeline/thing';
import { gridUnits, middleOf, type Probe, type Spot } from './survey';

/** A rectangle in stage units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a number stands on the stage: the boxes of its cells, or points along the middle of its curve. */
export interface Region {
  readonly cells: readonly Box[];
  readonly curve: readonly { readonly x: number; readonly y: number }[];
}

/** Share of its box that a cell covers at least; a curve covers less. */
const leastFilled = 0.6;
const fineUnits = 0.5;
/** How far from one of its points the width of a curve is looked for. */
const widestUnits = 8;

/** Where a number stands, of what a survey found: squares that touch are one cell, or a piece of a curve. */
export function regionOf(thing: Thing, spots: readonly Spot[], probe: Probe): Region {
  const found = pieces(spots);
  const reach = reachOf(thing, probe);
  if (found.every((piece) => filled(piece) >= leastFilled)) return { cells: found.map((piece) => exactBox(piece, reach)), curve: [] };
  return { cells: [], curve: spots.map((spot) => middleOfCurve(spot, reach)) };
}

/** Share of the box around some spots that they cover. */
function filled(piece: readonly Spot[]): number {
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values) + 1;
  return piece.length / (extent(piece.map(({ column }) => column)) * extent(piece.map(({ row }) => row)));
}

/** Spots that touch, by a side or a corner, in groups. */
function pieces(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const left = new Map(spots.map((spot) => [`${spot.column} ${spot.row}`, spot]));
  const found: Spot[][] = [];
  for (const [key, first] of left) {
    left.delete(key);
    const piece = [first];
    for (const { column, row } of piece) {
      for (const [across, down] of neighbours) {
        const beside = `${column + across} ${row + down}`;
        const spot = left.get(beside);
        if (spot) piece.push(spot);
        left.delete(beside);
      }
    }
    found.push(piece);
  }
  return found;
}

const neighbours = [[-1, -1], [0, -1], [1, -1], [-1, 0], [1, 0], [-1, 1], [0, 1], [1, 1]] as const;

/** How far the picture answers with the same number from a point on, in steps of half a unit. */
type Reach = (x: number, y: number, across: number, down: number, most: number) => number;

function reachOf(thing: Thing, probe: Probe): Reach {
  const key = thingKey(thing);
  return (x, y, across, down, most) => {
    let way = 0;
    while (way < most) {
      const found = probe(x + across * (way + fineUnits), y + down * (way + fineUnits));
      if (found === null || thingKey(found) !== key) break;
      way += fineUnits;
    }
    return way;
  };
}

/** A cell's box: from its outermost points outwards. */
function exactBox(piece: readonly Spot[], reach: Reach): Box {
  const outermost = (rank: (spot: Spot) => number): readonly [x: number, y: number] => {
    const { column, row } = piece.reduce((best, spot) => (rank(spot) > rank(best) ? spot : best));
    return [middleOf(column), middleOf(row)];
  };
  const [left, right, top, bottom] = [outermost(({ column }) => -column), outermost(({ column }) => column), outermost(({ row }) => -row), outermost(({ row }) => row)];
  return {
    left: left[0] - reach(...left, -1, 0, gridUnits), right: right[0] + reach(...right, 1, 0, gridUnits),
    top: top[1] - reach(...top, 0, -1, gridUnits), bottom: bottom[1] + reach(...bottom, 0, 1, gridUnits),
  };
}

/** The middle of a curve beside one of its points, across the way in which it is thinner. */
function middleOfCurve({ column, row }: Spot, reach: Reach): { readonly x: number; readonly y: number } {
  const [x, y] = [middleOf(column), middleOf(row)];
  const [left, right, up, down] = [reach(x, y, -1, 0, widestUnits), reach(x, y, 1, 0, widestUnits), reach(x, y, 0, -1, widestUnits), reach(x, y, 0, 1, widestUnits)];
  return up + down <= left + right ? { x, y: y + (down - up) / 2 } : { x: x + (right - left) / 2, y };
}
