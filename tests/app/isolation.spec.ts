import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { test } from './support/lecture';
import { readIn, showsAgain } from './support/mortal';

/** The compute page, as soon as it is there. */
async function computePage(pages: () => readonly Page[]): Promise<Page> {
  await expect.poll(() => pages().some((page) => page.url().startsWith('app://compute/'))).toBe(true);
  const found = pages().find((page) => page.url().startsWith('app://compute/'));
  if (found === undefined) throw new Error('the compute page is gone again');
  return found;
}

test('a page has a bridge with two functions, and nothing of Node or Electron', async ({ lecture }) => {
  for (const page of [lecture.stage, await computePage(() => lecture.app.windows())]) {
    expect(await page.evaluate(() => [Object.keys(window.bridge).toSorted(), typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual([['call', 'on'], 'undefined', 'undefined']);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  }
});

test('a page is served its own files and never the page of another role', async ({ lecture }) => {
  const status = (path: string): Promise<number> => lecture.stage.evaluate(async (address) => (await fetch(address)).status, path);
  expect(await status('/stage.html')).toBe(200);
  expect(await status('/')).toBe(200);
  for (const path of ['/compute.html', '/none.js', '/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js']) expect(await status(path)).toBe(404);
});

test('a call of another page, of no name and of a wrong form is refused, naming what is wrong', async ({ lecture }) => {
  const answers = await lecture.stage.evaluate(async () => {
    const ask = window.bridge.call as (name: unknown, request?: unknown) => Promise<unknown>;
    return [await ask('work:ready'), await ask('__proto__'), await ask('constructor'), await ask('compute:cancel', { runId: 7 }), await ask('stage:drawn', { frame: -1 })];
  });
  expect(answers).toMatchObject([
    { ok: false, code: 'refused', message: expect.stringContaining('only the compute page') },
    { ok: false, code: 'refused' },
    { ok: false, code: 'refused' },
    { ok: false, code: 'bad-request', message: expect.stringContaining('compute:cancel.runId: expected string, received number') },
    { ok: false, code: 'bad-request', message: expect.stringContaining('stage:drawn.frame') },
  ]);
});

test('an embedded frame has no bridge', async ({ lecture }) => {
  const bridge = await lecture.stage.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow === null ? 'no frame' : typeof Reflect.get(frame.contentWindow, 'bridge');
  });
  expect(bridge).toBe('undefined');
});

test('a page cannot leave, open a window, run a foreign script or be granted anything', async ({ lecture }) => {
  const { stage } = lecture;
  const tried = await stage.evaluate(async () => {
    location.href = 'https://example.com/';
    const opened = window.open('https://example.com/');
    const script = document.createElement('script');
    script.textContent = 'document.title = "pwned"';
    document.body.append(script);
    const geolocation = await new Promise((told) => navigator.geolocation.getCurrentPosition(() => told('granted'), () => told('denied')));
    return { opened, title: document.title, geolocation, notification: await Notification.requestPermission() };
  });
  expect(tried).toEqual({ opened: null, title: 'Unroll', geolocation: 'denied', notification: 'denied' });
  expect(stage.url()).toMatch(/^app:\/\/stage\/\?language=\w+$/);
  expect(lecture.app.windows().filter((page) => !page.url().startsWith('app://'))).toEqual([]);
});

test('nothing leaves: no fetch, picture, socket, beacon or WebRTC reaches a listening server', async ({ lecture }) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`http ${request.url ?? ''}`);
    response.end();
  });
  server.on('connection', () => heard.push('tcp'));
  const radio = createSocket('udp4').on('message', () => heard.push('udp'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await new Promise<void>((bound) => radio.bind(0, '127.0.0.1', bound));
  const ports = { tcp: (server.address() as AddressInfo).port, udp: radio.address().port };
  for (const page of [lecture.stage, await computePage(() => lecture.app.windows())]) await page.evaluate(reachOut, ports);
  server.close();
  radio.close();
  expect(heard).toEqual([]);
});

/** Runs in a page: tries every way out that a page has, and comes back when all have failed or had their time. */
async function reachOut({ tcp, udp }: { readonly tcp: number; readonly udp: number }): Promise<void> {
  const address = `http://127.0.0.1:${tcp}/`;
  await fetch(address).catch(() => undefined);
  await new Promise((ended) => {
    const picture = new Image();
    picture.onload = picture.onerror = ended;
    picture.src = `${address}picture`;
  });
  await new Promise((ended) => {
    const socket = new WebSocket(`ws://127.0.0.1:${tcp}/`);
    socket.onopen = socket.onerror = ended;
  });
  navigator.sendBeacon(`${address}beacon`);
  const peer = new RTCPeerConnection({ iceServers: [{ urls: [`stun:127.0.0.1:${udp}`] }] });
  peer.createDataChannel('x');
  const gathered = new Promise((ended) => (peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && ended(null)));
  await peer.setLocalDescription(await peer.createOffer());
  await gathered;
}

test('a page that goes to an empty page, which Chromium asks nobody about, is ended and had anew', async ({ lecture }) => {
  const caption = await lecture.stage.locator('#labels [data-key="caption"]').textContent();
  for (const role of ['stage', 'compute'] as const) {
    const died = lecture.app.evaluate(({ webContents }, name) => new Promise<void>((done) => {
      webContents.getAllWebContents().find((each) => each.getURL().startsWith(`app://${name}/`))?.once('render-process-gone', () => done());
    }), role);
    await readIn(lecture.app, role, `location.href = 'about:blank'`);
    await died;
  }
  await showsAgain(lecture.app, 'stage', caption);
  await expect.poll(() => readIn(lecture.app, 'stage', `window.bridge.call('compute:health').then(({ value }) => value.state)`), { timeout: 30_000 }).toBe('ready');
});
