import { describe, expect, test } from 'vitest';
import { crash, found, probe, stand } from './stand';

describe('limits', () => {
  test('a job beyond its deadline is ended though its page is alive, and the page replaced', async () => {
    const { host, ready, beatFor } = stand();
    const page = await ready();
    const answer = host.run(probe, { deadlineMs: 20_000 });
    await beatFor(19_500);
    expect(page.ended).toBe(false);
    await beatFor(500);
    expect(page.ended).toBe(true);
    expect(await answer).toMatchObject({ code: 'too-slow', message: expect.stringContaining('20 s') });
  });

  test('the time a job waits for others does not count', async () => {
    const { host, ready, beatFor } = stand();
    const page = await ready();
    void host.run(probe, { deadlineMs: 60_000 });
    const second = host.run(probe, { deadlineMs: 5_000 });
    await beatFor(10_000);
    host.onDone(page.pageId, 1, found);
    await beatFor(500);
    host.onDone(page.pageId, 2, found);
    expect((await second).ok).toBe(true);
  });

  test('a fourth loss within five minutes gives up and says what to do', async () => {
    const { host, ready, all, clock } = stand();
    for (let count = 0; count < 4; count += 1) (await ready()).crash(crash);
    await clock.pass(10_000);
    expect(all.length).toBe(4);
    expect(host.health.state).toBe('gave-up');
    expect(await host.run(probe)).toMatchObject({ code: 'gave-up', message: expect.stringContaining('Restart compute') });
  });

  test('giving up answers everything that waits', async () => {
    const { host, ready } = stand();
    const answers = [host.run(probe), host.run(probe), host.run(probe)];
    for (let count = 0; count < 4; count += 1) (await ready()).crash(crash);
    expect((await Promise.all(answers)).map((answer) => !answer.ok && answer.code)).toEqual(['page-crashed', 'page-crashed', 'gave-up']);
  });

  test('a job that runs while giving up is told what happened to it, and not tried again', async () => {
    const { host, ready } = stand();
    for (let count = 0; count < 3; count += 1) (await ready()).crash(crash);
    const page = await ready();
    const answer = host.run(probe);
    page.crash(crash);
    expect(await answer).toEqual(crash);
  });

  test('losses long ago do not count', async () => {
    const { host, ready, beatFor } = stand();
    for (let count = 0; count < 6; count += 1) {
      (await ready()).crash(crash);
      await ready();
      await beatFor(150_000);
    }
    expect(host.health.state).toBe('ready');
  });
});
