import { beforeEach, expect, test } from 'vitest';
import { takeForJump } from '../../renderer/panels/keys/deeds/jumping';
import { beginJump } from '../../renderer/state/jump';
import { begin, playback } from '../../renderer/state/playback';
import { view } from '../../renderer/state/view';
import { layOut } from '../../renderer/timeline/plan';

/** Twelve steps of ten frames: step i of 1 to 12 rests on frame 10 i - 1. */
const plan = layOut(Array.from({ length: 12 }, (_, index) => ({ id: `step-${index}`, lengthFrames: 10, caption: `Step ${index}.` })));
const type = (...chords: readonly string[]): readonly boolean[] => chords.map((chord) => takeForJump(chord, chord === 'g' ? 'go' : null, false));

beforeEach(() => {
  view.setState(view.getInitialState(), true);
  begin(plan, 0);
});

test('a number and Enter go to where that step rests', () => {
  beginJump('1', 'step');
  type('2', 'Enter');
  expect(playback.getState()).toMatchObject({ frame: 119, goal: 119 });
  expect(view.getState().jump).toBeNull();
});

test('the key that begins a number makes it one of a frame, and one of a step again', () => {
  beginJump('', 'step');
  type('g', '4', '1', 'Enter');
  expect(playback.getState().frame).toBe(41);
  beginJump('', 'step');
  type('g', 'g', '4', 'Enter');
  expect(playback.getState().frame).toBe(39);
});

test('Backspace corrects, Escape drops', () => {
  beginJump('7', 'step');
  type('7', 'Backspace', 'Enter');
  expect(playback.getState().frame).toBe(69);
  beginJump('3', 'step');
  type('Escape');
  expect(view.getState().jump).toBeNull();
  expect(playback.getState().frame).toBe(69);
});

test.each([['step', '0'], ['step', '13'], ['frame', '120'], ['step', ''], ['step', '9999999']] as const)('the %s “%s” leads nowhere and stays to be corrected', (of, digits) => {
  beginJump(digits, of);
  type('Enter');
  expect(playback.getState().frame).toBe(0);
  expect(view.getState().jump).toEqual({ digits, of });
});

test('leading zeros are no other number', () => {
  beginJump('0', 'step');
  type('7', 'Enter');
  expect(playback.getState().frame).toBe(69);
});

test('a clicker ends the number and is not lost', () => {
  beginJump('7', 'step');
  expect(type('PageDown')).toEqual([false]);
  expect(view.getState().jump).toBeNull();
});

test('a number stops growing where no show is as long', () => {
  beginJump('1', 'step');
  type(...'23456789012');
  expect(view.getState().jump?.digits).toBe('1234567');
});

test('without a number no key is taken', () => {
  expect(type('7', 'Enter', 'Backspace', 'Escape')).toEqual([false, false, false, false]);
});
