// @ts-check
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { readJson, root } from '../project.mjs';
import { capture } from '../run/child.mjs';
import { npm } from '../steps/npm.mjs';
import { feedText, publishWords } from './updates.mjs';

const home = join(root, 'build', 'package', 'builder');

/**
 * Installs electron-builder in a folder of its own: who only starts the app need not wait for it.
 *
 * @param {import('../steps/report.mjs').Say} say
 * @returns {Promise<import('../steps/report.mjs').Outcome>}
 */
export async function prepareBuilder(say) {
  const wanted = String(readJson(join(home, 'package.json')).dependencies['electron-builder']);
  if (installedVersion() === wanted) return { text: `electron-builder ${wanted}, already here`, changed: false };
  say(`installing electron-builder ${wanted}`);
  const { code, stderr } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home);
  if (code !== 0) throw new PreparationError(`electron-builder could not be installed: "npm ci" failed.\n${stderr.trim()}`);
  return { text: `electron-builder ${wanted}, installed`, changed: true };
}

function installedVersion() {
  const found = readJson(join(home, 'node_modules', 'electron-builder', 'package.json'));
  return found === null ? null : String(found.version);
}

/**
 * Puts the staged app and a runtime into one folder, its fuses set, without fetching anything.
 *
 * @param {Pick<import('../runtime/cache.mjs').Runtime, 'executable' | 'version'>} runtime
 * @param {string | null} updates - where newer versions are announced
 * @returns {Promise<string>} the folder
 */
export async function makeFolder({ executable, version }, updates) {
  const folder = join(root, 'dist', 'linux-unpacked');
  await runBuilder(['--linux', 'dir', '-c.electronVersion', version, '-c.electronDist', dirname(executable)]);
  // What a runtime without an app shows; nobody could start it.
  await rm(join(folder, 'resources', 'default_app.asar'), { force: true });
  if (updates !== null) await writeFile(join(folder, 'resources', 'app-update.yml'), feedText(updates));
  return folder;
}

/**
 * Makes every other package for this system, as electron-builder.yml lists them; it fetches Electron's own release and its tools.
 *
 * @param {string} version - Electron's
 * @param {string | null} updates - where newer versions are announced
 */
export async function makeReleases(version, updates) {
  const system = /** @type {Readonly<Record<string, string>>} */ ({ linux: '--linux', darwin: '--mac', win32: '--win' })[process.platform];
  if (system === undefined) throw new PreparationError(`There are no packages for ${process.platform}.`);
  await runBuilder([system, '-c.electronVersion', version, ...publishWords(updates)]);
}

/** @param {readonly string[]} words */
async function runBuilder(words) {
  const program = join(home, 'node_modules', 'electron-builder', 'cli.js');
  const all = [program, '--projectDir', root, '--config', join(root, 'electron-builder.yml'), '--publish', 'never', ...words];
  const { code, stdout, stderr } = await capture(process.execPath, all, { cwd: root });
  if (code !== 0) throw new PreparationError(`electron-builder failed.\n${stdout}${stderr}`.trimEnd());
}
