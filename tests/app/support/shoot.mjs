// @ts-check

/**
 * A script for a page that sends main messages as an injected one would: every name there is and some there are not, with
 * whatever may be sent. It comes back with how often main gave which answer.
 *
 * @param {readonly string[]} names - of the calls there are
 * @param {number} count
 */
export function shotAt(names, count) {
  return `(${shootAt.toString()})(${JSON.stringify([...names, 'fs:read', '__proto__', 'constructor', 'toString', ''])}, ${count})`;
}

/**
 * Runs in the page, and uses nothing from outside itself.
 *
 * @param {readonly string[]} names
 * @param {number} count
 */
async function shootAt(names, count) {
  let state = 1;
  const below = (/** @type {number} */ end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  /**
   * @template Value
   * @param {readonly Value[]} all
   * @returns {Value}
   */
  const pick = (all) => /** @type {Value} */ (all[below(all.length)]);
  /** @type {readonly (() => unknown)[]} */
  const leaves = [
    () => null, () => NaN, () => -1, () => 1e308, () => 2n ** 70n, () => '', () => '../../../etc/passwd', () => '\u0000', () => 'x'.repeat(below(3000)), () => true,
    () => new Uint8Array(below(2000)), () => new Float32Array(below(50)), () => new Date(below(1e12)), () => new Map([[1, 2]]), () => /a+/u, () => '__proto__', () => 'file:///root', () => 'app://compute',
  ];
  const keys = ['id', 'act', 'text', 'seed', 'knobs', 'runId', 'scenario', 'lecture', 'trace', 'key', 'path', 'file', 'on', 'screen', 'frame', 'theme', '__proto__', 'constructor', 'lines', 'title', 'number', 'language', 'settings', 'backend'];
  const value = (/** @type {number} */ depth) => {
    const kind = below(depth > 4 ? 1 : 4);
    if (kind === 1) return Array.from({ length: below(6) }, () => value(depth + 1));
    if (kind === 2) return Object.fromEntries(Array.from({ length: below(6) }, () => [pick(keys), value(depth + 1)]));
    if (kind === 3 && below(50) === 0) {
      /** @type {Record<string, unknown>} */
      const round = {};
      round['self'] = round;
      return round;
    }
    return pick(leaves)();
  };
  /** @type {Record<string, number>} */
  const answers = {};
  const call = /** @type {(name: string, request: unknown) => Promise<{ ok: boolean, code?: string }>} */ (window.bridge.call);
  const shoot = async () => {
    const said = await call(pick(names), value(0)).then(({ ok, code }) => (ok ? 'ok' : (code ?? 'none')), () => 'not sent');
    answers[said] = (answers[said] ?? 0) + 1;
  };
  for (let sent = 0; sent < count; sent += 250) await Promise.all(Array.from({ length: 250 }, shoot));
  return answers;
}
