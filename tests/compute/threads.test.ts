import { beforeEach, expect, test } from 'vitest';
import { type Answer, type Order, Threads } from '../../renderer/compute/kernels/wasm/threads';
import { kernelModules } from './kernelSource';

const { plain: module } = kernelModules();
if (!module) throw new RangeError('there is a plain module');

/** Workers by number, as they were started and ended. */
let log: string[];
let threads: Threads;

beforeEach(() => {
  log = [];
  let started = 0;
  threads = new Threads(() => {
    const own = (started += 1);
    log.push(`start ${own}`);
    let hear: (answer: Answer) => void = () => undefined;
    return { send: (_order: Order) => hear({ spentMs: 0 }), listen: (listener) => (hear = listener), end: () => log.push(`end ${own}`) };
  });
});

const open = (megabytes: number, size = 2) => threads.open(size, module, new WebAssembly.Memory({ initial: megabytes * 16, maximum: megabytes * 16, shared: true }));

test('threads that worked on little are kept for the next team', async () => {
  (await open(1)).close();
  (await open(1)).close();
  expect(log).toEqual(['start 1', 'start 2']);
});

test('threads that worked on much are ended with their team, and started anew for the next', async () => {
  (await open(40)).close();
  expect(log).toEqual(['start 1', 'start 2', 'end 1', 'end 2']);
  const next = await open(1);
  expect(log.slice(4)).toEqual(['start 3', 'start 4']);
  expect(await next.call('anything', () => [])).toBe(0);
});

test('no thread is ended while another team works', async () => {
  const [large, small] = [await open(40), await open(1)];
  large.close();
  expect(log).toEqual(['start 1', 'start 2']);
  small.close();
  expect(log.slice(2)).toEqual(['end 1', 'end 2']);
});

test('what several small teams left adds up, and a team that is closed twice counts once', async () => {
  const team = await open(5);
  team.close();
  team.close();
  expect(log).toHaveLength(2);
  (await open(5)).close();
  expect(log.slice(2)).toEqual(['end 1', 'end 2']);
});
