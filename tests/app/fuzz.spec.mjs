// @ts-check
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { calls } from '#contract/channels';
import { temporaryFolder } from './support/electron';
import { shotAt } from './support/shoot.mjs';
import { startStage } from './support/stage';

const messages = 100_000;

/**
 * All files below a folder, with when they were changed.
 *
 * @param {string} folder
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).toSorted();
}

test('a page that is not ours any more reaches nothing but the typed bridge, and nothing it sends through that does harm', async () => {
  test.setTimeout(300_000);
  const [data, home] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(home.path, 'thesis.unroll'), 'mine');
  const stage = await startStage(data.path, [], /** @type {Record<string, string>} */ ({ ...process.env, HOME: home.path }));
  await stage.shown();
  await stage.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const before = filesBelow(home.path);
  const names = Object.keys(calls);
  /** @type {Readonly<Record<string, number>>} */
  const answers = await stage.page.evaluate(shotAt(names, messages));
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(messages);
  // A refusal names what is wrong; nothing of it may reach the inside and fail there.
  expect(Object.keys(answers).filter((code) => code === 'internal' || code === 'none')).toEqual([]);
  expect(answers['bad-request']).toBeGreaterThan(messages / 3);
  expect(filesBelow(home.path)).toEqual(before);
  await stage.press('Home', 'n', 'n');
  expect((await stage.place()).step).toBe(3);
  await stage.close();
  data.remove();
  home.remove();
});
