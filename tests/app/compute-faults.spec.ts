import { expect } from 'playwright/test';
import { idleSilenceMs } from '../../main/compute/keeper';
import { test } from './support/lecture';

const short = 'The cat that we fed slept by the fire';
/** Long enough that something can happen to it on the way. */
const long = `${'the cat that we fed all winter long slept by the fire and '.repeat(24)}woke`;

test('a compute page that is killed while idle is replaced, and the next run works', async ({ lecture }) => {
  await lecture.idle();
  const before = await lecture.pidOf('compute');
  process.kill(before, 'SIGKILL');
  await expect.poll(() => lecture.pidOf('compute')).not.toBe(before);
  expect(await lecture.run(short)).toMatchObject({ ok: true, tokens: 9 });
});

test('a compute page that is killed at work is replaced, and the run goes on by itself', async ({ lecture }) => {
  await lecture.idle();
  const running = lecture.run(long, 'cpu');
  await expect.poll(async () => (await lecture.health()).state).toBe('working');
  process.kill(await lecture.pidOf('compute'), 'SIGKILL');
  await expect.poll(async () => (await lecture.health()).message).toContain('ended unexpectedly');
  expect(await running).toMatchObject({ ok: true });
});

test('a hidden compute page that loops for ever is noticed, ended and replaced', async ({ lecture }) => {
  await lecture.idle();
  await lecture.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://compute/'));
    void page?.executeJavaScript('for (;;) {}').catch(() => undefined);
  });
  await expect.poll(async () => (await lecture.health()).message).toContain('no sign of life for 3 s');
  expect(await lecture.run(short)).toMatchObject({ ok: true });
});

test('a stopped compute page is noticed, ended and replaced', async ({ lecture }) => {
  await lecture.idle();
  const stopped = await lecture.pidOf('compute');
  process.kill(stopped, 'SIGSTOP');
  await expect.poll(async () => (await lecture.health()).message).toContain('no sign of life');
  await expect.poll(() => isAlive(stopped)).toBe(false);
  expect(await lecture.run(short)).toMatchObject({ ok: true });
});

test('after the machine has slept a page that is slow to wake up is waited for', async ({ lecture }) => {
  await lecture.idle();
  const asleep = await lecture.pidOf('compute');
  process.kill(asleep, 'SIGSTOP');
  await lecture.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  const stoppedMs = performance.now();
  const silentMs = async (): Promise<number> => ((await lecture.health()).message === null ? performance.now() - stoppedMs : NaN);
  await expect.poll(silentMs, { timeout: 30_000 }).toBeGreaterThan(2 * idleSilenceMs);
  process.kill(asleep, 'SIGCONT');
  expect(await lecture.run(short)).toMatchObject({ ok: true });
  expect(await lecture.pidOf('compute')).toBe(asleep);
});

test('after four losses compute gives up, says what to do, and starts over when told', async ({ lecture }) => {
  for (let count = 0; count < 4; count += 1) {
    await lecture.idle();
    const pid = await lecture.pidOf('compute');
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await lecture.health()).state).not.toBe('ready');
  }
  await expect.poll(async () => (await lecture.health()).state).toBe('gave-up');
  const refused = await lecture.run(short);
  expect(refused).toMatchObject({ ok: false, code: 'gave-up' });
  expect(refused.message).toContain('Restart compute');
  await lecture.stage.evaluate(() => window.bridge.call('compute:restart', undefined));
  await lecture.idle();
  expect(await lecture.run(short)).toMatchObject({ ok: true });
});

test('a run that is cancelled is answered at once, and the next one works', async ({ lecture }) => {
  await lecture.idle();
  const cancelled = await lecture.stage.evaluate(async (text) => {
    const running = window.bridge.call('compute:run', { runId: 'long', scenario: { act: 'race', text, seed: 7, knobs: {}, backend: 'cpu' } });
    await window.bridge.call('compute:cancel', { runId: 'long' });
    return await running;
  }, long);
  expect(cancelled).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await lecture.run(short)).toMatchObject({ ok: true });
});

test('a stage that is killed comes back with what was typed', async ({ lecture }) => {
  await lecture.idle();
  await lecture.stage.evaluate(async () => {
    const begun = await window.bridge.call('stage:begin', undefined);
    if (begun.ok && begun.value.mode === 'lecture') await window.bridge.call('settings:save', { ...begun.value.settings, text: 'Nothing typed is lost' });
  });
  const killed = await lecture.pidOf('stage');
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => lecture.pidOf('stage')).not.toBe(killed);
  await expect.poll(() => lecture.app.evaluate(({ webContents }) => {
    const stage = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://stage/'));
    return stage?.executeJavaScript('window.bridge.call("stage:begin").then((begun) => begun.value.settings.text)').catch(() => '');
  })).toBe('Nothing typed is lost');
});

test.describe('with a software GPU', () => {
  test.use({ words: ['--software-webgpu'] });

  test('a lost GPU is noticed and the run goes on by itself, or says why not', async ({ lecture }) => {
    await lecture.idle();
    expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true });
    const running = lecture.run(`${short} and ${short}`, 'webgpu');
    await expect.poll(async () => (await lecture.health()).state).toBe('working');
    process.kill(await lecture.pidOf('gpu'), 'SIGKILL');
    const end = await running;
    if (!end.ok) expect(end.message).toMatch(/GPU|compute page/);
    await lecture.idle();
    expect(await lecture.run(short)).toMatchObject({ ok: true });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
