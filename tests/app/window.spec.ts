import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { electronPath, startWords } from './support/electron';
import { test } from './support/lecture';

test('a text file is opened through the system dialog, or refused with what to do', async ({ lecture, userData }) => {
  const open = async (bytes: Uint8Array, name: string): Promise<unknown> => {
    const path = join(userData, name);
    writeFileSync(path, bytes);
    await lecture.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    return await lecture.stage.evaluate(() => window.bridge.call('text:open', undefined));
  };
  expect(await open(Buffer.from('\ufeffZoë waits', 'utf8'), 'good.txt')).toEqual({ ok: true, value: { name: 'good.txt', text: 'Zoë waits' } });
  expect(await open(Buffer.from([0x5a, 0x6f, 0xeb]), 'old.txt')).toMatchObject({ ok: false, code: 'file', message: expect.stringContaining('old.txt is not UTF-8 text: byte 2') });
});

test('a dialog that is closed without a choice changes nothing', async ({ lecture }) => {
  await lecture.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  expect(await lecture.stage.evaluate(() => window.bridge.call('text:open', undefined))).toEqual({ ok: true, value: null });
});

test('settings are saved where the next start finds them', async ({ lecture, userData }) => {
  await lecture.stage.evaluate(async () => {
    const begun = await window.bridge.call('stage:begin', undefined);
    if (begun.ok && begun.value.mode === 'lecture') await window.bridge.call('settings:save', { ...begun.value.settings, seed: 41 });
  });
  expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toMatchObject({ seed: 41 });
});

test('a second start brings the first window back and ends by itself', async ({ lecture, userData }) => {
  await lecture.idle();
  await lecture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((window) => window.isVisible())?.minimize());
  const second = spawn(electronPath(), startWords(userData), { stdio: 'ignore' });
  expect(await new Promise((ended) => second.on('exit', ended))).toBe(0);
  expect(await lecture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.isMinimized()))).toBe(true);
});

test('full screen is turned on and off again', async ({ lecture }) => {
  const toggle = (): Promise<unknown> => lecture.stage.evaluate(() => window.bridge.call('app:fullscreen', undefined));
  expect(await toggle()).toEqual({ ok: true, value: true });
  await expect.poll(() => lecture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isFullScreen()))).toBe(true);
  expect(await toggle()).toEqual({ ok: true, value: false });
});

test('closing the window ends the app, hidden pages and all', async ({ lecture }) => {
  await lecture.idle();
  // Electron says `will-quit` only when no window is left. The process itself would wait for the test to let go of it.
  const left = await lecture.app.evaluate(({ app, BrowserWindow }) => new Promise((told) => {
    app.once('will-quit', () => told(BrowserWindow.getAllWindows().length));
    BrowserWindow.getAllWindows().find((window) => window.isVisible())?.close();
  }));
  expect(left).toBe(0);
});

test.describe('with a damaged settings file', () => {
  test.use({ settingsFile: '{"theme": "li' });

  test('the file is kept aside and the window opens with the usual settings', async ({ lecture, userData }) => {
    expect(await lecture.stage.evaluate(() => window.bridge.call('stage:begin', undefined))).toMatchObject({ ok: true, value: { settings: { theme: 'dark', seed: 7 } } });
    expect(readdirSync(userData)).toContain('settings.corrupt-1.json');
    expect(readFileSync(join(userData, 'settings.corrupt-1.json'), 'utf8')).toBe('{"theme": "li');
  });
});
