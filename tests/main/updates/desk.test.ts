import { expect, test, vi } from 'vitest';
import { UnrollError } from '#contract/failure';
import type { Release, Updates } from '#contract/updates';
import { UpdateDesk } from '../../../main/updates/desk';
import { ReleaseError, type Releases } from '../../../main/updates/releases';
import { HandClock } from '../handClock';

const found: Release = { version: '2.0.0', notes: '', address: null };

/** A desk over releases that a test answers for. */
function stand({ releases = {}, presenting = false }: { readonly releases?: Partial<Releases>; readonly presenting?: boolean } = {}) {
  const told: Updates[] = [];
  const clock = new HandClock();
  const all = { look: vi.fn(() => Promise.resolve<Release | null>(found)), fetch: vi.fn(() => Promise.resolve()), stop: vi.fn(), install: vi.fn(), ...releases };
  const desk = new UpdateDesk({ releases: all, host: 'a.b', presenting: () => presenting, tell: (now) => told.push(now), clock, log: { info: vi.fn(), warn: vi.fn() } });
  return { desk, told, clock, all };
}

test('nothing is asked before somebody presses, and each step only after the one before it', async () => {
  const { desk, all } = stand();
  expect(desk.state).toEqual({ state: 'unasked', host: 'a.b' });
  expect((await desk.fetch()).state).toBe('unasked');
  expect(desk.install().state).toBe('unasked');
  desk.stop();
  for (const step of [all.look, all.fetch, all.stop, all.install]) expect(step).not.toHaveBeenCalled();
  expect((await desk.look()).state).toBe('found');
  expect(desk.install().state).toBe('found');
  expect(all.install).not.toHaveBeenCalled();
  expect((await desk.fetch()).state).toBe('fetched');
  desk.install();
  expect(all.install).toHaveBeenCalledOnce();
});

test('two presses are one question', async () => {
  const { desk, all } = stand();
  await Promise.all([desk.look(), desk.look()]);
  expect(all.look).toHaveBeenCalledOnce();
});

test('a copy without an address asks nobody', async () => {
  const desk = new UpdateDesk({ releases: null, host: '', presenting: () => false, tell: vi.fn(), clock: new HandClock(), log: { info: vi.fn(), warn: vi.fn() } });
  expect(await desk.look()).toEqual({ state: 'nowhere' });
});

test('a host that never answers is given up, and can be asked again', async () => {
  let answer: ((release: Release | null) => void) | undefined;
  const { desk, clock } = stand({ releases: { look: () => new Promise((resolve) => (answer = resolve)) } });
  const looking = desk.look();
  await clock.pass(20_000);
  expect(await looking).toMatchObject({ state: 'failed', message: expect.stringContaining('a.b was not reached') as string });
  const again = desk.look();
  answer?.(null);
  expect((await again).state).toBe('newest');
});

test('what has to be installed by hand is not fetched', async () => {
  const { desk, all } = stand({ releases: { look: () => Promise.resolve({ ...found, address: 'https://a.b/unroll.deb' }) } });
  await desk.look();
  expect((await desk.fetch()).state).toBe('found');
  expect(all.fetch).not.toHaveBeenCalled();
});

test('how much is there is told in whole hundredths, and never runs backwards', async () => {
  const { desk, told } = stand({ releases: { fetch: (tell) => { [0.001, 0.5, 0.501, 0.4, 2].forEach(tell); return Promise.resolve(); } } });
  await desk.look();
  await desk.fetch();
  expect(told.flatMap((now) => (now.state === 'fetching' ? [now.share] : []))).toEqual([0, 0.5, 1]);
});

test('stopped, it is as before; altered on its way, it is said', async () => {
  const kinds = ['stopped', 'altered'] as const;
  for (const kind of kinds) {
    const { desk } = stand({ releases: { fetch: () => Promise.reject(new ReleaseError(kind, 'why')) } });
    await desk.look();
    expect((await desk.fetch()).state).toBe(kind === 'stopped' ? 'found' : 'failed');
  }
});

test('while a class looks on every step is refused', async () => {
  const { desk, all } = stand({ presenting: true });
  await expect(desk.look()).rejects.toBeInstanceOf(UnrollError);
  expect(all.look).not.toHaveBeenCalled();
});

test('what cannot be put in place leaves this version running, and says why', async () => {
  const { desk } = stand({ releases: { install: () => { throw new Error('EACCES'); } } });
  await desk.look();
  await desk.fetch();
  expect(desk.install()).toMatchObject({ state: 'failed', message: expect.stringContaining('EACCES') as string });
});
