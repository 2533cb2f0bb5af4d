// @ts-check
import { readFileSync } from 'node:fs';
import { PreparationError } from '../preparationError.mjs';
import { capture } from '../run/child.mjs';
import { installCommand, installPackages } from './debian.mjs';

/** The Debian packages Electron needs on a bare machine; `t64` marks those renamed with 64-bit time. */
const NEEDED = [
  { name: 'libnss3' },
  { name: 'libatk-bridge2.0-0', t64: true },
  { name: 'libgtk-3-0', t64: true },
  { name: 'libgbm1' },
  { name: 'libasound2', t64: true },
  { name: 'libxss1' },
  { name: 'libcups2', t64: true },
];
// Its companion xauth is not wanted: we start Xvfb ourselves, not through xvfb-run.
const VIRTUAL_DISPLAY = [
  { name: 'xvfb' },
  // A display server with two screens, and what plugs the second one in and out.
  { name: 'xserver-xorg-core' },
  { name: 'xserver-xorg-video-dummy' },
  { name: 'x11-xserver-utils' },
];

/**
 * The packages still to be installed, under the names this release of Debian or Ubuntu gives them.
 *
 * @param {{ readonly installed: ReadonlySet<string>, readonly t64: boolean, readonly virtualDisplay: boolean }} machine
 * @returns {string[]}
 */
export function missingPackages({ installed, t64, virtualDisplay }) {
  return [...(virtualDisplay ? VIRTUAL_DISPLAY : []), ...NEEDED]
    .filter(({ name }) => !installed.has(name) && !installed.has(`${name}t64`))
    .map((wanted) => ('t64' in wanted && t64 ? `${wanted.name}t64` : wanted.name));
}

/**
 * Whether packages carry the ending `t64` here: from Debian 13 and Ubuntu 24.04 on.
 *
 * @param {string} release - the text of /etc/os-release
 */
export function namesEndInT64(release) {
  const version = Number.parseFloat(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? '0');
  return /^ID="?ubuntu"?$/m.test(release) ? version >= 24.04 : version >= 13;
}

/**
 * What to tell somebody who may not install packages.
 *
 * @param {readonly string[]} packages
 * @returns {string} with one line to run as root
 */
export function installLine(packages) {
  return `Electron needs packages that are not installed here. Run this once and start again (as root without "sudo"):\n` +
    `sudo ${installCommand(packages)}`;
}

/**
 * Installs the system libraries Electron needs, where this is Debian or its kin and we are root.
 *
 * @param {{ readonly virtualDisplay: boolean }} wishes
 * @param {import('./report.mjs').Say} say
 * @returns {Promise<import('./report.mjs').Outcome>}
 * @throws PreparationError naming the packages when they are missing and we are not root
 */
export async function prepareLibraries({ virtualDisplay }, say) {
  const installed = await installedPackages();
  if (installed === null) return { text: 'not Debian: looked at once the runtime is here', changed: false };
  const packages = missingPackages({ installed, t64: namesEndInT64(osRelease()), virtualDisplay });
  if (packages.length === 0) return { text: 'all here', changed: false };
  if (process.getuid?.() !== 0) throw new PreparationError(installLine(packages));
  say(`installing ${packages.join(' ')}`);
  const failure = await installPackages(packages);
  if (failure !== null) throw new PreparationError(`Electron's libraries could not be installed.\n${failure}${installLine(packages)}`);
  return { text: `installed ${packages.length} Debian packages`, changed: true };
}

/**
 * Names the libraries an executable lacks on this machine.
 *
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
export async function missingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name));
}

/** The installed Debian packages we ask about, or null where there is no dpkg. */
async function installedPackages() {
  const names = [...VIRTUAL_DISPLAY, ...NEEDED].flatMap(({ name }) => [name, `${name}t64`]);
  try {
    const { stdout } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
    return new Set([...stdout.matchAll(/^(\S+) installed$/gm)].map(([, name]) => String(name)));
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code === 'ENOENT') return null;
    throw cause;
  }
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
