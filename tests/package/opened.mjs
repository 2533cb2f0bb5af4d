// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from '../../build/run/display.mjs';
import { connected, pagesAt } from '../../build/run/reach.mjs';
import { end, processes, program, startAsTester, tester, until } from './machine.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ readonly stage: Page, readonly audience: Page, readonly compute: Page, readonly all: readonly Page[] }} Pages */

const roles = /** @type {const} */ (['stage', 'compute', 'audience']);
const portFile = join(tester.home, '.config', 'Unroll', 'DevToolsActivePort');

/**
 * Opens the installed app as the tester, with both windows, and hands over its pages as an injected script would have them.
 *
 * @param {(pages: Pages) => Promise<void>} use
 */
export async function opened(use) {
  await withDisplay(async ({ virtual }) => {
    const child = startAsTester([program, '--remote-debugging-port=0'], virtual);
    try {
      const host = await reached();
      await until('both pages are there', async () => (await pagesAt(host)).filter((url) => /^app:\/\/(?:stage|compute)\//.test(url)).length === 2);
      const browser = await connected(`http://${host}`);
      const pageOf = (/** @type {string} */ role) => browser.contexts().flatMap((context) => context.pages()).find((page) => page.url().startsWith(`app://${role}/`));
      const stage = pageOf('stage');
      await stage?.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5, null, { timeout: 120_000 });
      await stage?.keyboard.press('s');
      await until('the audience’s window is there', () => pageOf('audience') !== undefined);
      const [lecturer, compute, audience] = roles.map(pageOf);
      if (!lecturer || !compute || !audience) throw new Error('a page is gone again');
      await audience.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5, null, { timeout: 120_000 });
      await use({ stage: lecturer, compute, audience, all: [lecturer, compute, audience] });
      await browser.close();
    } finally {
      await end(child);
    }
  }, { always: true });
  await until('every process has ended', () => processes().length === 0);
}

/** Where the app lets itself be looked at, as it writes down itself. */
async function reached() {
  let port = '';
  await until('the app can be looked at', () => {
    try {
      port = readFileSync(portFile, 'utf8').split('\n')[0] ?? '';
    } catch {
      // Not written yet.
    }
    return port !== '';
  });
  return `127.0.0.1:${port}`;
}
