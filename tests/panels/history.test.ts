import { beforeEach, describe, expect, test } from 'vitest';
import { goBack, goForward, history, type History, keepHistory, mostRemembered, newTurn, remember, restore, showNow, type ShowState, turnBack } from '../../renderer/state/history';
import { advance, begin, leave, nextStep, playback, previousStep, seek, seekFirst, seekLast, stepFrames, togglePlay, toggleRepeat } from '../../renderer/state/playback';
import { chooseToken, clearChoice, closeExplanation, explain, explainDeeper, nextHead, pointAtToken, setHead, toggleBlack, toggleQuestion, view } from '../../renderer/state/view';
import { wish } from '../../renderer/state/wish';
import { layOut } from '../../renderer/timeline/plan';

const plan = layOut(Array.from({ length: 9 }, (_, index) => ({ id: `step-${index}`, lengthFrames: 1 + ((index * 7) % 13), caption: `Step ${index}.` })));

/** Everything that one press can change. */
const presses: readonly (() => void)[] = [
  () => nextStep(false), () => nextStep(true), previousStep, seekFirst, seekLast, togglePlay, toggleRepeat, () => stepFrames(1), () => stepFrames(-1), () => seek(17),
  toggleBlack, nextHead, () => setHead(3), () => chooseToken(2), () => chooseToken(5), clearChoice, () => pointAtToken(1),
  () => explain({ kind: 'hidden', at: [1, 2] }, 'left'), () => explainDeeper({ kind: 'hidden', at: [0, 2] }), closeExplanation, () => toggleQuestion('Who waits?'),
];

/** The same numbers for the same seed, from 0 up to a limit. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

beforeEach(() => {
  view.setState(view.getInitialState(), true);
  wish.setState(wish.getInitialState(), true);
  history.setState({ past: [], future: [] });
  begin(plan, 0);
  keepHistory();
});

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('after any presses, chosen by chance %i,', (seed) => {
  test('each press is undone to exactly what stood there, at any frame of a movement', () => {
    const draw = chance(seed);
    const stood: (ShowState | null)[] = [];
    for (let press = 0; press < 150; press += 1) {
      advance(draw(4));
      const before = showNow();
      newTurn();
      presses[draw(presses.length)]?.();
      if (JSON.stringify(showNow()) !== JSON.stringify(before)) stood.push(before);
    }
    expect(stood.length).toBeGreaterThan(80);
    for (const before of stood.toReversed()) {
      advance(draw(3));
      const back = turnBack('back');
      if (back) restore(back);
      expect(showNow()).toEqual(before);
    }
    expect(turnBack('back')).toBeNull();
  });

  test('what was undone comes again, moving where it moved', () => {
    const draw = chance(seed);
    for (let press = 0; press < 40; press += 1) {
      advance(draw(4));
      newTurn();
      presses[draw(presses.length)]?.();
    }
    const undone: (ShowState | null)[] = [];
    for (let back = turnBackAndShow('back'); back; back = turnBackAndShow('back')) undone.push(back);
    for (const left of undone.toReversed()) {
      turnBackAndShow('forward');
      expect(showNow()).toEqual(left);
    }
  });
});

/** @returns what was gone back from */
function turnBackAndShow(way: 'back' | 'forward'): ShowState | null {
  const left = showNow();
  const show = turnBack(way);
  if (show) restore(show);
  return show && left;
}

const state = (frame: number): ShowState => ({ ...(showNow() ?? ({} as ShowState)), frame });

test('two hundred presses are remembered, and the oldest are forgotten', () => {
  const all = Array.from({ length: mostRemembered + 30 }, (_, frame) => state(frame)).reduce<History>(remember, { past: [], future: [] });
  expect(all.past).toHaveLength(200);
  expect(all.past[0]?.frame).toBe(30);
});

test('a new press ends what could come again', () => {
  const { history: gone } = goBack({ past: [state(1)], future: [] }, state(2)) ?? { history: { past: [], future: [] } };
  expect(goForward(gone, state(1))?.show.frame).toBe(2);
  expect(goForward(remember(gone, state(1)), state(3))).toBeNull();
});

test('a press that changes nothing is nothing to undo', () => {
  newTurn();
  clearChoice();
  seekFirst();
  previousStep();
  const remembered = history.getState().past.length;
  seekLast();
  newTurn();
  seekLast();
  expect(history.getState().past.length).toBeLessThanOrEqual(remembered + 1);
});

test('dragging, and a key that is held, are undone at once', () => {
  newTurn();
  for (let frame = 1; frame < 20; frame += 1) seek(frame);
  expect(history.getState().past).toHaveLength(1);
  expect(turnBack('back')?.frame).toBe(0);
});

test('what the show does by itself is not remembered', () => {
  newTurn();
  nextStep(false);
  newTurn();
  advance(3);
  begin(plan, 4);
  expect(history.getState().past).toHaveLength(1);
});

test('a press while the next act is computed can be undone meanwhile', () => {
  newTurn();
  chooseToken(2);
  leave();
  expect(turnBack('back')?.from).toBeNull();
});

test('in a plan of another length the step counts, not the frame', () => {
  nextStep(true);
  nextStep(true);
  const before = showNow();
  begin(layOut(Array.from({ length: 9 }, (_, index) => ({ id: `step-${index}`, lengthFrames: 10, caption: '' }))), 0);
  if (before) restore(before);
  expect(playback.getState()).toMatchObject({ frame: 29, goal: 29 });
});
