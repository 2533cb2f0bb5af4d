import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../../renderer/stage/ahead/rehearsal';
import { type Sitter } from '../../../renderer/stage/painter/easel';
import { type Show } from '../../../renderer/stage/show';
import { type Choice, type Theatre } from '../../../renderer/stage/theatre';
import { sampleTrace } from '../../main/sampleTrace';
import { layOut } from '../../../renderer/timeline/plan';

const plan = layOut([{ id: 'one', lengthFrames: 11, caption: '' }, { id: 'two', lengthFrames: 20, caption: '' }, { id: 'three', lengthFrames: 5, caption: '' }]);
const choice: Choice = { theme: 'dark', from: null, to: null, head: 0 };

let moments: (() => void)[];
let rehearsed: string[];
let frame: number;
let act: string | null;
let busy: boolean;
let calm: (() => void)[];
let left: string[];
let rehearsal: Rehearsal;

beforeEach(() => {
  [moments, calm, rehearsed, left, frame, act, busy] = [[], [], [], [], 10, 'gates', false];
  const theatre = {
    get show() {
      return act === null ? null : { scene: { id: act }, plan };
    },
    rehearse: ({ scene: { id } }: Show, tried: number, shown: number) => rehearsed.push(`${id} ${tried} for ${shown}`),
    standBy: ({ scene }: Sitter) => ({ scene, plan, dispose: () => left.push(scene.id) }),
  } as unknown as Theatre;
  rehearsal = new Rehearsal({ theatre, whenIdle: (go) => moments.push(go), whenCalm: (go) => calm.push(go), frame: () => frame, choice: () => choice, isBusy: () => busy });
});

/** Lets idle moments come until nobody waits for one. */
function pass(waiting = moments): void {
  for (let go = waiting.shift(); go; go = waiting.shift()) go();
}

// Safe: a rehearsal looks only at the act's name.
const sitterOf = (id: string): Sitter => ({ scene: { id } as Sitter['scene'], trace: sampleTrace, recorded: false });

test('each step is gone through once, where it begins, in its middle and where it rests, and the picture on stage is left there', () => {
  rehearsal.drew();
  rehearsal.drew();
  expect(moments).toHaveLength(1);
  pass();
  expect(rehearsed).toEqual([0, 5, 10, 11, 21, 30, 31, 33, 35].map((tried) => `gates ${tried} for 10`));
  rehearsal.drew();
  expect(moments).toHaveLength(0);
});

test('while the show moves nothing is tried; it goes on where the picture rests again', () => {
  rehearsal.drew();
  moments.shift()?.();
  frame = 15;
  pass();
  rehearsal.drew();
  expect([rehearsed, moments]).toEqual([['gates 0 for 10'], []]);
  frame = 30;
  rehearsal.drew();
  pass();
  expect(rehearsed.slice(1)).toEqual([5, 10, 11, 21, 30, 31, 33, 35].map((tried) => `gates ${tried} for 30`));
});

test('another act is gone through from its beginning, the one before not again', () => {
  rehearsal.drew();
  pass();
  act = 'race';
  rehearsal.drew();
  pass();
  act = 'gates';
  rehearsal.drew();
  pass();
  expect(rehearsed.filter((each) => each.startsWith('race'))).toHaveLength(9);
  expect(rehearsed).toHaveLength(18);
});

test('after the drawing context was lost it begins anew; without an act there is nothing to try', () => {
  rehearsal.drew();
  pass();
  rehearsal.forget();
  rehearsal.drew();
  pass();
  expect(rehearsed).toHaveLength(18);
  act = null;
  rehearsal.drew();
  expect(moments).toHaveLength(0);
});

test('acts that may come are gone through when it is calm, after the one on stage, and taken down again', () => {
  rehearsal.expect(['gates', 'race', 'chain'].map(sitterOf));
  expect(calm).toHaveLength(0);
  pass();
  rehearsed = [];
  pass(calm);
  expect(rehearsed).toEqual(['race', 'chain'].flatMap((id) => [0, 5, 10, 11, 21, 30, 31, 33, 35].map((tried) => `${id} ${tried} for 10`)));
  expect(left).toEqual(['race', 'chain']);
  rehearsal.expect(['race'].map(sitterOf));
  expect(calm).toHaveLength(0);
  act = 'race';
  rehearsal.drew();
  expect(moments).toHaveLength(0);
});

test('an act that comes on stage meanwhile goes before those to come, which begin anew', () => {
  rehearsal.drew();
  pass();
  rehearsal.expect([sitterOf('race')]);
  calm.shift()?.();
  act = 'attention';
  rehearsal.drew();
  pass();
  rehearsed = rehearsed.slice(10);
  expect(rehearsed.every((each) => each.startsWith('attention'))).toBe(true);
  pass(calm);
  expect(rehearsed.filter((each) => each.startsWith('race'))).toHaveLength(9);
});

test('while the machine has something better to do nothing is tried', () => {
  busy = true;
  rehearsal.drew();
  rehearsal.expect([sitterOf('race')]);
  expect([moments, calm]).toEqual([[], []]);
  busy = false;
  rehearsal.drew();
  busy = true;
  pass();
  expect(rehearsed).toEqual([]);
});
