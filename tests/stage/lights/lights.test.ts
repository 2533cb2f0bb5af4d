import { describe, expect, test } from 'vitest';
import { nearestSeen } from '../../../renderer/stage/lights/nearest';
import { regionOf } from '../../../renderer/stage/lights/regions';
import { awayFrom, betterSide } from '../../../renderer/stage/lights/side';
import { type Probe, Survey } from '../../../renderer/stage/lights/survey';
import { type Thing, thingKey } from '../../../renderer/timeline/thing';

const thing = (kind: string, ...at: readonly number[]): Thing => ({ kind, at });
const within = (x: number, y: number, left: number, top: number, right: number, bottom: number): boolean => x >= left && x < right && y >= top && y < bottom;

/** Two cells side by side, the same number twice, and a thin arc between them. */
const picture: Probe = (x, y) => {
  if (within(x, y, 100.5, 200, 109.5, 206.5)) return thing('cell', 1);
  if (within(x, y, 109.5, 200, 119, 206.5)) return thing('cell', 2);
  if (within(x, y, 601, 400, 611, 410)) return thing('cell', 1);
  return Math.abs(Math.hypot(x - 640, y - 500) - 80) < 3 && y < 500 ? thing('arc', 0) : null;
};

function surveyed(): Survey {
  const survey = new Survey(picture);
  while (!survey.isDone) survey.advance();
  return survey;
}

describe('a picture that is looked over', () => {
  test('shows a cell where the pointer finds it, to half a unit, wherever it is drawn', () => {
    const { cells, curve } = regionOf(thing('cell', 1), surveyed().spotsOf(thing('cell', 1)), picture);
    expect(curve).toEqual([]);
    expect(cells).toHaveLength(2);
    for (const [index, [left, top, right, bottom]] of [[100.5, 200, 109.5, 206.5], [601, 400, 611, 410]].entries()) {
      const box = cells[index];
      expect(Math.abs((box?.left ?? NaN) - (left ?? NaN)), 'left').toBeLessThanOrEqual(0.5);
      expect(Math.abs((box?.top ?? NaN) - (top ?? NaN)), 'top').toBeLessThanOrEqual(0.5);
      expect(Math.abs((box?.right ?? NaN) - (right ?? NaN)), 'right').toBeLessThanOrEqual(0.5);
      expect(Math.abs((box?.bottom ?? NaN) - (bottom ?? NaN)), 'bottom').toBeLessThanOrEqual(0.5);
    }
  });

  test('follows a curve along its middle', () => {
    const { cells, curve } = regionOf(thing('arc', 0), surveyed().spotsOf(thing('arc', 0)), picture);
    expect(cells).toEqual([]);
    expect(curve.length).toBeGreaterThan(40);
    for (const { x, y } of curve) expect(Math.abs(Math.hypot(x - 640, y - 500) - 80)).toBeLessThan(3);
  });

  test('knows nothing of what is not there', () => {
    expect(surveyed().spotsOf(thing('cell', 3))).toEqual([]);
    expect(regionOf(thing('cell', 3), [], picture)).toEqual({ cells: [], curve: [] });
  });
});

describe('what a number was computed from', () => {
  const sources: Readonly<Record<string, readonly Thing[]>> = {
    'state 2': [thing('sum', 2), thing('bias')],
    'sum 2': [thing('state', 1), thing('word', 2)],
    'state 1': [thing('sum', 1)],
  };
  const seenOf = (...seen: readonly Thing[]): readonly Thing[] => nearestSeen(thing('state', 2), {
    sourcesOf: (each) => sources[thingKey(each)] ?? [],
    isSeen: (each) => seen.some((other) => thingKey(other) === thingKey(each)),
  });

  test('lights up where it is drawn', () => {
    expect(seenOf(thing('sum', 2), thing('state', 1))).toEqual([thing('sum', 2)]);
  });

  test('is stood for by what it was made of where it is not', () => {
    expect(seenOf(thing('state', 1), thing('word', 2))).toEqual([thing('state', 1), thing('word', 2)]);
  });

  test('does not light itself, also where explanations come back to it', () => {
    const endless = nearestSeen(thing('a', 0), { sourcesOf: ({ at: [n = 0] }) => [thing('a', n + 1), thing('a', 0)], isSeen: () => false });
    expect(endless).toEqual([]);
  });
});

describe('the side of an explanation', () => {
  test('is away from what was chosen', () => {
    expect([awayFrom(100), awayFrom(639), awayFrom(641), awayFrom(1200)]).toEqual(['right', 'right', 'left', 'left']);
  });

  test('changes only when the other hides less than half as much', () => {
    expect(betterSide('right', [900, 1000, 300])).toBe('right');
    expect(betterSide('right', [900, 1000, 1100, 300])).toBe('left');
    expect(betterSide('left', [900, 300])).toBe('left');
    expect(betterSide('left', [])).toBe('left');
  });
});
