// @ts-check
import assert from 'node:assert/strict';
import { FuseState, FuseV1Options } from '@electron/fuses';

const { ENABLE, DISABLE } = FuseState;

/** @type {ReadonlyMap<FuseV1Options, FuseState>} */
const wanted = new Map([
  [FuseV1Options.RunAsNode, DISABLE],
  [FuseV1Options.EnableCookieEncryption, DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, DISABLE],
]);

/** @param {Readonly<Partial<Record<FuseV1Options, FuseState>>>} wire */
export function fusesAsWanted(wire) {
  for (const [fuse, state] of wanted) assert.equal(wire[fuse], state, FuseV1Options[fuse]);
}
