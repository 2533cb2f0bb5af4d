// @ts-check
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readJson, root } from '../../build/project.mjs';
import { shotAt } from '../app/support/shoot.mjs';
import { processes, program, tester } from './machine.mjs';
import { requireSandbox } from './window.mjs';

/** @typedef {import('./opened.mjs').Pages} Pages */
/** @typedef {import('playwright').Page} Page */

const messages = 100_000;

/**
 * Electron's security checklist in its order, each point tried in the installed app; 19, the fuses, is looked up before it runs.
 *
 * @type {readonly (readonly [string, (pages: Pages) => Promise<void>])[]}
 */
export const checklist = [
  ['1 only what the app brings is loaded, from a secure origin', onlyItsOwn],
  ['2 no page knows Node', noNode],
  ['3 the bridge lives in a world of its own', isolated],
  ['4 every page is in the sandbox', async () => requireSandbox(3)],
  ['5 every permission is denied', nothingPermitted],
  ['6 no page reads another origin', sameOriginOnly],
  ['7 nothing runs that is not a file of the app', policyHolds],
  ['8 nothing insecure is loaded, nothing leaves', nothingLeaves],
  ['9, 10 no experiments of Chromium’s are switched on', noExperiments],
  ['11, 12 there are no embedded pages', noWebview],
  ['13 no page leaves its place', staysThere],
  ['14 no page opens a window', opensNothing],
  ['15 no page opens another program', startsNothing],
  ['16 the runtime is the one that was wanted, or says that it is not', knownRuntime],
  ['17 a call of another page, and one from a frame, is refused', checkedSenders],
  ['18 pages have a protocol of their own, and no way to other files', ownProtocol],
  ['20 a page gets two functions, and nothing of Electron’s with an event', noRawApi],
  [`${messages} messages of a script that was let in do no harm`, fuzzed],
];

/** @param {Pages} pages */
async function onlyItsOwn({ all }) {
  for (const page of all) {
    const { secure, names } = await page.evaluate(() => ({ secure: isSecureContext, names: performance.getEntriesByType('resource').map(({ name }) => name) }));
    assert.equal(secure, true);
    assert.match(page.url(), /^app:/);
    assert.deepEqual(names.filter((name) => !/^(?:app|blob:app):/.test(name)), []);
  }
}

/** @param {Pages} pages */
async function noNode({ all }) {
  for (const page of all) assert.deepEqual(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter((name) => Reflect.has(window, name))), []);
}

/** @param {Pages} pages */
async function isolated({ all }) {
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
async function nothingPermitted({ all }) {
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

/** @param {Pages} pages */
async function sameOriginOnly({ stage, compute }) {
  const reads = (/** @type {Page} */ page, /** @type {string} */ address) => page.evaluate((url) => fetch(url).then(() => 'read', () => 'refused'), address);
  for (const address of ['app://compute/', 'app://audience/', 'file:///etc/passwd']) assert.equal(await reads(stage, address), 'refused', address);
  assert.equal(await reads(compute, 'app://stage/'), 'refused');
}

/** @param {Pages} pages */
async function policyHolds({ all }) {
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
async function nothingLeaves({ all }) {
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

async function noExperiments() {
  const pages = processes().filter(({ words }) => words.includes('--type=renderer'));
  assert.ok(pages.length >= 3);
  for (const { words } of pages) assert.deepEqual(words.filter((word) => /^--(?:enable-experimental-web-platform-features|enable-blink-features=(?!$)|disable-web-security|allow-running-insecure-content|nodeIntegration)/.test(word)), []);
}

/** @param {Pages} pages */
async function noWebview({ stage, all }) {
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
async function staysThere({ all }) {
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
async function opensNothing({ stage, all }) {
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
async function startsNothing({ stage }) {
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

async function knownRuntime() {
  const { version, source } = readJson('/usr/lib/unroll/runtime.json');
  const wanted = readJson(join(root, 'package.json')).devDependencies.electron;
  if (source === 'official') assert.equal(version, wanted);
  else assert.match(readFileSync('/var/lib/dpkg/status', 'utf8'), /Package: unroll\n(?:.+\n)*Version: .*\+dev\.registry/);
  assert.ok(existsSync(program));
}

/** @param {Pages} pages */
async function checkedSenders({ stage, audience, compute }) {
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
async function ownProtocol({ stage }) {
  const status = (/** @type {string} */ path) => stage.evaluate(async (address) => (await fetch(address)).status, path);
  assert.equal(await status('/'), 200);
  for (const path of ['/compute.html', '/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js', '/%5c..%5cmain', '/etc/passwd']) assert.equal(await status(path), 404, path);
}

/** @param {Pages} pages */
async function noRawApi({ all, stage }) {
  for (const page of all) assert.deepEqual(await page.evaluate(() => Object.keys(window.bridge).sort()), ['call', 'on']);
  const heard = await stage.evaluate(async () => {
    const told = new Promise((done) => window.bridge.on('compute:health', (.../** @type {unknown[]} */ all) => done({ count: all.length, keys: Object.keys(/** @type {object} */ (all[0])) })));
    await window.bridge.call('compute:restart', undefined);
    return told;
  });
  assert.deepEqual(heard, { count: 1, keys: ['state', 'message', 'capabilities'] });
}

/** @param {Pages} pages */
async function fuzzed({ stage }) {
  const contract = readFileSync(join(root, 'contract', 'channels.ts'), 'utf8');
  const names = [...contract.matchAll(/^ {2}'([a-z]+:[A-Za-z]+)': \{ from:/gm)].map(([, name]) => String(name));
  assert.ok(names.length > 50, `${names.length} calls were found`);
  const papers = join(tester.home, 'Documents');
  mkdirSync(papers);
  writeFileSync(join(papers, 'thesis.unroll'), 'mine');
  const before = filesOutside();
  const answers = /** @type {Record<string, number>} */ (await stage.evaluate(shotAt(names, messages)));
  assert.equal(Object.values(answers).reduce((sum, count) => sum + count, 0), messages);
  assert.deepEqual(Object.keys(answers).filter((code) => code === 'internal' || code === 'none'), []);
  assert.deepEqual(filesOutside(), before);
  await stage.keyboard.press('n');
  await stage.waitForFunction(() => document.querySelector('.place') !== null);
}

/** What lies in the tester's home, but for the app's own folders. */
function filesOutside() {
  return readdirSync(tester.home, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^\.(?:config|cache|local|pki|dbus)(?:\/|$)/.test(name))
    .map((name) => `${name} ${statSync(join(tester.home, name)).mtimeMs}`)
    .sort();
}
