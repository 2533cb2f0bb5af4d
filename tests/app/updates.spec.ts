import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { announcement, hostReleases, type ReleaseHost } from './support/releases';
import { definedEnvironment } from './support/screens';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();
const notes = 'Faster <b>kernels</b> <img src="x" onerror="document.title=1">';
const deb = { name: 'unroll_99.0.0_amd64.deb', bytes: Buffer.from('a package') };

test.afterAll(() => remove());

/** Opens the drawer as the menu does. */
async function openDrawer(stage: Stage): Promise<void> {
  await stage.clear();
  await stage.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items[1]?.click());
  await expect(stage.page.locator('.panel h2')).toHaveText('New versions');
}

const press = (stage: Stage, name: string): Promise<void> => stage.page.getByRole('button', { name }).click();
const drawer = (stage: Stage): ReturnType<Stage['page']['locator']> => stage.page.locator('.panel');

test('a copy that knows no host of releases says so, and has nothing to press', async () => {
  const stage = await startStage(join(folder, 'nowhere'));
  await stage.shown();
  await openDrawer(stage);
  await expect(drawer(stage)).toContainText('knows no place to look for new versions');
  await expect(stage.page.getByRole('button', { name: /look/i })).toHaveCount(0);
  await stage.close();
});

test.describe('where the system’s packages are somebody else’s', () => {
  let host: ReleaseHost;
  let stage: Stage;

  test.beforeAll(async () => {
    host = await hostReleases(folder);
    stage = await startStage(join(folder, 'hand'), [`--updates=${host.feed}`]);
    await stage.shown();
  });

  test.afterAll(async () => {
    await stage.close();
    host.close();
  });

  test('nobody is asked before the button is pressed; then one question, without anything by which the machine is known again', async () => {
    host.answer = (_path, response) => void response.end(announcement('99.0.0', deb, notes));
    await openDrawer(stage);
    await expect(drawer(stage)).toContainText('it asks 127.0.0.1');
    expect(host.heard).toEqual([]);
    await press(stage, 'Look for a new version');
    await expect(drawer(stage)).toContainText('Version 99.0.0 is there.');
    expect(host.heard.map(({ path }) => path)).toEqual(['/latest-linux.yml']);
    expect(host.heard[0]?.headers['x-user-staging-id']).toBe('none');
    expect(JSON.stringify(host.heard[0]?.headers)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('what is new is told as plain text, with the package’s address and the line that installs it', async () => {
    await expect(stage.page.locator('.plain-notes')).toHaveText(notes);
    await expect(drawer(stage)).toContainText(`${host.address}${deb.name}`);
    await expect(drawer(stage)).toContainText(`sudo apt-get install ./${deb.name}`);
    await press(stage, 'Copy the address');
    await expect.poll(() => stage.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`${host.address}${deb.name}`);
    expect(await unreadable(stage, '.panel')).toEqual([]);
  });

  test('this version, or an older one, is no news', async () => {
    for (const version of ['0.0.1', await stage.app.evaluate(({ app }) => app.getVersion())]) {
      host.answer = (_path, response) => void response.end(announcement(version, deb));
      await press(stage, 'Look again');
      await expect(drawer(stage)).toContainText('This is the newest version.');
    }
  });

  for (const [what, answer, told] of [
    ['knows no announcement', (response) => response.writeHead(404).end(), 'does not announce a version'],
    ['announces nothing', (response) => response.end('<html>Log in to the hotel’s network</html>'), 'does not announce a version'],
    ['announces no number', (response) => response.end(announcement('soon', deb)), 'does not announce a version'],
    ['hangs up', (response) => response.destroy(), 'was not reached'],
    ['sends the app elsewhere', (response) => response.writeHead(302, { location: host.address.replace('127.0.0.1', 'localhost') }).end(), 'was not reached'],
  ] as const satisfies readonly (readonly [string, (response: Parameters<ReleaseHost['answer']>[1]) => unknown, string])[]) {
    test(`a host that ${what} is named, nothing is changed, and the next look works`, async () => {
      host.answer = (_path, response) => void answer(response);
      await press(stage, 'Look again');
      await expect(drawer(stage)).toContainText(told);
      expect(host.heard.filter(({ headers }) => headers.host?.startsWith('localhost'))).toEqual([]);
      host.answer = (_path, response) => void response.end(announcement('0.0.1', deb));
      await press(stage, 'Look again');
      await expect(drawer(stage)).toContainText('This is the newest version.');
    });
  }

  test('nothing is asked while a class looks on', async () => {
    const asked = host.heard.length;
    await stage.clear();
    await stage.openAudience();
    await openDrawer(stage);
    await press(stage, 'Look again');
    await expect(drawer(stage)).toContainText('A class is looking on.');
    expect(host.heard).toHaveLength(asked);
  });
});

test('a copy that can be replaced is, step by step: stopped, altered on its way, then whole, put in place and started', async () => {
  const place = join(folder, 'image');
  mkdirSync(place);
  const image = join(place, 'Unroll.AppImage');
  const started = join(place, 'started');
  const old = '#!/bin/sh\n# the old one\n';
  writeFileSync(image, old);
  chmodSync(image, 0o755);
  const fresh = { name: 'unroll_99.0.0.AppImage', bytes: Buffer.from(`#!/bin/sh\necho started > '${started}'\n`) };
  const host = await hostReleases(place);
  const stage = await startStage(join(place, 'data'), [`--updates=${host.feed}`], { ...definedEnvironment(), APPIMAGE: image, XDG_CACHE_HOME: join(place, 'cache') });
  await stage.shown();
  let send: (response: Parameters<ReleaseHost['answer']>[1]) => unknown = (response) => response.write(fresh.bytes.subarray(0, 5));
  host.answer = (path, response) => {
    if (path.endsWith('.yml')) response.end(announcement('99.0.0', fresh));
    else send(response);
  };
  await openDrawer(stage);
  await press(stage, 'Look for a new version');
  await press(stage, 'Fetch it');
  await expect(drawer(stage)).toContainText('Fetching version 99.0.0');
  await stage.page.keyboard.press('Escape');
  await expect(stage.page.getByRole('button', { name: 'Fetch it' })).toBeVisible();
  send = (response) => response.end(Buffer.from(fresh.bytes).fill(0x41, 12));
  await press(stage, 'Fetch it');
  await expect(drawer(stage)).toContainText('is not what was announced');
  send = (response) => response.end(fresh.bytes);
  await press(stage, 'Look again');
  await press(stage, 'Fetch it');
  await expect(drawer(stage)).toContainText('Version 99.0.0 lies ready');
  expect(readFileSync(image, 'utf8')).toBe(old);
  expect(existsSync(started)).toBe(false);
  const ended = stage.app.waitForEvent('close');
  await press(stage, 'Install and start again');
  await ended;
  expect(readFileSync(image)).toEqual(fresh.bytes);
  await expect.poll(() => existsSync(started)).toBe(true);
  host.close();
});
