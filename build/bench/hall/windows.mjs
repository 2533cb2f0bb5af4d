// @ts-check
import { root } from '../../project.mjs';
import { twoRefreshes } from '../notes.mjs';
import { startSession, untilShown } from '../session.mjs';

/** @typedef {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} App */
/** @typedef {{ readonly lecturer: import('playwright').Page, readonly audience: import('playwright').Page }} Windows */

/** Where nobody presses anything, all acts of the usual lecture are computed and rehearsed within this time, in ms. */
export const preparedMs = 30_000;

const size = { widthPx: 1280, heightPx: 720 };

/**
 * The lecturer's window, alone.
 *
 * @param {App} app
 * @param {object} settings
 * @param {readonly string[]} [words] - for Electron itself
 */
export async function startAlone(app, settings, words) {
  const session = await startSession({ ...app, folder: root, address: 'app://stage', settings: { toured: true, ...settings }, words });
  await untilShown(session.page);
  return session;
}

/**
 * Opens the audience's window with the lecturer's key; both get the same size, although the only screen is larger.
 *
 * @param {import('playwright').Page} lecturer
 * @returns {Promise<Windows>}
 */
export async function openAudience(lecturer) {
  const opened = lecturer.context().waitForEvent('page', { predicate: (page) => page.url().startsWith('app://audience'), timeout: 60_000 });
  await lecturer.keyboard.press('s');
  const audience = await opened;
  await untilShown(audience);
  // Answered once both windows are where they belong; before that they would be moved again.
  await lecturer.evaluate(() => window.bridge.call('hall:present', { on: true, screen: null }));
  for (const page of [lecturer, audience]) {
    await page.evaluate(({ widthPx, heightPx }) => window.resizeTo(widthPx, heightPx), size);
    await page.waitForFunction(({ widthPx, heightPx }) => innerWidth === widthPx && innerHeight === heightPx, size, { timeout: 20_000 });
    await twoRefreshes(page);
  }
  return { lecturer, audience };
}

/**
 * Waits until nothing is computed and nothing moves.
 *
 * @param {import('playwright').Page} lecturer
 */
export async function untilStill(lecturer) {
  await lecturer.waitForFunction(() => document.querySelector('.progress, .transport [aria-label="pause"]') === null && document.querySelector('.place') !== null, null, { timeout: 180_000 });
  await twoRefreshes(lecturer);
}

/**
 * Where the show is, as its bar says; steps count from 1.
 *
 * @param {import('playwright').Page} lecturer
 */
export async function placeOf(lecturer) {
  const [step = NaN, steps = NaN] = Array.from(((await lecturer.locator('.place').textContent()) ?? '').matchAll(/\d+/g), ([digits]) => Number(digits));
  return { step, steps };
}
