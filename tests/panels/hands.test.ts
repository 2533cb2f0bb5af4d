import { beforeEach, expect, test } from 'vitest';
import { swipeOf, tapMeans } from '../../renderer/panels/hands/touch';
import { aimBeam, beamSizes, growBeam, sizeBeam, toggleBeam } from '../../renderer/state/beam';
import { view } from '../../renderer/state/view';

beforeEach(() => view.setState(view.getInitialState(), true));

test('a tap beside everything is a step on the outer thirds, and nothing between them', () => {
  expect([10, 426, 427, 640, 853, 854, 1270].map(tapMeans)).toEqual([-1, -1, 0, 0, 0, 1, 1]);
});

test.each([
  ['to the left', { x: 100, y: 310 }, -400],
  ['to the right', { x: 900, y: 290 }, 400],
  ['too short', { x: 560, y: 300 }, 0],
  ['mostly downwards', { x: 300, y: 600 }, 0],
])('a swipe %s', (_way, to, swiped) => {
  expect(swipeOf({ startX: 500, startY: 300, ...to })).toBe(swiped);
});

test('a beam comes where the mouse is, changes its kind in its place, and goes with its own key', () => {
  toggleBeam('pointer', { x: 30, y: 40 });
  expect(view.getState().beam).toMatchObject({ kind: 'pointer', x: 30, y: 40 });
  aimBeam(50, 60);
  toggleBeam('zoom', { x: 0, y: 0 });
  expect(view.getState().beam).toEqual({ kind: 'zoom', x: 50, y: 60, size: beamSizes.zoom.usual });
  toggleBeam('zoom', { x: 0, y: 0 });
  expect(view.getState().beam).toBeNull();
});

test('without a beam nothing follows the mouse', () => {
  aimBeam(1, 2);
  growBeam(3);
  expect(view.getState().beam).toBeNull();
});

test.each(['pointer', 'spotlight', 'zoom'] as const)('the %s keeps to its sizes', (kind) => {
  toggleBeam(kind, { x: 0, y: 0 });
  growBeam(100);
  expect(view.getState().beam?.size).toBe(beamSizes[kind].most);
  growBeam(-100);
  expect(view.getState().beam?.size).toBe(beamSizes[kind].least);
  sizeBeam(beamSizes[kind].usual);
  growBeam(1);
  expect(view.getState().beam?.size).toBeGreaterThan(beamSizes[kind].usual);
});
