import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { electronPath, startWords, temporaryFolder } from './support/electron';

const { path: folder, remove } = temporaryFolder();
let browser: Browser | null = null;

test.afterAll(async () => {
  const session = await browser?.newBrowserCDPSession();
  await session?.send('Browser.close').catch(() => undefined);
  remove();
});

/** A port that nobody listens to. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

/** The app behind a port, from outside as any program sees it, once it has all these pages. */
async function reach(port: number, roles: readonly string[]): Promise<Browser> {
  const address = `http://127.0.0.1:${port}`;
  const missing = async (): Promise<readonly string[]> => {
    const list = await fetch(`${address}/json/list`).then((answer) => answer.json() as Promise<readonly { readonly url: string }[]>, () => []);
    return roles.filter((role) => !list.some(({ url }) => url.startsWith(`app://${role}/`)));
  };
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
  let reached: Browser | undefined;
  // Playwright now and then waits for ever while it connects, for an answer of a page that is busy with something else.
  await expect(async () => {
    reached = await chromium.connectOverCDP(address, { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  if (reached === undefined) throw new Error('nobody answers');
  return reached;
}

function pageOf(from: Browser, role: string): Page | undefined {
  return from.contexts().flatMap((context) => context.pages()).find((page) => page.url().startsWith(`app://${role}/`));
}

async function shown(from: Browser, role: string): Promise<Page> {
  await expect.poll(() => pageOf(from, role) !== undefined, { timeout: 30_000 }).toBe(true);
  const page = pageOf(from, role);
  if (page === undefined) throw new Error(`the ${role} page is gone again`);
  await page.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5, null, { timeout: 60_000 });
  return page;
}

/** Processes of a kind, by their numbers. */
async function pidsOf(from: Browser, kind: string): Promise<readonly number[]> {
  const session = await from.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === kind).map(({ id }) => id);
}

/** The talk's clock, as main keeps it. */
const talkOf = (page: Page): Promise<unknown> => page.evaluate(async () => {
  const answer = await window.bridge.call('hall:state', undefined);
  return answer.ok ? answer.value.talk : answer.message;
});

const place = (page: Page): Promise<string | null> => page.locator('.place').textContent();

// No machine here has a GPU: one is assumed, which is all that the app knows of a real one as well.
test('where a GPU’s process dies again and again the app starts itself again, at the same frame and with both windows', async () => {
  test.setTimeout(240_000);
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ toured: true, reducedMotion: true }));
  const port = await freePort();
  spawn(electronPath(), [`--remote-debugging-port=${port}`, ...startWords(folder), '--assume-gpu'], { stdio: 'ignore' });
  const first = await reach(port, ['stage', 'compute']);
  const lecturer = await shown(first, 'stage');
  for (const key of ['n', 'n', 'n', 's']) await lecturer.keyboard.press(key);
  await shown(first, 'audience');
  await lecturer.keyboard.press('n');
  await expect.poll(() => talkOf(lecturer)).toMatchObject({ startedAt: expect.any(Number) as unknown });
  const [before, clock, [main]] = [await place(lecturer), await talkOf(lecturer), await pidsOf(first, 'browser')];
  const gone = new Promise((done) => first.once('disconnected', done));
  for (let deaths = 0; deaths < 4; deaths += 1) {
    const [pid = 0] = await pidsOf(first, 'GPU');
    process.kill(pid, 'SIGKILL');
    if (deaths < 3) await expect.poll(async () => (await pidsOf(first, 'GPU'))[0] ?? pid, { timeout: 20_000 }).not.toBe(pid);
  }
  await gone;

  browser = await reach(port, ['stage', 'compute', 'audience']);
  const again = await shown(browser, 'stage');
  const [now] = await pidsOf(browser, 'browser');
  expect(now).not.toBe(main);
  expect(readFileSync(`/proc/${now}/cmdline`, 'utf8')).toContain('--software-drawing');
  expect(await place(again)).toBe(before);
  expect(await talkOf(again)).toEqual(clock);
  // The class sees where it was, and is asked nothing.
  await expect(again.locator('.notice, .card.failure')).toHaveCount(0);
  const there = await shown(browser, 'audience');
  await expect.poll(() => there.locator('#labels [data-key="caption"]').textContent()).toBe(await again.locator('#labels [data-key="caption"]').textContent());
});
