import { describe, expect, test } from 'vitest';
import { failed } from '#contract/failure';
import { found, probe, stand } from './stand';

describe('cancelling', () => {
  test('a waiting job answers at once and it never runs', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const ending = new AbortController();
    void host.run(probe);
    const answer = host.run(probe, { signal: ending.signal });
    ending.abort();
    expect(await answer).toMatchObject({ code: 'cancelled' });
    host.onDone(page.pageId, 1, found);
    expect(page.started.length).toBe(1);
  });

  test('before it was given runs nothing', async () => {
    const { host, ready } = stand();
    const page = await ready();
    expect(await host.run(probe, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' });
    expect(page.started).toEqual([]);
  });

  test('a running job answers at once; the next waits until the page has let go', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    const ending = new AbortController();
    const answer = host.run(probe, { signal: ending.signal });
    void host.run(probe);
    ending.abort();
    expect(await answer).toMatchObject({ code: 'cancelled' });
    expect(page.cancelled).toEqual([1]);
    expect(page.started.length).toBe(1);
    host.onFailed(page.pageId, 1, failed('cancelled', 'Cancelled.'));
    await clock.pass(0);
    expect(page.started.length).toBe(2);
    expect(page.ended).toBe(false);
  });

  test('replaces a page that does not let go within a second', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    const ending = new AbortController();
    void host.run(probe, { signal: ending.signal });
    ending.abort();
    await clock.pass(999);
    expect(page.ended).toBe(false);
    await clock.pass(1);
    expect(page.ended).toBe(true);
    expect((await ready()).started).toEqual([]);
  });

  test('ends the telling of progress', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const ending = new AbortController();
    const told: number[] = [];
    void host.run(probe, { signal: ending.signal, onProgress: ({ done }) => told.push(done) });
    ending.abort();
    host.onProgress(page.pageId, 1, { done: 1, total: 2, doing: 'x' });
    expect(told).toEqual([]);
  });

  test('takes the deadline away with the job', async () => {
    const { host, ready, beatFor } = stand();
    const page = await ready();
    const ending = new AbortController();
    void host.run(probe, { signal: ending.signal, deadlineMs: 5_000 });
    ending.abort();
    host.onFailed(page.pageId, 1, failed('cancelled', 'Cancelled.'));
    await beatFor(10_000);
    expect(page.ended).toBe(false);
  });

  test('is not counted as a failure, however often it is done', async () => {
    const { host, ready, clock } = stand();
    for (let count = 0; count < 6; count += 1) {
      await ready();
      const ending = new AbortController();
      void host.run(probe, { signal: ending.signal });
      ending.abort();
      await clock.pass(1_000);
    }
    expect(host.health).toMatchObject({ state: 'restarting', message: null });
  });
});
