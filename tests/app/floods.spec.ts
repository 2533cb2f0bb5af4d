import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { readIn, showsAgain } from './support/mortal';
import { startStage } from './support/stage';

/** Bytes of all log files of the app. */
function logged(folder: string): { readonly bytes: number; readonly text: string } {
  // Nothing is written before there is something to say.
  const paths = (existsSync(join(folder, 'logs')) ? readdirSync(join(folder, 'logs')) : []).map((name) => join(folder, 'logs', name));
  return { bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0), text: paths.map((path) => readFileSync(path, 'utf8')).join('') };
}

test('a page that floods the log, the console and main with refused calls fills no disk, and the lecture goes on', async () => {
  test.setTimeout(120_000);
  const { path, remove } = temporaryFolder();
  const stage = await startStage(path);
  await stage.shown();
  const before = logged(path).bytes;
  await stage.page.evaluate(async () => {
    const words = 'flood '.repeat(200);
    for (let round = 0; round < 50; round += 1) {
      for (let line = 0; line < 200; line += 1) console.error(words);
      await Promise.all(Array.from({ length: 200 }, () => window.bridge.call('stage:failed', { ok: false, code: 'internal', message: words })));
      // Refused navigations are written down, too.
      window.open(`https://example.com/${round}`);
    }
  });
  const { bytes, text } = logged(path);
  expect(bytes - before).toBeLessThan(60_000);
  expect(text).toContain('flood');
  await stage.press('Home', 'n', 'n');
  expect((await stage.place()).step).toBe(3);
  await stage.close();
  remove();
});

/** Has a page fill its memory until that ends it. */
const fill = 'setTimeout(() => { const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length)); }, 0); undefined';

test('a lecturer’s page and a compute page that fill their memory are had anew; the lecture stays where it was', async () => {
  test.setTimeout(180_000);
  const { path, remove } = temporaryFolder();
  // A small heap is full soon; what ends a page is the same with any.
  const stage = await startStage(path, ['--js-flags=--max-old-space-size=160']);
  await stage.shown();
  await stage.press('n', 'n', 'n');
  const caption = await stage.text('caption');
  // Chromium on Linux tells a page that ran out of memory from one that crashed only now and then.
  const bomb = (role: string): Promise<void> => stage.app.evaluate(({ webContents }, { role: name, script }) => new Promise<void>((ended) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith(`app://${name}/`));
    contents?.once('render-process-gone', () => ended());
    void contents?.executeJavaScript(script).catch(() => undefined);
  }), { role, script: fill });

  await bomb('compute');
  await expect.poll(() => readIn(stage.app, 'stage', `window.bridge.call('compute:health').then(({ value }) => value.state)`), { timeout: 30_000 }).toBe('ready');
  expect(await stage.text('caption')).toBe(caption);
  await bomb('stage');
  await showsAgain(stage.app, 'stage', caption);
  expect(await readIn(stage.app, 'stage', `document.querySelector('.notice') === null`)).toBe(true);
  await stage.close();
  remove();
});
