import { describe, expect, test } from 'vitest';
import { ComputeHost } from '../../../main/compute/host';
import { HandClock } from '../handClock';
import { pagesInMemory } from './pagesInMemory';
import { capabilities, crash, found, probe, stand } from './stand';

describe('the lecturer', () => {
  test('gets a fresh page and a fresh budget by a restart', async () => {
    const { host, ready } = stand();
    for (let count = 0; count < 4; count += 1) (await ready()).crash(crash);
    host.restart();
    const fresh = await ready();
    const answer = host.run(probe);
    host.onDone(fresh.pageId, 1, found);
    expect((await answer).ok).toBe(true);
    expect(host.health).toMatchObject({ state: 'ready', message: null });
  });

  test('ends a running job by a restart; what waits runs on the fresh page', async () => {
    const { host, ready } = stand();
    const page = await ready();
    const first = host.run(probe);
    void host.run(probe);
    host.restart();
    expect(page.ended).toBe(true);
    expect(await first).toMatchObject({ code: 'cancelled' });
    expect((await ready()).started.map(({ jobId }) => jobId)).toEqual([2]);
  });

  test('sees each state: starting, ready, working, restarting', async () => {
    const { host, ready, healths } = stand();
    expect(host.health.state).toBe('starting');
    const page = await ready();
    expect(host.health.state).toBe('ready');
    void host.run(probe);
    expect(host.health.state).toBe('working');
    page.crash(crash);
    expect(host.health.state).toBe('restarting');
    expect(healths.map(({ state }) => state)).toEqual(expect.arrayContaining(['ready', 'working', 'restarting']));
  });

  test('sees what the page can do as soon as it says so, once', async () => {
    const { host, ready, healths, last } = stand();
    await ready();
    const before = healths.length;
    host.onBeat(last().pageId, capabilities);
    host.onBeat(last().pageId, { ...capabilities });
    expect(host.health.capabilities).toEqual(capabilities);
    expect(healths.length).toBe(before + 1);
  });

  test('who quits before the page was opened never gets one', async () => {
    const { open, all } = pagesInMemory();
    const host = new ComputeHost(open, new HandClock());
    host.stop();
    host.start();
    expect(all).toEqual([]);
  });

  test('who quits is answered, and no page is opened any more', async () => {
    const { host, ready, all, clock } = stand();
    const page = await ready();
    const answer = host.run(probe);
    host.stop();
    page.crash(crash);
    await clock.pass(60_000);
    expect((await answer).ok).toBe(false);
    expect(all.length).toBe(1);
  });
});
