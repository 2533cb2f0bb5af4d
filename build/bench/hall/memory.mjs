// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Memory after collecting what is not used, in bytes.
 *
 * @typedef {object} Memory
 * @property {ReadonlyMap<string, number>} heaps - used by script, by the page's role
 * @property {ReadonlyMap<string, number> | null} processes - private to each kind of process; `null` where the system does not tell
 */

/**
 * Has every page and the main process of the app collect their garbage, and measures.
 *
 * @param {import('playwright').Page} lecturer - of an app that was started with {@link collecting}
 * @returns {Promise<Memory>}
 */
export async function memoryNow(lecturer) {
  const heaps = new Map();
  for (const page of lecturer.context().pages()) {
    const inspector = await lecturer.context().newCDPSession(page);
    await inspector.send('HeapProfiler.collectGarbage');
    heaps.set(new URL(page.url()).host, (await inspector.send('Runtime.getHeapUsage')).usedSize);
    await inspector.detach();
  }
  return { heaps, processes: process.platform === 'linux' ? await privateBytes(lecturer) : null };
}

/** Has an app's main process collect its garbage when it gets a signal. */
export const collecting = ['-r', fileURLToPath(new URL('collect.cjs', import.meta.url))];
const collectedMs = 1000;

/**
 * What each kind of process has for itself. Shared pages, such as the program's own, would be counted once for each process in
 * its working set, and hide what grows.
 *
 * @param {import('playwright').Page} page
 */
async function privateBytes(page) {
  const inspector = await page.context().browser()?.newBrowserCDPSession();
  if (!inspector) throw new Error('the app that is measured is gone');
  const { processInfo } = await inspector.send('SystemInfo.getProcessInfo');
  await inspector.detach();
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGUSR2');
  await page.waitForTimeout(collectedMs);
  const kinds = new Map();
  for (const { type, id } of processInfo) kinds.set(type, (kinds.get(type) ?? 0) + privateOf(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')));
  return kinds;
}

/**
 * Bytes that a process wrote and shares with no other. Unwritten pages are the program's own, which count as private or as
 * shared depending on what else runs on the machine.
 *
 * @param {string} rollup - as Linux writes it, in lines such as `Private_Dirty:     123 kB`
 * @throws RangeError when it does not tell
 */
export function privateOf(rollup) {
  const kilobytes = Number(/^Private_Dirty:\s+(\d+) kB$/m.exec(rollup)?.[1]);
  if (Number.isNaN(kilobytes)) throw new RangeError(`private memory is not told in ${rollup}`);
  return kilobytes * 1024;
}

/** @param {ReadonlyMap<string, number>} parts */
export function sum(parts) {
  return [...parts.values()].reduce((total, bytes) => total + bytes, 0);
}

/**
 * @param {ReadonlyMap<string, number>} before
 * @param {ReadonlyMap<string, number>} after
 */
export function growth(before, after) {
  return [...after].map(([name, bytes]) => `${name} ${megabytes(before.get(name) ?? 0)} to ${megabytes(bytes)}`).join(', ');
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
