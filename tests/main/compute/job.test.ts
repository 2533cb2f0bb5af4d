import { describe, expect, test } from 'vitest';
import { failed } from '#contract/failure';
import { found, probe, stand } from './stand';

describe('a job', () => {
  test('waits until the page is loaded, then runs and is answered', async () => {
    const { host, ready, last } = stand();
    const answer = host.run(probe);
    expect(last().started).toEqual([]);
    const page = await ready();
    expect(page.started).toEqual([{ jobId: 1, job: probe }]);
    host.onDone(page.pageId, 1, found);
    expect(await answer).toEqual({ ok: true, value: found });
  });

  test('waits until the one before is done', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    void host.run(probe);
    void host.run(probe);
    expect(page.started.map(({ jobId }) => jobId)).toEqual([1]);
    host.onDone(page.pageId, 1, found);
    await clock.pass(0);
    expect(page.started.map(({ jobId }) => jobId)).toEqual([1, 2]);
  });

  test('never begins before the page has heard that its last answer arrived', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    const next = host.run(probe).then(() => host.run(probe));
    host.onDone(page.pageId, 1, found);
    await Promise.resolve();
    await Promise.resolve();
    expect(page.started.length).toBe(1);
    await clock.pass(0);
    expect(page.started.length).toBe(2);
    host.onDone(page.pageId, 2, found);
    await next;
  });

  test('tells its progress, and only its own', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const told: number[] = [];
    void host.run(probe, { onProgress: ({ done }) => told.push(done) });
    host.onProgress(page.pageId, 1, { done: 1, total: 3, doing: 'x' });
    host.onProgress(page.pageId, 99, { done: 2, total: 3, doing: 'x' });
    host.onProgress(page.pageId + 1, 1, { done: 3, total: 3, doing: 'x' });
    expect(told).toEqual([1]);
  });

  test('that fails on a sound page leaves the page as it is', async () => {
    const { host, ready, all } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.onFailed(page.pageId, 1, failed('bad-text', 'The text is empty.'));
    expect(await answer).toEqual(failed('bad-text', 'The text is empty.'));
    expect(all.length).toBe(1);
    expect(page.ended).toBe(false);
  });

  test('is answered wrong-result when the page answers with another kind, and the page is replaced', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run({ kind: 'op', backend: 'cpu', case: { op: 'rnn', parameters: {}, inputs: {} }, variant: 'loop', intermediates: false, tuning: {} });
    host.onDone(page.pageId, 1, found);
    expect(await answer).toMatchObject({ ok: false, code: 'wrong-result' });
    expect(page.ended).toBe(true);
  });

  test('is answered wrong-result when the page sends what cannot be read', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.onUnreadable(page.pageId, 'work:done.result.trace: expected object');
    expect(await answer).toMatchObject({ code: 'wrong-result', message: expect.stringContaining('work:done.result.trace') });
    expect(page.ended).toBe(true);
  });
});
