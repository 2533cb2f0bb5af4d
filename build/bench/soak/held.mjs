// @ts-check
import { readdirSync } from 'node:fs';

/**
 * What an app holds that must not grow, by name.
 *
 * @typedef {ReadonlyMap<string, number>} Held
 */

/**
 * Has a page count its GPU objects from its next loading on: those made less those freed.
 *
 * @param {import('playwright').Page} page
 */
export async function countGpuObjects(page) {
  await page.addInitScript(() => {
    const kinds = /** @type {const} */ (['Buffer', 'Texture', 'Program', 'VertexArray', 'Framebuffer', 'Renderbuffer']);
    const context = /** @type {Record<string, (...parts: unknown[]) => unknown>} */ (/** @type {unknown} */ (WebGL2RenderingContext.prototype));
    Object.assign(window, { gpuObjects: 0 });
    const counted = /** @type {{ gpuObjects: number }} */ (/** @type {unknown} */ (window));
    for (const kind of kinds) {
      for (const [verb, by] of /** @type {const} */ ([['create', 1], ['delete', -1]])) {
        const usual = context[verb + kind];
        if (!usual) continue;
        context[verb + kind] = function (...parts) {
          if (verb === 'create' || parts[0]) counted.gpuObjects += by;
          return usual.apply(this, parts);
        };
      }
    }
  });
}

/**
 * Counts what the app holds now, after its pages have collected their garbage.
 *
 * @param {import('playwright').Page} page - with its GPU objects counted
 * @returns {Promise<Held>}
 */
export async function heldNow(page) {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('HeapProfiler.collectGarbage');
  await inspector.send('Performance.enable');
  const { metrics } = await inspector.send('Performance.getMetrics');
  await inspector.detach();
  const metric = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? NaN;
  const processes = await processesOf(page);
  const handles = process.platform === 'linux' ? processes.reduce((sum, { id }) => sum + readdirSync(`/proc/${id}/fd`).length, 0) : NaN;
  return new Map([
    ['processes', processes.length],
    ['open handles', handles],
    ['GPU objects', await page.evaluate(() => /** @type {{ gpuObjects: number }} */ (/** @type {unknown} */ (window)).gpuObjects)],
    ['tensors', await tensorsNow(page)],
    ['elements and texts', metric('Nodes')],
    ['listeners', metric('JSEventListeners')],
  ]);
}

/**
 * Tensors that nobody has freed, in the compute page: tfjs keeps its engine under this name.
 *
 * @param {import('playwright').Page} page
 */
async function tensorsNow(page) {
  const compute = page.context().pages().find((each) => each.url().startsWith('app://compute'));
  if (!compute) throw new Error('the compute page is gone');
  return compute.evaluate(() => {
    const { _tfengine: engine } = /** @type {{ _tfengine?: { state: { numTensors: number } } }} */ (/** @type {unknown} */ (globalThis));
    return engine?.state.numTensors ?? NaN;
  });
}

/** @param {import('playwright').Page} page */
async function processesOf(page) {
  const inspector = await page.context().browser()?.newBrowserCDPSession();
  if (!inspector) throw new Error('the app that is measured is gone');
  const { processInfo } = await inspector.send('SystemInfo.getProcessInfo');
  await inspector.detach();
  return processInfo;
}
