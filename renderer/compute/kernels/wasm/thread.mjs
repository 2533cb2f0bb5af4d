// @ts-check
// One thread of the WebAssembly kernels. It holds instances of the module, one for each memory it works on, does what it
// is told, and answers with the time that took. It knows nothing of layers.

/** @type {Map<number, WebAssembly.Exports>} */
const instances = new Map();

/**
 * @typedef {{ kind: 'open', team: number, module: WebAssembly.Module, memory: WebAssembly.Memory }
 *   | { kind: 'call', team: number, name: string, words: readonly number[] }
 *   | { kind: 'close', team: number }} Order
 */

/**
 * @param {Order} order
 * @returns {{ spentMs: number }}
 */
function obey(order) {
  if (order.kind === 'open') {
    instances.set(order.team, new WebAssembly.Instance(order.module, { env: { memory: order.memory } }).exports);
    return { spentMs: 0 };
  }
  if (order.kind === 'close') {
    instances.delete(order.team);
    return { spentMs: 0 };
  }
  const work = instances.get(order.team)?.[order.name];
  if (typeof work !== 'function') throw new RangeError(`there is no ${order.name} in team ${order.team}`);
  const startMs = performance.now();
  work(...order.words);
  return { spentMs: performance.now() - startMs };
}

globalThis.onmessage = ({ data }) => {
  try {
    globalThis.postMessage(obey(data));
  } catch (thrown) {
    globalThis.postMessage({ trouble: String(thrown) });
  }
};
