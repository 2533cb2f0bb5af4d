// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { capture } from '../run/child.mjs';

/**
 * Whether Electron runs without Chromium's sandbox: as root it must, and a person who trusts the machine may ask for it.
 *
 * @param {Readonly<NodeJS.ProcessEnv>} environment
 */
export function withoutSandbox(environment = process.env) {
  return process.getuid?.() === 0 || environment['UNROLL_NO_SANDBOX'] === '1';
}

/**
 * Makes sure that an ordinary user's Electron can put its pages into the sandbox.
 *
 * @param {string} executable
 * @returns {Promise<import('./report.mjs').Outcome>}
 * @throws PreparationError saying what to do
 */
export async function prepareSandbox(executable) {
  if (process.platform !== 'linux') return { text: 'on', changed: false };
  if (withoutSandbox()) return { text: process.getuid?.() === 0 ? 'off: we are root' : 'off: UNROLL_NO_SANDBOX=1', changed: false };
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isRootsOwn(helper)) return { text: 'on, by its helper', changed: false };
  if (await namespacesAllowed()) return { text: 'on', changed: false };
  throw new PreparationError(
    'Electron cannot lock its pages into a sandbox: this system lets no ordinary user make namespaces. Run this once and start again:\n' +
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
    'In a container where that does not help, UNROLL_NO_SANDBOX=1 starts without the sandbox.');
}

/** @param {string} helper */
function isRootsOwn(helper) {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}

async function namespacesAllowed() {
  // Ubuntu lets `unshare` through and refuses everybody else.
  if (setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  try {
    return (await capture('unshare', ['--user', '--map-root-user', 'true'])).code === 0;
  } catch {
    // No such program to ask: Electron itself will tell.
    return true;
  }
}

/** @param {string} file */
function setting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
