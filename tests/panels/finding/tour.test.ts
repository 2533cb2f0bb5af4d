import { beforeEach, expect, test, vi } from 'vitest';
import { cardPlace } from '../../../renderer/panels/tour/place';
import { stationOf } from '../../../renderer/panels/tour/stations';
import { begin, nextStep, previousStep } from '../../../renderer/state/playback';
import { declineTour, endTour, leaveStation, startTour, stations, tour } from '../../../renderer/state/tour';
import { explain, view } from '../../../renderer/state/view';
import { layOut } from '../../../renderer/timeline/plan';

beforeEach(() => {
  view.setState(view.getInitialState(), true);
  tour.setState(tour.getInitialState(), true);
  begin(layOut(['a', 'b', 'c'].map((id) => ({ id, lengthFrames: 10, caption: id }))), 9);
});

test('the tour goes through every station once and is over', () => {
  startTour();
  const seen = [];
  for (let station = tour.getState().station; station !== null; station = tour.getState().station) {
    seen.push(station);
    leaveStation(station);
  }
  expect(seen).toEqual(stations);
});

test('a station where the tour is not moves nothing on', () => {
  startTour();
  leaveStation('point');
  expect(tour.getState().station).toBe('step');
});

test('whoever took it or declined it is not asked again', () => {
  view.setState({ toured: false });
  declineTour();
  expect(view.getState().toured).toBe(true);
  view.setState({ toured: false });
  startTour();
  endTour();
  expect(view.getState().toured).toBe(true);
});

test('it begins with nothing in the way', () => {
  view.setState({ panel: 'help', trail: [{ kind: 'hidden', at: [0] }] });
  startTour();
  expect(view.getState()).toMatchObject({ panel: null, trail: [] });
});

test('the first station waits for a step on, not for one back', () => {
  const done = vi.fn<() => void>();
  const stop = stationOf.step.watch(done);
  nextStep(true);
  expect(done).toHaveBeenCalledOnce();
  previousStep();
  expect(done).toHaveBeenCalledOnce();
  stop();
  nextStep(true);
  expect(done).toHaveBeenCalledOnce();
});

test('the station about numbers waits for an explanation', () => {
  const done = vi.fn<() => void>();
  stationOf.point.watch(done);
  view.setState({ notice: 'Something else.' });
  expect(done).not.toHaveBeenCalled();
  explain({ kind: 'hidden', at: [0] }, 'right');
  expect(done).toHaveBeenCalled();
});

const card = { width: 400, height: 200 };
const room = { width: 1280, height: 720 };

test('a card stands where there is more room, and never beyond the window', () => {
  const below = cardPlace({ left: 40, top: 20, width: 60, height: 30 }, card, room);
  expect(below.top).toBeGreaterThan(50);
  expect(below.left).toBeGreaterThan(0);
  const above = cardPlace({ left: 1230, top: 680, width: 40, height: 40 }, card, room);
  expect(above.top + card.height).toBeLessThan(680);
  expect(above.left + card.width).toBeLessThan(1280);
});

test('a card without its control still stands in the window', () => {
  const { left, top } = cardPlace(null, card, room);
  expect(left).toBe(440);
  expect(top + card.height).toBeLessThan(720);
});
