// @ts-check
// What a page has: tried by scripts in the pages of the installed app.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { processes } from '../machine.mjs';

/** @typedef {import('../opened.mjs').Pages} Pages */
/** @typedef {import('playwright').Page} Page */

/** @param {Pages} pages */
export async function noNode({ all }) {
  for (const page of all) assert.deepEqual(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter((name) => Reflect.has(window, name))), []);
}

/** @param {Pages} pages */
export async function isolated({ all }) {
  for (const page of all) {
    const session = await page.context().newCDPSession(page);
    /** @type {string[]} */
    const worlds = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    await session.send('Runtime.enable');
    await session.detach();
    assert.ok(worlds.includes('Electron Isolated Context'), worlds.join());
  }
}

/** @param {Pages} pages */
export async function nothingPermitted({ all }) {
  for (const page of all) {
    const granted = await page.evaluate(async () => {
      const names = /** @type {PermissionName[]} */ (['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'screen-wake-lock']);
      const states = await Promise.all(names.map(async (name) => ((await navigator.permissions.query({ name })).state === 'granted' ? name : '')));
      const used = await Promise.all([
        navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'microphone used', () => ''),
        navigator.mediaDevices.getDisplayMedia().then(() => 'screen seen', () => ''),
        navigator.clipboard.readText().then(() => 'clipboard read', () => ''),
        new Promise((told) => navigator.geolocation.getCurrentPosition(() => told('place told'), () => told(''))),
        Notification.requestPermission().then((said) => (said === 'denied' ? '' : 'notifies')),
      ]);
      return [...states, ...used].filter((each) => each !== '');
    });
    assert.deepEqual(granted, []);
  }
}

export async function noExperiments() {
  const pages = processes().filter(({ words }) => words.includes('--type=renderer'));
  assert.ok(pages.length >= 3);
  for (const { words } of pages) assert.deepEqual(words.filter((word) => /^--(?:enable-experimental-web-platform-features|enable-blink-features=(?!$)|disable-web-security|allow-running-insecure-content|nodeIntegration)/.test(word)), []);
}

/** @param {Pages} pages */
export async function noWebview({ stage, all }) {
  const before = stage.context().pages().length;
  for (const page of all) {
    assert.equal(await page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const known = Reflect.has(view, 'executeJavaScript');
      view.remove();
      return known;
    }), false);
  }
  assert.equal(stage.context().pages().length, before);
}

/** @param {Pages} pages */
export async function checkedSenders({ stage, audience, compute }) {
  const ask = (/** @type {Page} */ page, /** @type {string} */ name) => page.evaluate(async (call) => {
    const answer = await /** @type {(name: string, request?: unknown) => Promise<{ ok: boolean, code?: string }>} */ (window.bridge.call)(call);
    return answer.ok ? 'answered' : answer.code;
  }, name);
  assert.equal(await ask(audience, 'stage:begin'), 'refused');
  assert.equal(await ask(compute, 'stage:begin'), 'refused');
  assert.equal(await ask(stage, 'work:ready'), 'refused');
  assert.deepEqual(await stage.evaluate(() => ['', 'about:blank', '/stage.html'].map((address) => {
    const frame = document.createElement('iframe');
    if (address !== '') frame.src = address;
    document.body.append(frame);
    const bridge = frame.contentWindow === null ? 'no frame' : typeof Reflect.get(frame.contentWindow, 'bridge');
    frame.remove();
    return bridge;
  })), ['undefined', 'undefined', 'undefined']);
}

/** @param {Pages} pages */
export async function noRawApi({ all, stage }) {
  for (const page of all) assert.deepEqual(await page.evaluate(() => Object.keys(window.bridge).sort()), ['call', 'on']);
  const heard = await stage.evaluate(async () => {
    const told = new Promise((done) => window.bridge.on('compute:health', (.../** @type {unknown[]} */ all) => done({ count: all.length, keys: Object.keys(/** @type {object} */ (all[0])) })));
    await window.bridge.call('compute:restart', undefined);
    return told;
  });
  assert.deepEqual(heard, { count: 1, keys: ['state', 'message', 'capabilities'] });
}
