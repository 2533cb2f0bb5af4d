// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from '../../run/child.mjs';
import { installCommand, installPackages } from '../../steps/debian.mjs';
import { root } from '../../project.mjs';

const packages = ['python3-torch', 'libopenblas0-pthread'];
/** Debian's own Python is asked too: another one may come first in the path. */
const pythons = ['python3', '/usr/bin/python3'];

/**
 * A Python that has PyTorch.
 *
 * @param {boolean} mayInstall
 * @returns {Promise<{ readonly python: string } | { readonly needs: string }>}
 */
export async function findTorch(mayInstall) {
  const found = (await pythonWithTorch()) ?? (mayInstall && (await installTorch()) ? await pythonWithTorch() : null);
  return found === null ? { needs: `PyTorch: on Debian, ${installCommand(packages)}` } : { python: found };
}

async function pythonWithTorch() {
  for (const python of pythons) {
    try {
      const { code } = await capture(python, ['-c', 'import torch']);
      if (code === 0) return python;
    } catch (cause) {
      if (/** @type {NodeJS.ErrnoException} */ (cause).code !== 'ENOENT') throw cause;
    }
  }
  return null;
}

async function installTorch() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (await installPackages(packages)) === null;
}

/**
 * One run of the script that the app ships for this.
 *
 * @param {string} python
 * @param {readonly string[]} words
 * @returns {Promise<{ readonly library: string, readonly results: readonly { readonly model: string, readonly variant: string, readonly medianMs: number, readonly minMs: number }[] }>}
 */
export async function runTorch(python, words) {
  const folder = await mkdtemp(join(tmpdir(), 'unroll-torch-'));
  try {
    const file = join(folder, 'measured.json');
    const { code, stderr } = await capture(python, [join(root, 'main', 'bench', 'pytorch.py'), ...words, '--out', file]);
    if (code !== 0) throw new Error(`the PyTorch script failed: ${stderr.slice(-2000)}`);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Has PyTorch write the models that other libraries are measured with.
 *
 * @param {string} python
 * @param {string} folder
 * @param {{ readonly batch: number, readonly tokens: number, readonly dim: number, readonly heads: number }} sizes
 */
export async function exportModels(python, folder, { batch, tokens, dim, heads }) {
  const script = fileURLToPath(new URL('export.py', import.meta.url));
  const { code, stderr } = await capture(python, ['-W', 'ignore', script, folder, ...[batch, tokens, dim, heads].map(String)]);
  if (code !== 0) throw new Error(`PyTorch could not write the models: ${stderr.slice(-2000)}`);
}
