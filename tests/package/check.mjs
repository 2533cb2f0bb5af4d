// @ts-check
import { resolve } from 'node:path';
import { PreparationError } from '../../build/preparationError.mjs';
import { installPackages } from '../../build/steps/debian.mjs';
import { computesAndMeasures, computesOperations, isNoNode, refusesWhatIsWrong, tellsWhatRuns } from './commands.mjs';
import { fusesAsWanted } from './fuses.mjs';
import { isAsPacked, isKnownToTheSystem, leavesNothing, packageFiles } from './installed.mjs';
import { done, makeTester, program, removeTester } from './machine.mjs';
import { checklist } from './checklist.mjs';
import { opened } from './opened.mjs';
import { openFromMenu } from './window.mjs';

/**
 * Installs a Debian package, tries it as an ordinary user, and removes it.
 *
 * @param {string} file
 * @returns {Promise<boolean>} whether all went well
 * @throws PreparationError where we are not root
 */
export async function checkPackage(file) {
  if (process.getuid?.() !== 0) throw new PreparationError('Installing the package needs root: run this check as root, on a machine that may be changed.');
  await installPackages(['x11-utils', 'man-db']);
  let good = await tried('installs', () => done('apt-get', ['install', '-y', '-qq', '--reinstall', '--allow-downgrades', resolve(file)], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }));
  if (!good) return false;
  const files = await packageFiles();
  await makeTester();
  try {
    for (const [claim, check] of checks) good = (await tried(claim, check)) && good;
    good = (await tried('is opened as a script that was let in would find it', () => opened(async (pages) => {
      for (const [claim, check] of checklist) good = (await tried(claim, () => check(pages))) && good;
    }))) && good;
  } finally {
    await removeTester();
  }
  return (await tried('leaves nothing behind when removed', () => leavesNothing(files))) && good;
}

/** @type {readonly (readonly [string, () => Promise<void>])[]} */
const checks = [
  ['lies on the machine as it was packed, the sandbox’s helper setuid root', isAsPacked],
  ['is known to the system by its file type and manual page', isKnownToTheSystem],
  ['has its fuses set', () => fusesAsWanted(program)],
  ['cannot be used as a Node, nor inspected', isNoNode],
  ['tells an ordinary user without a display what runs', tellsWhatRuns],
  ['computes, draws and measures without a display', computesAndMeasures],
  ['computes operations given in files, and calibrates its kernels', computesOperations],
  ['refuses what it does not know', refusesWhatIsWrong],
  ['opens a lecture from the menu entry, its pages in the sandbox', openFromMenu],
];

/**
 * @param {string} claim
 * @param {() => Promise<unknown>} check
 */
async function tried(claim, check) {
  const startMs = performance.now();
  const failure = await check().then(() => null, (cause) => String(cause));
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  process.stderr.write(`${failure === null ? 'ok    ' : 'FAILED'}        ${claim}  ${seconds} s${failure === null ? '' : `\n${failure}`}\n`);
  return failure === null;
}
