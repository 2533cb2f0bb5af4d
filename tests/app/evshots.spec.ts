import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { startStage } from './support/stage';
const { path: folder, remove } = temporaryFolder();
test('shots', async () => {
  test.setTimeout(500_000);
  mkdirSync('/tmp/ev-shots', { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: process.env['L'] ?? 'de', reducedMotion: true, toured: true, textSize: Number(process.env['S'] ?? 1), legible: process.env['G'] === '1' }));
  const stage = await startStage(folder);
  await stage.shown();
  const tag = process.env['TAG'] ?? 'de';
  for (const [w, h, theme] of [[1280, 720, 'dark'], [1920, 1080, 'light']] as const) {
    await stage.resize(w, h);
    await stage.choose(theme);
    await stage.press('End');
    await stage.page.screenshot({ path: `/tmp/ev-shots/${tag}-${w}-stage.png` });
    for (const [name, key] of [['text', 't'], ['help', '?'], ['speed', 'c'], ['changes', 'w'], ['sources', 'o'], ['about', 'i'], ['acts', 'a'], ['lecture', 'v'], ['find', 'Control+k'], ['check', 'Control+j'], ['overview', 'Shift+A']] as const) {
      await stage.clear().catch(() => undefined);
      await stage.page.keyboard.press(key);
      await stage.page.waitForFunction(() => document.querySelector('.panel') !== null, null, { timeout: 5000 }).catch(() => undefined);
      await stage.still();
      await stage.page.evaluate(async () => { await Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))); });
      await stage.page.screenshot({ path: `/tmp/ev-shots/${tag}-${w}-${name}.png` });
      if (name === 'text') { await stage.page.locator('.panel-body').evaluate((b) => b.scrollTo(0, b.scrollHeight)); await stage.page.screenshot({ path: `/tmp/ev-shots/${tag}-${w}-text2.png` }); }
      if (process.env['ONLY'] === name) break;
    }
  }
  await stage.close();
  remove();
});
