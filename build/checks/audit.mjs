// @ts-check
import { join } from 'node:path';
import { readJson, root } from '../project.mjs';
import { npm } from '../steps/npm.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ readonly name: string, readonly severity: string, readonly nodes: readonly string[] }} Hole */

/** What ends the check when it is known of something that is shipped. */
const grave = new Set(['high', 'critical']);

/**
 * Asks the registry that the packages came from which of them have known holes.
 *
 * @returns {Promise<Tally>}
 */
export async function checkAudit() {
  const { stdout } = await npm(['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], root);
  return audited(parsed(stdout), readJson(join(root, 'package-lock.json')).packages);
}

/**
 * What is known, as a tally: one check, which fails for a grave hole in what is shipped. Where nobody answers nothing was checked.
 *
 * @param {any} answer - npm's; null when it gave none
 * @param {Readonly<Record<string, { readonly dev?: boolean }>>} locked - the lockfile's packages, by folder
 * @returns {Tally}
 */
export function audited(answer, locked) {
  if (typeof answer?.vulnerabilities !== 'object') return { passed: 0, failed: 0, remark: `not checkable here: ${String(answer?.message ?? 'npm gave no answer').split(' - ')[0]}` };
  /** @type {readonly Hole[]} */
  const holes = Object.values(answer.vulnerabilities);
  const shipped = holes.filter(({ name, nodes }) => name === 'electron' || nodes.some((folder) => locked[folder]?.dev !== true));
  const ends = shipped.filter(({ severity }) => grave.has(severity)).map(({ name, severity }) => `${name} (${severity})`);
  if (ends.length > 0) return { passed: 0, failed: 1, remark: `known holes in what is shipped: ${ends.join(', ')}` };
  return holes.length === 0 ? { passed: 1, failed: 0 } : { passed: 1, failed: 0, remark: `${holes.length} packages with lesser holes, or not shipped` };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
