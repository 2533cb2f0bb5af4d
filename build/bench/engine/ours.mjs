// @ts-check
import { ended } from '../../run/child.mjs';
import { launch } from '../../run/launch.mjs';

/** @typedef {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} App */

/**
 * A row of the app's own report, as far as it is looked at here.
 *
 * @typedef {object} Row
 * @property {string} model
 * @property {string} variant
 * @property {number} medianMs
 * @property {number} minMs
 * @property {number} repeats
 * @property {number} peakBytes
 */

/** @typedef {{ readonly results: readonly Row[], readonly tuning?: Readonly<Record<string, number | string>>, readonly device: { readonly threads: number | null, readonly adapter: { readonly description?: string } | null } }} Report */

/**
 * The app's own command line: `bench WORDS --json`.
 *
 * @param {App} app
 * @param {readonly string[]} words
 * @returns {Promise<Report>}
 * @throws Error with what the command said when it failed
 */
export async function runOurs({ executable, environment }, words) {
  const child = launch(executable, ['--cli', 'bench', ...words, '--json'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of /** @type {const} */ (['stdout', 'stderr'])) child[stream]?.setEncoding('utf8').on('data', (text) => { said[stream] += text; });
  // The app is in a process group of its own, so Ctrl-C ends only us.
  const end = () => { child.kill(); };
  process.once('exit', end);
  const { code } = await ended(child).finally(() => process.off('exit', end));
  if (code !== 0) throw new Error(lastWords(said.stderr));
  return JSON.parse(said.stdout);
}

/**
 * What a command said last, without Chromium's own messages.
 *
 * @param {string} stderr
 */
function lastWords(stderr) {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^\[\d+:/.test(line));
  return `bench: ${lines.at(-1) ?? 'said nothing'}`.slice(0, 300);
}
