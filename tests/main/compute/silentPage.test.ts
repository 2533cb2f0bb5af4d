import { describe, expect, test } from 'vitest';
import { found, probe, stand } from './stand';

describe('a silent page', () => {
  test('is hung after 3 s when idle', async () => {
    const { ready, clock } = stand();
    const page = await ready();
    await clock.pass(2_999);
    expect(page.ended).toBe(false);
    await clock.pass(1);
    expect(page.ended).toBe(true);
  });

  test('is not hung as long as it beats', async () => {
    const { ready, beatFor } = stand();
    const page = await ready();
    await beatFor(60_000);
    expect(page.ended).toBe(false);
  });

  test('may be silent for as long as its job allows, and fails it then', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    const answer = host.run(probe, { silenceMs: 8_000 });
    await clock.pass(7_999);
    expect(page.ended).toBe(false);
    await clock.pass(1);
    expect(page.ended).toBe(true);
    expect(await answer).toMatchObject({ code: 'page-hung', message: expect.stringContaining('8 s') });
  });

  test('must beat often again once its job is done', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    void host.run(probe, { silenceMs: 100_000 });
    host.onDone(page.pageId, 1, found);
    await clock.pass(3_000);
    expect(page.ended).toBe(true);
  });

  test('that never loads is replaced', async () => {
    const { all, clock } = stand();
    await clock.pass(30_000);
    await clock.pass(0);
    expect(all.length).toBe(2);
  });

  test('is forgiven for 30 s after the machine woke up', async () => {
    const { host, ready, clock } = stand();
    const page = await ready();
    host.onResume();
    await clock.pass(29_000);
    expect(page.ended).toBe(false);
    await clock.pass(4_000);
    expect(page.ended).toBe(true);
  });

  test('is not blamed when main itself was busy', async () => {
    const { ready, clock } = stand();
    const page = await ready();
    await clock.stall(10_000);
    expect(page.ended).toBe(false);
  });
});
