// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly integrity: string | null, readonly folder: string }} Component */
/** @typedef {Readonly<Record<string, { readonly version?: string, readonly license?: string, readonly integrity?: string }>>} Locked */

/**
 * What the lockfile knows of the packages that were built into the app.
 *
 * @param {readonly string[]} folders - as the lockfile names them
 * @param {Locked} locked - the lockfile's packages
 * @returns {Component[]}
 * @throws Error naming the package that the lockfile lacks, or that has no licence
 */
export function componentsOf(folders, locked) {
  return folders.map((folder) => {
    const { version, license, integrity } = locked[folder] ?? {};
    if (version === undefined) throw new Error(`${folder} is built into the app and not in the lockfile.`);
    if (license === undefined) throw new Error(`${folder} is built into the app, and the lockfile knows no licence of it.`);
    return { name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), version, licence: license, integrity: integrity ?? null, folder };
  });
}

/**
 * The licences of all packages, one after the other.
 *
 * @param {readonly Component[]} components
 * @param {(component: Component) => string | null} textOf
 * @returns {string}
 */
export function licencesText(components, textOf) {
  const head = `Unroll contains ${components.length} packages of other authors, and word vectors of GloVe (public domain dedication).\n`;
  const parts = components.map((component) => {
    const { name, version, licence } = component;
    const text = textOf(component)?.trim() ?? `The package brings no text of its licence, ${licence}.`;
    return `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`;
  });
  return [head, ...parts].join('\n');
}

/**
 * The licence a package brings, or null.
 *
 * @param {string} root
 * @param {Pick<Component, 'folder'>} component
 */
export function licenceText(root, { folder }) {
  const path = join(root, folder);
  const names = readdirSync(path).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name)).sort();
  return names.length === 0 ? null : names.map((name) => readFileSync(join(path, name), 'utf8')).join('\n');
}
