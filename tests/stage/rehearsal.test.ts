import { beforeEach, expect, test } from 'vitest';
import { Rehearsal } from '../../renderer/stage/rehearsal';
import { type Choice, type Theatre } from '../../renderer/stage/theatre';
import { layOut } from '../../renderer/timeline/plan';

const plan = layOut([{ id: 'one', lengthFrames: 11, caption: '' }, { id: 'two', lengthFrames: 20, caption: '' }, { id: 'three', lengthFrames: 5, caption: '' }]);
const choice: Choice = { theme: 'dark', from: null, to: null, head: 0 };

let moments: (() => void)[];
let rehearsed: string[];
let frame: number;
let act: string | null;
let rehearsal: Rehearsal;

beforeEach(() => {
  [moments, rehearsed, frame, act] = [[], [], 10, 'gates'];
  const theatre = {
    get show() {
      return act === null ? null : { scene: { id: act }, plan };
    },
    rehearse: (tried: number, shown: number) => rehearsed.push(`${act} ${tried} for ${shown}`),
  } as unknown as Theatre;
  rehearsal = new Rehearsal({ theatre, whenIdle: (go) => moments.push(go), frame: () => frame, choice: () => choice });
});

/** Lets idle moments come until nobody waits for one. */
function pass(): void {
  for (let go = moments.shift(); go; go = moments.shift()) go();
}

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
