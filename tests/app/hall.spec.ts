import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { startTwoScreens, type TwoScreens } from './support/screens';
import { type Stage, startStage } from './support/stage';

let screens: TwoScreens;
let stage: Stage;
let folder: ReturnType<typeof temporaryFolder>;

test.beforeAll(async () => {
  screens = await startTwoScreens();
  await screens.plug();
  folder = temporaryFolder();
  stage = await startStage(folder.path, [], screens.environment);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  folder.remove();
  await screens.stop();
});

/** Where a page's window is on the desktop, and whether it fills its screen. */
function windowOf(role: 'stage' | 'audience'): Promise<{ x: number; width: number; full: boolean }> {
  return stage.app.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith(`app://${wanted}/`));
    const { x, width } = window?.getBounds() ?? { x: NaN, width: NaN };
    return { x, width, full: window?.isFullScreen() ?? false };
  }, role);
}

const caption = (page: Page): Promise<string | null> => page.locator('#labels [data-key="caption"]').textContent();

test('the audience gets the projector, the lecturer the laptop, and both the same picture', async () => {
  await stage.press('Home', 'n', 'n');
  const page = await stage.openAudience();
  await expect.poll(() => windowOf('audience')).toEqual({ x: 1280, width: 1920, full: true });
  await expect.poll(() => windowOf('stage')).toEqual({ x: 0, width: 1280, full: true });
  await stage.press('n');
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
});

test('a key pressed in the audience’s window drives the lecture', async () => {
  const page = await stage.audience();
  const before = await stage.place();
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await stage.place()).step).toBe(before.step + 1);
  await stage.still();
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
});

test('the projector unplugged in the middle of a step loses nothing, and comes back to the same picture', async () => {
  const page = await stage.audience();
  await screens.unplug();
  await expect.poll(async () => (await windowOf('audience')).full).toBe(false);
  await expect.poll(async () => (await windowOf('audience')).x).toBeLessThan(1280);
  await stage.press('n');
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
  await screens.plug();
  await expect.poll(() => windowOf('audience')).toEqual({ x: 1280, width: 1920, full: true });
  await expect.poll(() => windowOf('stage')).toEqual({ x: 0, width: 1280, full: true });
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
});

test('one key swaps the screens, and once more swaps them back', async () => {
  await stage.page.keyboard.press('x');
  await expect.poll(async () => (await windowOf('audience')).x).toBe(0);
  await expect.poll(async () => (await windowOf('stage')).x).toBe(1280);
  await stage.page.keyboard.press('x');
  await expect.poll(async () => (await windowOf('audience')).x).toBe(1280);
  await expect.poll(async () => (await windowOf('stage')).x).toBe(0);
});

test('apart, the audience keeps its picture until it is sent another', async () => {
  const page = await stage.audience();
  const seen = await caption(page);
  await stage.press('z', 'n', 'n');
  expect(await caption(page)).toBe(seen);
  expect(await caption(stage.page)).not.toBe(seen);
  await page.reload();
  await expect.poll(() => caption(page)).toBe(seen);
  await stage.press('b');
  await expect(page.locator('.black')).toBeVisible();
  await stage.press('b');
  await expect(page.locator('.black')).toHaveCount(0);
  expect(await caption(page)).toBe(seen);
  await stage.press('z');
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
});

test('a lecturer’s page that is loaded again leads the audience as before', async () => {
  const page = await stage.audience();
  await stage.reload();
  await stage.press('Home', 'n');
  await expect.poll(() => caption(page)).toBe(await caption(stage.page));
});

test('an audience’s page that dies comes back to the picture of the lecturer’s', async () => {
  await stage.app.evaluate(({ webContents }) => webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://audience/'))?.forcefullyCrashRenderer());
  await stage.press('n');
  const wanted = await caption(stage.page);
  await expect.poll(() => stage.app.evaluate(async ({ webContents }) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://audience/') && !each.isCrashed());
    return await contents?.executeJavaScript(`document.querySelector('#labels [data-key="caption"]')?.textContent ?? null`);
  }), { timeout: 30_000 }).toBe(wanted);
});
