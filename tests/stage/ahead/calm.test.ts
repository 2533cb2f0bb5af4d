import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from '../../../renderer/stage/ahead/calm';
import { isOtherStep } from '../../../renderer/stage/mirror/preview';
import { begin, nextStep, seek } from '../../../renderer/state/playback';
import { layOut } from '../../../renderer/timeline/plan';

let idle: (() => void)[];
let keys: EventTarget;
let done: string[];
let calm: Calm;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  [idle, keys, done] = [[], new EventTarget(), []];
  vi.stubGlobal('requestIdleCallback', (go: () => void) => idle.push(go));
  begin(layOut([{ id: 'one', lengthFrames: 10, caption: '' }, { id: 'two', lengthFrames: 10, caption: '' }]), 0);
  calm = new Calm(1000, keys);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets time pass, and then idle moments come. */
function pass(ms: number): void {
  vi.advanceTimersByTime(ms);
  for (let go = idle.shift(); go; go = idle.shift()) go();
}

test('what waits is done in its order, in idle moments, once nobody has done anything for the time', () => {
  for (const name of ['first', 'second']) calm.when(() => done.push(name));
  pass(999);
  expect(done).toEqual([]);
  pass(1);
  expect(done).toEqual(['first', 'second']);
  calm.when(() => done.push('third'));
  expect(done).toHaveLength(2);
  pass(0);
  expect(done).toEqual(['first', 'second', 'third']);
});

test.each(['keydown', 'pointerdown', 'wheel'])('%s begins the time anew, also when the idle moment was asked for', (type) => {
  calm.when(() => done.push('work'));
  pass(600);
  keys.dispatchEvent(new Event(type));
  pass(999);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(idle).toHaveLength(1);
  keys.dispatchEvent(new Event(type));
  pass(0);
  expect(done).toEqual([]);
  pass(1000);
  expect(done).toEqual(['work']);
});

test('a show that moves is not calm, what else is remembered of it changes nothing', () => {
  calm.when(() => done.push('work'));
  pass(600);
  seek(5);
  pass(600);
  expect(done).toEqual([]);
  pass(300);
  nextStep(false);
  pass(100);
  expect(done).toEqual(['work']);
});

test('where only other steps count, the frames within one are calm', () => {
  const between = new Calm(1000, keys, isOtherStep);
  between.when(() => done.push('work'));
  pass(600);
  seek(5);
  pass(400);
  expect(done).toEqual(['work']);
  between.when(() => done.push('more'));
  seek(15);
  pass(999);
  expect(done).toEqual(['work']);
  pass(1);
  expect(done).toEqual(['work', 'more']);
});
