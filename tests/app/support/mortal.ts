import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';

/** Pages whose process may end: Playwright lets go of one that crashed, so main is asked for whichever lives now. */
export type Role = 'stage' | 'audience' | 'compute';

/** Something read from a page by a script; `null` while it is not there or just going. */
export function readIn(app: ElectronApplication, role: Role, script: string): Promise<unknown> {
  return app.evaluate(async ({ webContents }, asked) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith(`app://${asked.role}/`) && !each.isCrashed());
    try {
      return await contents?.executeJavaScript(asked.script) as unknown ?? null;
    } catch {
      return null;
    }
  }, { role, script });
}

/** The caption that a page shows. */
export function captionIn(app: ElectronApplication, role: Role): Promise<unknown> {
  return readIn(app, role, `document.querySelector('#labels [data-key="caption"]')?.textContent ?? null`);
}

/** Waits until a page shows this caption. */
export async function showsAgain(app: ElectronApplication, role: Role, caption: unknown): Promise<void> {
  await expect.poll(() => captionIn(app, role), { timeout: 60_000 }).toBe(caption);
}

/** Takes the drawing context away for good, as a driver may, and waits until that was told. */
export function loseContext(page: Page): Promise<void> {
  return page.locator('#canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await lost;
  });
}
