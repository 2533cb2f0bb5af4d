// @ts-check
import { join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { cached } from '../runtime/cache.mjs';
import { exclusively } from './exclusively.mjs';

/** @typedef {import('../runtime/cache.mjs').Runtime} Runtime */
/** @typedef {{ readonly runtime: Runtime, readonly text: string, readonly changed: boolean }} Chosen */

/**
 * @typedef {object} Choice
 * @property {string} folder - that of all runtimes
 * @property {string} officialVersion
 * @property {string | null} registryVersion - null where the registry has none for this machine
 * @property {boolean} refresh - ask for Electron's own release even though the registry's is here
 * @property {(say: import('./report.mjs').Say) => Promise<import('../runtime/official.mjs').Fetched>} fetchOfficial
 * @property {(reason: string, say: import('./report.mjs').Say) => Promise<Runtime>} fetchRegistry
 */

/**
 * Finds a runtime: Electron's own release before the registry's, one that is here before one that must be fetched.
 *
 * That the registry's lies in the cache is how we remember that GitHub did not answer: it is taken without asking again.
 *
 * @param {Choice} choice
 * @param {import('./report.mjs').Say} say
 * @returns {Promise<Chosen>}
 */
export async function chooseRuntime(choice, say) {
  return here(choice, choice.refresh) ?? exclusively(join(choice.folder, 'runtime.lock'), say, async () => {
    const made = here(choice, choice.refresh);
    if (made !== null) return made;
    const official = await choice.fetchOfficial(say);
    if (official.ok) return { runtime: official.runtime, text: named(official.runtime, 'fetched'), changed: true };
    const kept = here(choice, false);
    if (kept !== null) return { ...kept, text: `${named(kept.runtime, 'kept')}: ${official.reason}`, changed: true };
    if (choice.registryVersion === null) throw new PreparationError(unreachable(choice.officialVersion, official.reason));
    const runtime = await choice.fetchRegistry(official.reason, say);
    return { runtime, text: `${named(runtime, 'fetched')}: ${official.reason}`, changed: true };
  });
}

/**
 * @param {Choice} choice
 * @param {boolean} officialOnly
 * @returns {Chosen | null}
 */
function here({ folder, officialVersion, registryVersion }, officialOnly) {
  const registry = officialOnly || registryVersion === null ? null : cached(folder, 'registry', registryVersion);
  const runtime = cached(folder, 'official', officialVersion) ?? registry;
  return runtime && { runtime, text: named(runtime, 'already here'), changed: false };
}

/**
 * @param {Runtime} runtime
 * @param {string} what
 */
function named({ source, version }, what) {
  return `Electron ${version} ${source === 'official' ? 'as released' : 'from the registry'}, ${what}`;
}

/**
 * @param {string} version
 * @param {string} reason
 */
function unreachable(version, reason) {
  return `Electron ${version} could not be fetched: ${reason}.\n` +
    'Connect this machine to GitHub, or set ELECTRON_MIRROR to a copy of Electron\'s releases, and start again.';
}
