// @ts-check
import { builtinModules } from 'node:module';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../project.mjs';

/** The parts of the build. */
export const PARTS = /** @type {const} */ (['main', 'preload', 'renderer']);

/**
 * Lays the built app into a folder as it is packed: nothing but what was built, and a package.json of its own.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {Promise<void>}
 * @throws Error naming the import that would find nothing in the packaged app
 */
export async function stageApp(root, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const part of PARTS) {
    await cp(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(appPackage(readJson(join(root, 'package.json'))), null, 2)}\n`);
  const outside = await importsFromOutside(join(folder, 'out', 'main'));
  if (outside.length > 0) throw new Error(`The built app imports what is not packed with it: ${outside.join(', ')}.`);
}

/**
 * What the packaged app is told about itself. It has no dependencies: they are built in.
 *
 * @param {{ readonly name: string, readonly productName: string, readonly version: string, readonly description: string, readonly type: string, readonly main: string }} project
 */
export function appPackage({ name, productName, version, description, type, main }) {
  const desktopName = 'org.unroll.Unroll.desktop';
  return { name, productName, version, description, author: 'Unroll', private: true, type, main, desktopName };
}

/** @param {string} folder */
async function importsFromOutside(folder) {
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(texts.flatMap(foreignImports))];
}

/**
 * The packages a built script imports, other than those that Electron brings.
 *
 * @param {string} script
 * @returns {string[]}
 */
export function foreignImports(script) {
  const here = new Set(['electron', ...builtinModules]);
  const found = script.matchAll(/^(?:import|export)\b[^'"\n]*?(?:from\s*)?["']([^"'\n]+)["']/gm);
  return [...found].map(([, name]) => String(name)).filter((name) => !/^(?:\.|node:|electron\/)/.test(name) && !here.has(name));
}
