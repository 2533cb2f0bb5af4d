// @ts-check
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sizesBelow } from '../contents.mjs';
import { controlText } from './control.mjs';

const own = fileURLToPath(new URL('files/', import.meta.url));
/** Larger ones are for other systems; the picture of vectors stands for them. */
const LARGEST_ICON_PX = 512;

/**
 * @typedef {object} Parts
 * @property {string} unpacked - folder with app and runtime
 * @property {string} icons - folder with the drawn icon in all sizes
 * @property {string} icon - the picture of vectors
 * @property {string} version - of the package
 * @property {string} architecture - as Debian calls it
 * @property {string} note - what a person has to know about the runtime, or nothing
 * @property {Date} date - of what is packed
 */

/**
 * Lays everything where it will lie on the machine, and beside it what dpkg is told.
 *
 * No script runs at installing or removing: menus, file types, icons and manual pages are brought up to date by the
 * triggers of the packages that keep them.
 *
 * @param {string} root - an absent or old folder
 * @param {Parts} parts
 */
export function layOut(root, { unpacked, icons, icon, version, architecture, note, date }) {
  rmSync(root, { recursive: true, force: true });
  const program = join(root, 'usr', 'lib', 'unroll');
  mkdirSync(dirname(program), { recursive: true });
  cpSync(unpacked, program, { recursive: true });
  const text = (/** @type {string} */ name) => readFileSync(join(own, name), 'utf8')
    .replaceAll('@VERSION@', version).replaceAll('@DATE@', date.toISOString().slice(0, 10));
  put(root, 'usr/bin/unroll', text('unroll.sh'));
  put(root, 'usr/share/applications/org.unroll.Unroll.desktop', text('org.unroll.Unroll.desktop'));
  put(root, 'usr/share/mime/packages/unroll.xml', text('unroll.xml'));
  put(root, 'usr/share/metainfo/org.unroll.Unroll.metainfo.xml', text('org.unroll.Unroll.metainfo.xml'));
  put(root, 'usr/share/man/man1/unroll.1.gz', gzipSync(text('unroll.1'), { level: 9 }));
  put(root, 'usr/share/doc/unroll/copyright', text('copyright'));
  put(root, 'usr/share/doc/unroll/changelog.gz', gzipSync(changelog(version, date), { level: 9 }));
  putIcons(root, icons, icon);
  setModes(root);
  const files = sizesBelow(root);
  const installedBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  put(root, 'DEBIAN/md5sums', files.map(({ path }) => `${md5(join(root, path))}  ${path}\n`).sort().join(''));
  put(root, 'DEBIAN/control', controlText({ version, architecture, installedBytes, note }));
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string | Buffer} content
 */
function put(root, path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/**
 * @param {string} root
 * @param {string} icons
 * @param {string} icon
 */
function putIcons(root, icons, icon) {
  const theme = 'usr/share/icons/hicolor';
  for (const name of readdirSync(icons)) {
    const size = name.replace('.png', '');
    if (Number.parseInt(size, 10) > LARGEST_ICON_PX) continue;
    put(root, `${theme}/${size}/apps/unroll.png`, readFileSync(join(icons, name)));
    put(root, `${theme}/${size}/mimetypes/application-x-unroll-lecture.png`, readFileSync(join(icons, name)));
  }
  put(root, `${theme}/scalable/apps/unroll.svg`, readFileSync(icon));
}

/**
 * Everybody may read everything; programs stay such, libraries are none; the sandbox's helper runs as its owner, root.
 *
 * @param {string} root
 */
function setModes(root) {
  chmodSync(root, 0o755);
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(root, path));
    const runs = found.isDirectory() || path.startsWith('usr/bin/') || ((found.mode & 0o100) !== 0 && !/\.so(?:\.\d+)?$/.test(path));
    chmodSync(join(root, path), runs ? 0o755 : 0o644);
  }
  chmodSync(join(root, 'usr', 'lib', 'unroll', 'chrome-sandbox'), 0o4755);
}

/**
 * @param {string} version
 * @param {Date} date
 */
function changelog(version, date) {
  const day = date.toUTCString().replace('GMT', '+0000');
  return `unroll (${version}) unstable; urgency=medium\n\n  * Built from the sources of this day.\n\n -- Unroll <packages@unroll.invalid>  ${day}\n`;
}

/** @param {string} file */
function md5(file) {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
