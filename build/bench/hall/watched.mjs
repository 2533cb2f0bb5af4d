// @ts-check

/**
 * A picture that a window has drawn.
 *
 * @typedef {object} Drawing
 * @property {number} atMs - when its script was done, in ms since 1970
 * @property {number} frame - of the show
 * @property {number} order - how many frames the lecturer's page had told by then, or the audience's had heard
 */

/** @typedef {{ order: number, frame: number, drew: boolean, calls: number, requests: number, drawings: Drawing[] }} Watched */

/**
 * Has both pages note what they draw from now on. The frames are read from what one page tells the other, in their order,
 * so that a frame shown twice is not taken for an earlier one.
 *
 * @param {import('./windows.mjs').Windows} windows
 */
export async function watch({ lecturer, audience }) {
  for (const page of [lecturer, audience]) {
    await page.evaluate(noteCalls);
    await page.evaluate(noteRefreshes);
  }
  await lecturer.evaluate(noteTold);
  await audience.evaluate(noteHeard);
  // A new port: both begin to count with its first message.
  await lecturer.evaluate(() => window.bridge.call('hall:tie', undefined));
  for (const page of [lecturer, audience]) await page.waitForFunction(() => /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window)).watched.order > 0, null, { timeout: 20_000 });
}

/**
 * What a page has noted since the last call.
 *
 * @param {import('playwright').Page} page
 */
export function takeWatched(page) {
  return page.evaluate(() => {
    const { watched } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window));
    const { calls, requests } = watched;
    [watched.calls, watched.requests] = [0, 0];
    return { calls, requests, drawings: watched.drawings.splice(0) };
  });
}

// The functions below run in a page and use nothing from outside themselves.

function noteCalls() {
  /** @type {Watched} */
  const watched = { order: 0, frame: -1, drew: false, calls: 0, requests: 0, drawings: [] };
  Object.assign(window, { watched });
  const { prototype } = WebGL2RenderingContext;
  for (const name of /** @type {const} */ (['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])) {
    const call = /** @type {(...words: unknown[]) => void} */ (prototype[name]);
    Object.assign(prototype, {
      [name](/** @type {unknown[]} */ ...words) {
        watched.calls += 1;
        // Others, such as the preview's, are no picture of the show.
        const { canvas } = /** @type {WebGL2RenderingContext} */ (/** @type {unknown} */ (this));
        if ('id' in canvas && canvas.id === 'canvas') watched.drew = true;
        call.apply(this, words);
      },
    });
  }
}

function noteRefreshes() {
  const { watched } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window));
  const refresh = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    watched.requests += 1;
    return refresh((nowMs) => {
      draw(nowMs);
      if (!watched.drew) return;
      watched.drew = false;
      watched.drawings.push({ atMs: performance.timeOrigin + performance.now(), frame: watched.frame, order: watched.order });
    });
  };
}

function noteTold() {
  const { watched } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window));
  const tell = /** @type {(...words: unknown[]) => void} */ (MessagePort.prototype.postMessage);
  /** @type {MessagePort | null} */
  let current = null;
  Object.assign(MessagePort.prototype, {
    /**
     * @this {MessagePort}
     * @param {{ kind?: string, frame: number } | null} told
     * @param {unknown[]} rest
     */
    postMessage(told, ...rest) {
      if (told?.kind === 'frame' || told?.kind === 'show') {
        if (this !== current) [current, watched.order] = [this, 0];
        watched.order += 1;
        watched.frame = told.frame;
      }
      tell.call(this, told, ...rest);
    },
  });
}

function noteHeard() {
  const { watched } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window));
  window.addEventListener('message', ({ ports: [port] }) => {
    if (!port) return;
    watched.order = 0;
    port.addEventListener('message', ({ data: told }) => {
      if (told.kind !== 'frame' && told.kind !== 'show') return;
      watched.order += 1;
      watched.frame = told.frame;
    });
  });
}
