// @ts-check
import { launch } from '../run/launch.mjs';

/**
 * Runs a command of the app, its words going straight to the terminal.
 *
 * @param {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} app
 * @param {readonly string[]} words
 * @returns {Promise<number>} its exit code
 */
export function runCommand({ executable, environment }, words) {
  return new Promise((resolve, reject) => {
    const child = launch(executable, ['--cli', ...words], { env: environment, stdio: ['ignore', 'inherit', 'ignore'] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
