import { expect, test } from 'vitest';
import type { Job } from '#contract/job';
import type { Trace } from '#contract/trace';
import { limitsOf } from '../../../main/compute/limits';
import { sampleTrace } from '../sampleTrace';
import { stand } from './stand';

const job: Job = { kind: 'trace', scenario: sampleTrace.scenario };
const { deadlineMs } = limitsOf(job);
const progress = { done: 1, total: 2, doing: 'training' };

test('what a job has so far is handed on while it runs, and not once it is cancelled', async () => {
  const { host, ready } = stand();
  const page = await ready();
  const ending = new AbortController();
  const shown: Trace[] = [];
  void host.run(job, { signal: ending.signal, onPartial: (partial) => shown.push(partial) });
  host.onProgress(page.pageId, 1, progress, sampleTrace);
  expect(shown).toEqual([sampleTrace]);
  ending.abort();
  host.onProgress(page.pageId, 1, progress, sampleTrace);
  expect(shown).toHaveLength(1);
});

test('a run that hands out what it has is not ended while it does', async () => {
  const { host, ready, beatFor } = stand();
  const page = await ready();
  void host.run(job);
  await beatFor(deadlineMs - 1000);
  host.onProgress(page.pageId, 1, progress, sampleTrace);
  await beatFor(deadlineMs - 1000);
  expect(page.ended).toBe(false);
  await beatFor(1500);
  expect(page.ended).toBe(true);
});

test('mere progress does not give a run more time', async () => {
  const { host, ready, beatFor } = stand();
  const page = await ready();
  void host.run(job);
  await beatFor(deadlineMs - 1000);
  host.onProgress(page.pageId, 1, progress);
  await beatFor(1500);
  expect(page.ended).toBe(true);
});

test('no time counts while a run rests, and its time begins anew when it goes on', async () => {
  const { host, ready, beatFor } = stand();
  const page = await ready();
  let pause: (paused: boolean) => void = () => undefined;
  void host.run(job, { onStart: (given) => (pause = given) });
  pause(true);
  await beatFor(2 * deadlineMs);
  expect(page.ended).toBe(false);
  pause(false);
  expect(page.paused).toEqual([true, false]);
  await beatFor(deadlineMs + 1000);
  expect(page.ended).toBe(true);
});

test('a page that is silent while its run rests is replaced all the same', async () => {
  const { host, ready, clock } = stand();
  const page = await ready();
  let pause: (paused: boolean) => void = () => undefined;
  void host.run(job, { onStart: (given) => (pause = given) });
  pause(true);
  await clock.pass(limitsOf(job).silenceMs + 1);
  expect(page.ended).toBe(true);
});

test('a run that waits for another one cannot rest', async () => {
  const { host, ready } = stand();
  const page = await ready();
  let pause: (paused: boolean) => void = () => undefined;
  void host.run(job);
  void host.run(job, { onStart: (given) => (pause = given) });
  pause(true);
  expect(page.paused).toEqual([]);
});
