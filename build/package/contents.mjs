// @ts-check
import { closeSync, openSync, readSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly files?: Readonly<Record<string, Entry>>, readonly size?: number }} Entry */

/**
 * The files in an asar archive.
 *
 * @param {string} archive
 * @returns {string[]} with forward slashes
 */
export function filesIn(archive) {
  const file = openSync(archive, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(file, head, 0, 16, 0);
    const text = Buffer.alloc(head.readUInt32LE(12));
    readSync(file, text, 0, text.length, 16);
    return below(JSON.parse(text.toString('utf8')), '');
  } finally {
    closeSync(file);
  }
}

/**
 * @param {Entry} entry
 * @param {string} path
 * @returns {string[]}
 */
function below({ files }, path) {
  return files === undefined ? [path] : Object.entries(files).flatMap(([name, inside]) => below(inside, path === '' ? name : `${path}/${name}`));
}

/**
 * Those files of the packed app that are none of its build: sources, node modules, maps, notes of the build.
 *
 * @param {readonly string[]} files
 */
export function strangers(files) {
  return files.filter((file) => file !== 'package.json' && !/^out\/(?:main|preload|renderer)\/licences\.json$/.test(file) &&
    !/^out\/(?:main|preload|renderer)\/(?:[^/.][^/]*\/)*[^/]+\.(?:js|mjs|cjs|html|css|wasm|woff2?|ttf|bin|svg|png|py)$/.test(file));
}

/**
 * Every file below a folder with its size, links counted as nothing.
 *
 * @param {string} folder
 * @returns {{ readonly path: string, readonly bytes: number }[]} paths from the folder
 */
export function sizesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const found = lstatSync(join(folder, path));
    return found.isFile() ? [{ path, bytes: found.size }] : [];
  });
}
