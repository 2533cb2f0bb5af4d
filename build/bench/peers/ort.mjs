// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from '../../project.mjs';
import { npm } from '../../steps/npm.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * Whether onnxruntime-web is there, in the version that package.json beside this file pins.
 *
 * @param {boolean} mayInstall
 * @returns {Promise<{ readonly version: string } | { readonly needs: string }>}
 */
export async function findOrt(mayInstall) {
  const wanted = String(readJson(join(folder, 'package.json')).dependencies['onnxruntime-web']);
  if (installedVersion() !== wanted && mayInstall) await npm(['ci', '--no-audit', '--no-fund'], folder);
  return installedVersion() === wanted ? { version: wanted } : { needs: `onnxruntime-web ${wanted}: npm ci in build/bench/peers` };
}

function installedVersion() {
  const found = readJson(join(folder, 'node_modules', 'onnxruntime-web', 'package.json'));
  return found === null ? null : String(found.version);
}
