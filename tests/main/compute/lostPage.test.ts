import { describe, expect, test } from 'vitest';
import { failed } from '#contract/failure';
import { crash, found, probe, stand } from './stand';

describe('a page that is lost', () => {
  test('is replaced on a later turn, and its job runs once more', async () => {
    const { host, ready, all, clock } = stand();
    const page = await ready();
    const answer = host.run(probe);
    page.crash(crash);
    expect(all.length).toBe(1);
    await clock.pass(0);
    expect(all.length).toBe(2);
    const fresh = await ready();
    expect(fresh.started).toEqual([{ jobId: 1, job: probe }]);
    host.onDone(fresh.pageId, 1, found);
    expect(await answer).toEqual({ ok: true, value: found });
  });

  test('fails its job when that job was the second try', async () => {
    const { host, ready } = stand();
    const answer = host.run(probe);
    (await ready()).crash(crash);
    (await ready()).crash(crash);
    expect(await answer).toEqual(crash);
  });

  test('with its GPU is ended and replaced, and the job tried again', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.onFailed(page.pageId, 1, failed('device-lost', 'The GPU was lost.'));
    expect(page.ended).toBe(true);
    const fresh = await ready();
    expect(fresh.started.length).toBe(1);
    host.onDone(fresh.pageId, 1, found);
    expect((await answer).ok).toBe(true);
  });

  test.each(['wrong-result', 'out-of-memory'] as const)('for %s is replaced, and the job not tried again', async (code) => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.onFailed(page.pageId, 1, failed(code, 'Why.'));
    expect(await answer).toEqual(failed(code, 'Why.'));
    expect(page.ended).toBe(true);
    expect((await ready()).started).toEqual([]);
  });

  test('for too little memory fails its job at once', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run(probe);
    page.crash(failed('out-of-memory', 'Too little memory.'));
    expect(await answer).toMatchObject({ code: 'out-of-memory' });
  });

  test('for having loaded itself again is replaced, and its job tried again', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.onReady(page.pageId);
    expect(page.ended).toBe(true);
    const fresh = await ready();
    host.onDone(fresh.pageId, 1, found);
    expect((await answer).ok).toBe(true);
  });

  test('is not listened to any more', async () => {
    const { host, ready } = stand();
    const old = await ready();
    const answer = host.run(probe);
    old.crash(crash);
    const fresh = await ready();
    host.onDone(old.pageId, 1, { kind: 'bench', device: {} as never, findings: {} as never });
    host.onFailed(old.pageId, 1, failed('internal', 'Late.'));
    host.onUnreadable(old.pageId, 'late');
    old.crash(crash);
    host.onDone(fresh.pageId, 1, found);
    expect(await answer).toEqual({ ok: true, value: found });
    expect(fresh.ended).toBe(false);
  });

  test('while idle costs nobody anything', async () => {
    const { host, ready } = stand();
    (await ready()).crash(crash);
    expect(host.health).toMatchObject({ state: 'restarting', message: 'It crashed.' });
    const fresh = await ready();
    const answer = host.run(probe);
    host.onDone(fresh.pageId, 1, found);
    expect((await answer).ok).toBe(true);
    expect(host.health).toMatchObject({ state: 'ready', message: null });
  });
});
