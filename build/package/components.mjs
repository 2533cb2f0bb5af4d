// @ts-check
import { join } from 'node:path';
import { readJson } from '../project.mjs';

/** @typedef {import('../../contract/support').Licence} Licence */
/** @typedef {Licence & { readonly integrity: string | null }} Component - a package that was built into the app, and its checksum in npm's form */
/** @typedef {Readonly<Record<string, { readonly version?: string, readonly integrity?: string }>>} Locked - the lockfile's packages */

/** Where each part of the build lists what is in it, with the text of its licence; see build/licences. */
const LIST = 'licences.json';

/**
 * The packages that were built into the app, each once. The runtime is a part by itself, and not among them.
 *
 * @param {string} root
 * @param {readonly string[]} parts - of the build
 * @returns {readonly Licence[]}
 */
export function shipped(root, parts) {
  /** @type {readonly Licence[]} */
  const listed = parts.flatMap((part) => readJson(join(root, 'out', part, LIST)) ?? []);
  const once = new Map(listed.filter(({ name }) => name !== 'electron').map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/**
 * Packages with the checksums that the lockfile knows; what lies in the sources, such as the words' vectors, has none there.
 *
 * @param {readonly Licence[]} packages
 * @param {Locked} locked
 * @returns {readonly Component[]}
 */
export function componentsOf(packages, locked) {
  const integrityOf = new Map(Object.entries(locked).map(([folder, { version, integrity }]) => [`${folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`, integrity]));
  return packages.map((each) => ({ ...each, integrity: integrityOf.get(`${each.name} ${each.version}`) ?? null }));
}

/**
 * The licences of all packages, one after the other.
 *
 * @param {readonly Licence[]} packages
 * @returns {string}
 */
export function licencesText(packages) {
  const head = `Unroll contains ${packages.length} packages of other authors. Its word vectors are GloVe's (public domain dedication).\n`;
  return [head, ...packages.map(({ name, version, licence, text }) => `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`)].join('\n');
}
