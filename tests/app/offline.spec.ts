import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { reachedIn } from './support/netLog';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();

test.afterAll(() => remove());

/** Opens everything that a key opens, one after another. */
async function walk(stage: Stage): Promise<void> {
  for (const key of ['t', 'v', 'a', 'c', 'w', 'o', 'i', '?', 'Control+k', 'Control+j', 'Shift+A']) {
    await stage.clear();
    await stage.press(key);
    await expect(stage.page.locator('.panel')).not.toHaveCount(0);
  }
  await stage.clear();
  // Words that a spell checker would look up, and an address that nobody asked for.
  await stage.compute('Teh qick borwn fox read https://example.com/ allready');
  await stage.press('End', ']');
  await stage.computed();
  // The audience's window is a page of its own.
  await stage.openAudience();
}

test('a whole walk through the app asks the network for nothing, as its browser logs it', async () => {
  const log = join(folder, 'net.json');
  const stage = await startStage(join(folder, 'one'), [`--log-net-log=${log}`]);
  await stage.shown();
  await stage.app.evaluate(({ session }) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seenRequests', seen);
    session.defaultSession.webRequest.onBeforeRequest((details, go) => {
      seen.push(details.url);
      go({});
    });
  });
  await walk(stage);
  const seen = await stage.app.evaluate(() => Reflect.get(globalThis, 'seenRequests') as readonly string[]);
  expect(seen.filter((url) => !/^(?:app|blob|devtools):/.test(url))).toEqual([]);
  expect(await stage.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  await stage.close();
  const { events, reached } = reachedIn(log);
  expect(events).toBeGreaterThan(0);
  expect(reached).toEqual([]);
});

/** Without this the test above would also pass if nothing were logged. */
test('the same log tells of a request when main makes one, and not even a server on this machine is found', async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const log = join(folder, 'control.json');
  const stage = await startStage(join(folder, 'two'), [`--log-net-log=${log}`]);
  await stage.shown();
  const asked = await stage.app.evaluate(async ({ net }, address) => {
    return await Promise.all([address, 'http://example.com/'].map((each) => net.fetch(each).then(() => 'reached', (cause: unknown) => String(cause))));
  }, `http://127.0.0.1:${port}/`);
  await stage.close();
  server.close();
  for (const answer of asked) expect(answer).toContain('ERR_NAME_NOT_RESOLVED');
  expect(heard).toEqual([]);
  expect(reachedIn(log).reached.some((each) => each.includes(`127.0.0.1:${port}`))).toBe(true);
});
