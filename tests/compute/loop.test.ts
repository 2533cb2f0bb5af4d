import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge, Payload } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import type { Trace } from '#contract/trace';
import { makeBreath } from '../../renderer/compute/breath';
import { startLoop, type Work } from '../../renderer/compute/loop';
import { sampleTrace } from '../main/sampleTrace';

const capabilities: Capabilities = {
  backends: ['cpu'],
  adapter: null,
  adapterAsked: { times: 1, forMs: 0 },
  crossOriginIsolated: false,
  threads: 1,
};
const probe: Job = { kind: 'probe' };
const answer: JobResult = { kind: 'probe', capabilities };

/** Main's end of the bridge, in memory. */
function mainSide(refuse: (name: string) => boolean = () => false, answered: Promise<void> = Promise.resolve()) {
  const told: { name: string; request: unknown }[] = [];
  const listeners = new Map<string, (payload: never) => void>();
  const bridge = {
    call: (name: string, request: unknown) => {
      told.push({ name, request });
      return (name === 'work:done' ? answered : Promise.resolve()).then(() => (refuse(name) ? { ok: false, code: 'bad-request', message: 'refused here' } : { ok: true, value: undefined }));
    },
    on: (name: string, listener: (payload: never) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } as unknown as Bridge; // safe: the loop uses nothing else of it
  return {
    bridge,
    named: (name: string): unknown[] => told.filter((call) => call.name === name).map(({ request }) => request),
    start: (payload: Payload<'work:start'>) => listeners.get('work:start')?.(payload as never),
    pause: (payload: Payload<'work:pause'>) => listeners.get('work:pause')?.(payload as never),
    cancel: (payload: Payload<'work:cancel'>) => listeners.get('work:cancel')?.(payload as never),
  };
}

async function loopWith(work: Work, main = mainSide()) {
  await startLoop({ bridge: main.bridge, work, capabilities: () => Promise.resolve(capabilities) });
  return main;
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it beats without capabilities first, says it is ready, and beats with them every 500 ms', async () => {
  const main = await loopWith(() => Promise.resolve(answer));
  expect(main.named('work:ready')).toHaveLength(1);
  expect(main.named('work:beat')).toEqual([{ capabilities: null }, { capabilities }]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(main.named('work:beat')).toHaveLength(5);
});

test('a job is answered with its result, once', async () => {
  const main = await loopWith(() => Promise.resolve(answer));
  main.start({ jobId: 3, job: probe });
  await settle();
  expect(main.named('work:done')).toEqual([{ jobId: 3, result: answer }]);
  expect(main.named('work:failed')).toEqual([]);
});

test('what a job throws is told by code and words', async () => {
  const main = await loopWith(() => Promise.reject(new UnrollError('bad-input', 'heads: no')));
  main.start({ jobId: 4, job: probe });
  await settle();
  expect(main.named('work:failed')).toEqual([{ jobId: 4, code: 'bad-input', message: 'heads: no' }]);
});

test.each(['Array buffer allocation failed', 'Out of memory', 'Invalid typed array length: 5'])('“%s” is told as out-of-memory', async (words) => {
  const main = await loopWith(() => Promise.reject(new RangeError(words)));
  main.start({ jobId: 4, job: probe });
  await settle();
  expect(main.named('work:failed')).toMatchObject([{ jobId: 4, code: 'out-of-memory' }]);
});

test('a result that main refuses fails the job instead of leaving it open', async () => {
  const main = await loopWith(() => Promise.resolve(answer), mainSide((name) => name === 'work:done'));
  main.start({ jobId: 5, job: probe });
  await settle();
  expect(main.named('work:failed')).toEqual([{ jobId: 5, code: 'bad-request', message: 'refused here' }]);
});

test('cancel reaches the running job and no other', async () => {
  const signals: AbortSignal[] = [];
  const main = await loopWith((_, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  main.start({ jobId: 6, job: probe });
  main.cancel({ jobId: 7 });
  expect(signals[0]?.aborted).toBe(false);
  main.cancel({ jobId: 6 });
  expect(signals[0]?.aborted).toBe(true);
});

test('a second job is refused while one runs, and the first goes on', async () => {
  const main = await loopWith(() => new Promise(() => undefined));
  main.start({ jobId: 8, job: probe });
  main.start({ jobId: 9, job: probe });
  await settle();
  expect(main.named('work:failed')).toMatchObject([{ jobId: 9, code: 'bad-request' }]);
});

test('a job that comes while the last answer is on its way waits for that and is then done', async () => {
  const arrived = { yet: (): void => undefined };
  const answered = new Promise<void>((resolve) => (arrived.yet = resolve));
  const main = await loopWith(() => Promise.resolve(answer), mainSide(undefined, answered));
  main.start({ jobId: 11, job: probe });
  await settle();
  main.start({ jobId: 12, job: probe });
  await settle();
  expect(main.named('work:done')).toEqual([{ jobId: 11, result: answer }]);
  arrived.yet();
  await settle();
  expect(main.named('work:done')).toEqual([{ jobId: 11, result: answer }, { jobId: 12, result: answer }]);
  expect(main.named('work:failed')).toEqual([]);
});

test('progress is told at most every 50 ms', async () => {
  const main = await loopWith((_, __, report) => {
    for (let done = 0; done < 100; done += 1) report({ done, total: 100, doing: 'counting' });
    return Promise.resolve(answer);
  });
  main.start({ jobId: 10, job: probe });
  await settle();
  expect(main.named('work:progress')).toHaveLength(1);
});

test('what a job has so far is told a few times a second, and made only then', async () => {
  let share: (make: () => Trace) => void = () => undefined;
  let made = 0;
  const make = (): Trace => {
    made += 1;
    return sampleTrace;
  };
  const main = await loopWith((_job, _signal, _report, overseer) => {
    share = overseer?.share ?? share;
    return new Promise(() => undefined);
  });
  main.start({ jobId: 4, job: probe });
  await settle();
  for (let time = 0; time < 20; time += 1) {
    share(make);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(main.named('work:progress')).toHaveLength(3);
  expect(main.named('work:progress')[0]).toMatchObject({ jobId: 4, partial: sampleTrace });
  expect(made).toBe(3);
});

test('a job rests when it is told to, goes on when it is told to, and takes no word for another one', async () => {
  const main = await loopWith(async (_job, signal, _report, overseer) => {
    const breathe = makeBreath(signal, overseer?.rest ?? null);
    await settled();
    await breathe();
    return answer;
  });
  let settledNow: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (settledNow = resolve));
  const settled = (): Promise<void> => waiting;
  main.start({ jobId: 5, job: probe });
  await settle();
  main.pause({ jobId: 5, paused: true });
  settledNow();
  await vi.advanceTimersByTimeAsync(5000);
  expect(main.named('work:done')).toHaveLength(0);
  main.pause({ jobId: 6, paused: false });
  await settle();
  expect(main.named('work:done')).toHaveLength(0);
  main.pause({ jobId: 5, paused: false });
  await settle();
  expect(main.named('work:done')).toHaveLength(1);
});
