// @ts-check
import assert from 'node:assert/strict';

/** Each fuse as it is wanted; @electron/fuses reads the digit that stands for it in the executable. */
const wanted = {
  RunAsNode: '0',
  EnableCookieEncryption: '0',
  EnableNodeOptionsEnvironmentVariable: '0',
  EnableNodeCliInspectArguments: '0',
  EnableEmbeddedAsarIntegrityValidation: '1',
  OnlyLoadAppFromAsar: '1',
  LoadBrowserProcessSpecificV8Snapshot: '0',
  GrantFileProtocolExtraPrivileges: '0',
};

/** @param {string} executable */
export async function fusesAsWanted(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = /** @type {Readonly<Record<number, number>>} */ (/** @type {unknown} */ (await getCurrentFuseWire(executable)));
  const found = Object.keys(wanted).map((name) => [name, String.fromCharCode(wire[FuseV1Options[/** @type {keyof typeof wanted} */ (name)]] ?? 0)]);
  assert.deepEqual(Object.fromEntries(found), wanted);
}
