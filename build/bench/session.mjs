// @ts-check
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapse } from 'node:timers/promises';
import { asElectron, electronArguments } from '../run/launch.mjs';
import { connected, pagesAt } from '../run/reach.mjs';

/**
 * An app that was started from outside, without anything in it that a user's would not have but what it was started with, and its first page.
 *
 * @typedef {object} Session
 * @property {import('playwright').Page} page
 * @property {number} startedAtMs - when its process was asked for, in ms since 1970
 * @property {() => Promise<void>} end
 */

/**
 * Starts an app and waits for the page whose address begins as given.
 *
 * @param {{ readonly executable: string, readonly folder: string, readonly environment: NodeJS.ProcessEnv, readonly address: string, readonly settings?: object, readonly prepare?: (userData: string) => Promise<void>, readonly words?: readonly string[] }} wish
 * @returns {Promise<Session>}
 */
export async function startSession({ executable, folder, environment, address, settings, prepare, words: more = [] }) {
  const userData = await mkdtemp(join(tmpdir(), 'unroll-bench-'));
  if (settings) await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
  if (prepare) await prepare(userData);
  const words = [...more, ...electronArguments(), '--remote-debugging-port=0', `--user-data-dir=${userData}`, folder, `--user-data-dir=${userData}`];
  const startedAtMs = Date.now();
  const child = spawn(executable, words, { env: asElectron(environment), stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const endpoint = await endpointOf(child.stderr);
  await untilOpened(new URL(endpoint).host, address);
  const browser = await connected(endpoint);
  const page = await firstPage(browser, address);
  return {
    page,
    startedAtMs,
    end: async () => {
      await browser.close();
      child.kill();
      await closed;
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {import('node:stream').Readable} stderr
 * @returns {Promise<string>}
 */
function endpointOf(stderr) {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    stderr.once('close', () => reject(new Error(`the app ended before it could be measured:\n${said}`)));
  });
}

/**
 * Waits for the page to be there.
 *
 * @param {string} host
 * @param {string} address
 */
async function untilOpened(host, address) {
  while (!(await pagesAt(host)).some((url) => url.startsWith(address))) await elapse(50);
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
async function firstPage(browser, address) {
  const [context] = browser.contexts();
  if (!context) throw new Error('the app has no page to look at');
  const here = context.pages().find((page) => page.url().startsWith(address));
  return here ?? (await context.waitForEvent('page', { predicate: (page) => page.url().startsWith(address), timeout: 60_000 }));
}

/**
 * Waits until the stage shows a trace and stands still.
 *
 * @param {import('playwright').Page} page
 */
export async function untilShown(page) {
  await page.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5, null, { timeout: 120_000 });
}
