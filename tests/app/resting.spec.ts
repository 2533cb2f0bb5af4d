import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { captionIn, readIn, showsAgain } from './support/mortal';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();
let stage: Stage;

test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ toured: true, reducedMotion: true, theme: 'light' }));
  stage = await startStage(folder);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** Ends the process of the lecturer's page, and waits until its window shows something again. */
function crash(): Promise<string> {
  return stage.app.evaluate(({ webContents }) => new Promise<string>((done) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://stage/'));
    contents?.once('did-finish-load', () => done(contents.getURL()));
    contents?.forcefullyCrashRenderer();
  }));
}

/** Something read from the page in the lecturer's window. */
const read = (script: string): Promise<unknown> => readIn(stage.app, 'stage', script);

/** Lets the page die until its window rests. */
async function crashUntilResting(expected: unknown): Promise<void> {
  for (let crashes = 0; crashes < 3; crashes += 1) {
    expect(await crash()).not.toContain('resting');
    await showsAgain(stage.app, 'stage', expected);
  }
  expect(await crash()).toContain('app://stage/resting.html');
}

/** Presses a key or clicks in the lecturer's window as the system would. */
function send(input: { readonly key: string } | { readonly x: number; readonly y: number }): Promise<void> {
  return stage.app.evaluate(({ webContents }, sent) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://stage/'));
    if ('key' in sent) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode: sent.key });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: sent.key });
      return;
    }
    for (const type of ['mouseDown', 'mouseUp'] as const) contents?.sendInputEvent({ type, x: sent.x, y: sent.y, button: 'left', clickCount: 1 });
  }, input);
}

test('a lecturer’s page that dies four times leaves a quiet page without a dialog; one key brings the lecture back where it was', async () => {
  const seen = await stage.openAudience();
  await stage.press('n', 'n', 'n');
  const expected = await stage.text('caption');
  await crashUntilResting(expected);
  expect(await read('document.body.innerText')).toContain('Press any key to go on where you were');
  expect(await read('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(255, 255, 255)');
  expect(await read('document.scripts.length')).toBe(0);
  // The class goes on seeing its picture, and nobody is asked anything.
  expect(await seen.locator('#labels [data-key="caption"]').textContent()).toBe(expected);
  expect(await stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length)).toBe(2);
  await send({ key: 'Shift' });
  expect(await read('location.pathname')).toBe('/resting.html');
  await send({ key: 'PageDown' });
  await showsAgain(stage.app, 'stage', expected);
});

test('a click on its words does the same, and the deaths are counted anew', async () => {
  const expected = await captionIn(stage.app, 'stage');
  await crashUntilResting(expected);
  const { x, y } = await read(`(({ left, top, width, height }) => ({ x: Math.round(left + width / 2), y: Math.round(top + height / 2) }))(document.querySelector('a').getBoundingClientRect())`) as { x: number; y: number };
  await send({ x, y });
  await showsAgain(stage.app, 'stage', expected);
});

test('when even that page dies, the lecturer is asked in a window of the system’s, and trying again goes on where it was', async () => {
  const expected = await captionIn(stage.app, 'stage');
  await crashUntilResting(expected);
  await stage.app.evaluate(({ dialog }) => {
    // Answers as a person would, since nobody is here to press.
    const answer = (...words: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> => {
      Reflect.set(globalThis, 'asked', words.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    Reflect.set(dialog, 'showMessageBox', answer);
  });
  expect(await crash()).not.toContain('resting');
  await showsAgain(stage.app, 'stage', expected);
  expect(await stage.app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toMatchObject({ message: 'This window cannot show anything any more.', buttons: ['Try again', 'Quit'] });
  expect(await captionIn(stage.app, 'audience')).toBe(expected);
  // A key means again what it means on the stage.
  await read('window.marked = true');
  await send({ key: 'PageDown' });
  await expect.poll(() => captionIn(stage.app, 'stage')).not.toBe(expected);
  expect(await read('window.marked')).toBe(true);
});
