// @ts-check
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { ended, forwardSignals } from '../run/child.mjs';
import { root } from '../project.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly remark?: string }} Tally */

/** What is said of a run that found nothing to do. */
export const noTests = 'no tests found';

/**
 * Runs a program of the project with its output on the terminal.
 *
 * @param {readonly string[]} words - a script of node_modules and what it is told
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 * @throws PreparationError when we are told to stop, so that nothing else is run
 */
export async function runTool(words, environment) {
  const child = spawn(process.execPath, words, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  const signals = forwardSignals(child, { graceMs: 5000 });
  const { code } = await ended(child);
  if (signals.received !== null) throw new PreparationError(`The tests were stopped by ${signals.received}.`);
  return code ?? 1;
}

/**
 * Runs a test runner that writes a JSON report, and counts what is in it.
 *
 * @param {(reportFile: string) => Promise<number>} run - gives the exit code
 * @param {(report: any) => Tally} count
 * @returns {Promise<Tally>}
 */
export async function tallied(run, count) {
  const folder = await mkdtemp(join(tmpdir(), 'unroll-report-'));
  try {
    const file = join(folder, 'report.json');
    const code = await run(file);
    return judged(await readReport(file), code, count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The tally of a runner that has ended; one that died, found nothing or failed without saying where counts as a failure.
 *
 * @param {any} report - null when the runner wrote none
 * @param {number} code - the runner's exit code
 * @param {(report: any) => Tally} count
 * @returns {Tally}
 */
export function judged(report, code, count) {
  if (report === null) return { passed: 0, failed: 1, remark: `died without a report, exit code ${code}` };
  const tally = count(report);
  if (tally.passed + tally.failed === 0) return { passed: 0, failed: 1, remark: noTests };
  if (code !== 0 && tally.failed === 0) return { ...tally, failed: 1, remark: `failed outside the tests, exit code ${code}` };
  return tally;
}

/**
 * @param {string} file
 * @returns {Promise<any>} null when it is missing or was cut off
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
