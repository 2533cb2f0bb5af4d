// @ts-check
import { chromium } from 'playwright';

/**
 * Takes hold of an app that lets itself be looked at. Playwright now and then waits for ever while it connects, for an answer of a page
 * that is busy with something else.
 *
 * @param {string} endpoint
 */
export async function connected(endpoint) {
  const connect = () => chromium.connectOverCDP(endpoint, { timeout: 10_000 });
  return connect().catch(connect).catch(connect);
}

/**
 * The addresses of the pages that the app has.
 *
 * @param {string} host - with the port
 * @returns {Promise<readonly string[]>}
 * @throws TypeError when nobody answers there, as when the app has ended
 */
export async function pagesAt(host) {
  const list = /** @type {readonly { readonly url: string }[]} */ (await (await fetch(`http://${host}/json/list`)).json());
  return list.map(({ url }) => url);
}
