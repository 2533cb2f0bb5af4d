// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { capture } from '../run/child.mjs';
import { exclusively } from './exclusively.mjs';

/** Everything the built app depends on. */
const SOURCES = ['contract', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'build/package/shipped.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Compile for the older of the two runtimes; electron-vite would take the version of the typings. */
export const compileFor = { ELECTRON_MAJOR_VER: '33' };

/**
 * One text that changes when the content or the name of a source file does.
 *
 * @param {string} root
 * @returns {string}
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  /** @param {string} name - relative to the root, with forward slashes */
  function add(name) {
    const path = join(root, name);
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const inside of readdirSync(path).sort()) add(`${name}/${inside}`);
      return;
    }
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  for (const name of SOURCES) add(name);
  return hash.digest('hex');
}

/**
 * Whether the app in `out` was built from the sources as they are.
 *
 * @param {string} root
 * @param {string} print - the sources' fingerprint
 */
export function isBuilt(root, print) {
  return existsSync(join(root, 'out', 'main', 'index.js')) && existsSync(stampOf(root)) &&
    readFileSync(stampOf(root), 'utf8') === print;
}

/**
 * Notes what `out` was built from.
 *
 * @param {string} root
 * @param {string} print
 */
export function stamp(root, print) {
  mkdirSync(dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), print);
}

/**
 * Forgets what `out` was built from, so that the next start builds it.
 *
 * @param {string} root
 */
export function unstamp(root) {
  rmSync(stampOf(root), { force: true });
}

/**
 * Builds the app where its sources changed.
 *
 * @param {string} root
 * @param {import('./report.mjs').Say} say
 * @returns {Promise<import('./report.mjs').Outcome>}
 */
export async function prepareBuild(root, say) {
  if (isBuilt(root, fingerprint(root))) return { text: 'of these sources, already here', changed: false };
  return exclusively(join(root, '.cache', 'build.lock'), say, async () => {
    // Taken before the build: what is edited meanwhile is built next time.
    const print = fingerprint(root);
    if (isBuilt(root, print)) return { text: 'made by another start just now', changed: true };
    say('building');
    unstamp(root);
    const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, stdout, stderr } = await capture(process.execPath, [program, 'build'], {
      cwd: root, env: { ...process.env, ...compileFor },
    });
    if (code !== 0) throw new PreparationError(`The app could not be built.\n${stdout}${stderr}`.trimEnd());
    stamp(root, print);
    return { text: 'built from the sources', changed: true };
  });
}

/** @param {string} root */
function stampOf(root) {
  return join(root, 'out', '.stamp');
}
