// @ts-check
// Ways out of a page and into it: tried by scripts in the pages of the installed app.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { tester } from '../machine.mjs';

/** @typedef {import('../opened.mjs').Pages} Pages */
/** @typedef {import('playwright').Page} Page */

/** @param {Pages} pages */
export async function onlyItsOwn({ all }) {
  for (const page of all) {
    const { secure, names } = await page.evaluate(() => ({ secure: isSecureContext, names: performance.getEntriesByType('resource').map(({ name }) => name) }));
    assert.equal(secure, true);
    assert.match(page.url(), /^app:/);
    assert.deepEqual(names.filter((name) => !/^(?:app|blob:app):/.test(name)), []);
  }
}

/** @param {Pages} pages */
export async function sameOriginOnly({ stage, compute }) {
  const reads = (/** @type {Page} */ page, /** @type {string} */ address) => page.evaluate((url) => fetch(url).then(() => 'read', () => 'refused'), address);
  for (const address of ['app://compute/', 'app://audience/', 'file:///etc/passwd']) assert.equal(await reads(stage, address), 'refused', address);
  assert.equal(await reads(compute, 'app://stage/'), 'refused');
}

/** @param {Pages} pages */
export async function policyHolds({ all }) {
  for (const page of all) {
    const { policy, ran } = await page.evaluate(async () => {
      const found = (await fetch('/')).headers.get('content-security-policy') ?? '';
      const works = (/** @type {() => unknown} */ make) => {
        try {
          make();
          return true;
        } catch {
          return false;
        }
      };
      const script = document.createElement('script');
      script.textContent = 'window.pwned = true';
      document.body.append(script);
      const link = document.createElement('a');
      link.href = 'javascript:window.pwned = true';
      link.click();
      const element = document.createElement('div');
      element.setAttribute('onclick', 'window.pwned = true');
      element.click();
      return { policy: found, ran: { evaluated: works(() => (0, eval)('1')), made: works(() => new Function('return 1')()), inline: Reflect.has(window, 'pwned') } };
    });
    assert.deepEqual(ran, { evaluated: false, made: false, inline: false });
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
    for (const rule of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) assert.match(policy, new RegExp(`${rule} 'none'`));
  }
}

/** @param {Pages} pages */
export async function nothingLeaves({ all }) {
  /** @type {string[]} */
  const heard = [];
  const server = createServer((_request, response) => response.end()).on('connection', () => heard.push('a connection'));
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  for (const page of all) {
    await page.evaluate(async (url) => {
      await fetch(url).catch(() => undefined);
      const ended = (/** @type {{ onload: unknown, onerror: unknown }} */ element) => new Promise((done) => { element.onload = element.onerror = done; });
      const picture = new Image();
      const pictured = ended(picture);
      picture.src = `${url}picture`;
      await pictured;
      const socket = new WebSocket(url.replace('http', 'ws'));
      await new Promise((done) => { socket.onopen = socket.onerror = done; });
      navigator.sendBeacon(`${url}beacon`);
    }, `http://127.0.0.1:${port}/`);
  }
  server.close();
  assert.deepEqual(heard, []);
}

/** @param {Pages} pages */
export async function staysThere({ all }) {
  for (const page of all) {
    const before = page.url();
    // Empty pages are another matter: Chromium asks nobody about them, and whoever goes there is ended (isolation.spec).
    for (const address of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://stage/assets/', 'app://compute/', 'app://audience/']) {
      await page.evaluate(async (url) => {
        location.href = url;
        await new Promise((done) => setTimeout(done, 50));
      }, address);
      assert.equal(page.url(), before, address);
    }
  }
}

/** @param {Pages} pages */
export async function opensNothing({ stage, all }) {
  const before = stage.context().pages().length;
  for (const page of all) {
    assert.equal(await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://stage/';
      link.target = '_blank';
      link.click();
      return ['https://example.com/', 'app://stage/', 'about:blank'].every((address) => window.open(address) === null);
    }), true);
  }
  assert.equal(stage.context().pages().length, before);
}

/**
 * Puts another program in the place of the one that opens addresses, and has pages ask for it.
 *
 * @param {Pages} pages
 */
export async function startsNothing({ stage }) {
  const [opener, trace] = ['/usr/local/bin/xdg-open', join(tester.home, 'opened')];
  assert.equal(existsSync(opener), false, 'this machine has an opener of its own in the way');
  writeFileSync(opener, `#!/bin/sh\necho "$@" >> ${trace}\n`);
  chmodSync(opener, 0o755);
  try {
    await stage.evaluate(async () => {
      for (const address of ['mailto:somebody@example.com', 'tel:1', 'https://example.com/', 'vscode://x']) {
        const link = document.createElement('a');
        link.href = address;
        link.click();
        await new Promise((done) => setTimeout(done, 100));
      }
    });
    assert.equal(existsSync(trace), false);
  } finally {
    rmSync(opener);
  }
}

/** @param {Pages} pages */
export async function ownProtocol({ stage }) {
  const status = (/** @type {string} */ path) => stage.evaluate(async (address) => (await fetch(address)).status, path);
  assert.equal(await status('/'), 200);
  for (const path of ['/compute.html', '/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js', '/%5c..%5cmain', '/etc/passwd']) assert.equal(await status(path), 404, path);
}
