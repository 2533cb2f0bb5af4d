// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { PreparationError } from '../preparationError.mjs';

const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks a zip file, keeping file modes and symbolic links.
 *
 * @param {string} zip
 * @param {string} folder - must exist
 * @param {(name: string) => string | null} nameOf - where an entry goes inside the folder; null leaves it out
 * @returns {Promise<void>}
 */
export async function unzip(zip, folder, nameOf = (name) => name) {
  // @ts-ignore yauzl brings no types
  const { default: yauzl } = await import('yauzl');
  const archive = await yauzl.openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry.fileName);
    if (name === null || name === '') continue;
    const path = join(folder, name);
    if (name.endsWith('/')) {
      await mkdir(path, { recursive: true });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const content = await archive.openReadStreamPromise(entry);
    if ((mode & FILE_KIND) === SYMBOLIC_LINK) await link(await text(content), path, folder);
    // Written by a system without modes, an entry has none.
    else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
  }
}

/**
 * @param {string} target
 * @param {string} path
 * @param {string} folder
 */
async function link(target, path, folder) {
  const inside = relative(folder, resolve(dirname(path), target));
  if (isAbsolute(target) || isAbsolute(inside) || inside.startsWith('..')) {
    throw new PreparationError(`An archive was refused: its link ${relative(folder, path)} leads outside, to ${target}.`);
  }
  await symlink(target, path);
}
