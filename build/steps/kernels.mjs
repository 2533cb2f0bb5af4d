// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { readJson } from '../project.mjs';
import { exclusively } from './exclusively.mjs';

/** The WebAssembly kernels' sources, in AssemblyScript, and where what is made of them lies, outside git. */
const FOLDER = 'renderer/compute/kernels/wasm';

/** Memory comes from the page and is shared between threads; its first bytes are the threads' own words. */
const ALWAYS = [
  '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'threads',
  '--importMemory', '--sharedMemory', '--maximumMemory', '65536', '--memoryBase', '256',
  // Addresses are 32 bits wide here and always will be: mixing them with counts is meant.
  '--disableWarning', '201',
];

const RELAXED = ['--enable', 'relaxed-simd'];

/** Each module, where it begins and what else it is compiled with; which of them a machine can run is found out when it starts. */
const MODULES = {
  plain: ['index.ts'],
  relaxed: ['index.ts', ...RELAXED],
  'training-plain': ['training/index.ts'],
  'training-relaxed': ['training/index.ts', ...RELAXED],
};

/**
 * Compiles the kernels where their sources changed.
 *
 * @param {string} root
 * @param {import('./report.mjs').Say} say
 * @returns {Promise<import('./report.mjs').Outcome>}
 */
export async function prepareKernels(root, say) {
  if (isMade(root)) return { text: 'of these sources, already here', changed: false };
  return exclusively(join(root, '.cache', 'kernels.lock'), say, async () => {
    if (isMade(root)) return { text: 'made by another start just now', changed: true };
    say('compiling');
    const made = join(root, FOLDER, 'built');
    const print = fingerprint(root);
    rmSync(join(made, 'stamp'), { force: true });
    mkdirSync(made, { recursive: true });
    for (const [name, options] of Object.entries(MODULES)) await compile(root, join(made, `${name}.wasm`), options);
    writeFileSync(join(made, 'stamp'), print);
    return { text: 'compiled from the sources', changed: true };
  });
}

/**
 * @param {string} root
 * @param {string} out
 * @param {readonly string[]} options
 */
async function compile(root, out, options) {
  // Loaded only here: the compiler alone takes a second to load.
  const { default: asc } = await import('assemblyscript/asc');
  const { error, stderr } = await asc.main([...ALWAYS, ...options, '--baseDir', join(root, FOLDER, 'assembly'), '--outFile', out]);
  if (error) throw new PreparationError(`The WebAssembly kernels could not be compiled.\n${stderr.toString()}`.trimEnd());
}

/**
 * One text that changes when a source, the compiler or its options do.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const sources = join(root, FOLDER, 'assembly');
  const hash = createHash('sha256').update(JSON.stringify([ALWAYS, MODULES, readJson(join(root, 'package.json')).devDependencies.assemblyscript]));
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) hash.update(`${relative(sources, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} root */
function isMade(root) {
  const stamp = join(root, FOLDER, 'built', 'stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}
