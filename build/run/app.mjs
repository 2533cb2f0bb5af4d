// @ts-check
import { ended, forwardSignals } from './child.mjs';
import { launch } from './launch.mjs';
import { withoutNoise } from './noise.mjs';

/**
 * Runs the app to its end. What it prints on standard output goes straight to ours; standard error is freed of noise.
 *
 * @param {string} executable - Electron's
 * @param {readonly string[]} appArguments
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.environment
 * @param {string} options.folder - where the app runs
 * @param {number} [options.graceMs] - how long it may take to end when told to
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export async function runApp(executable, appArguments, { environment, folder, graceMs }) {
  const child = launch(executable, appArguments, { env: environment, cwd: folder, stdio: ['inherit', 'inherit', 'pipe'] });
  const signals = forwardSignals(child, graceMs === undefined ? {} : { graceMs });
  child.stderr?.setEncoding('utf8').pipe(withoutNoise()).pipe(process.stderr, { end: false });
  const { code, signal } = await ended(child);
  if (signal !== null) process.stderr.write(`Unroll was ended by the signal ${signal}.\n`);
  else if (signals.received !== null) process.stderr.write(`Unroll ended because of the signal ${signals.received}.\n`);
  return signals.received === null ? code ?? 1 : 1;
}
