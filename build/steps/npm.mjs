// @ts-check
import { basename } from 'node:path';
import { capture } from '../run/child.mjs';

const NETWORK = /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|E50[0-4])\b|network/i;

/**
 * Whether npm failed for want of a network rather than because of what it was asked.
 *
 * @param {string} text - what npm printed on standard error
 */
export function isNetworkFailure(text) {
  return NETWORK.test(text);
}

/**
 * Runs npm quietly, a second time when the network failed it.
 *
 * @param {readonly string[]} words
 * @param {string} folder - where npm runs
 * @returns {Promise<import('../run/child.mjs').Captured>}
 */
export async function npm(words, folder) {
  const first = await runNpm(words, folder);
  return first.code !== 0 && isNetworkFailure(first.stderr) ? runNpm(words, folder) : first;
}

/**
 * @param {readonly string[]} words
 * @param {string} folder
 */
function runNpm(words, folder) {
  const all = [...words, '--loglevel=error', '--no-update-notifier'];
  const script = process.env['npm_execpath'];
  // The npm that started us is the one to use; on Windows plain `npm` is a batch file, which only a shell can run.
  if (script && basename(script) === 'npm-cli.js') return capture(process.execPath, [script, ...all], { cwd: folder });
  return capture('npm', all, { cwd: folder, shell: process.platform === 'win32' });
}
