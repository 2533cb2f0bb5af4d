// @ts-check
import { join } from 'node:path';
import { noTests, runTool, tallied } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {(environment: NodeJS.ProcessEnv, filter: readonly string[]) => Promise<Tally>} Check */

/** @param {readonly string[]} parts */
const tool = (...parts) => join('node_modules', ...parts);

/** @type {Check} */
export async function checkTypes(environment) {
  const code = await runTool([tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'], environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @type {Check} */
export function checkUnits(environment, filter) {
  return tallied((file) => runTool([
    tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filter,
  ], environment), countUnits);
}

/** What looks at time first, with the machine to itself; then all else, two at once. @type {Check} */
export async function checkApp(environment, filter) {
  const run = (/** @type {string} */ project) => tallied((file) => runTool([
    tool('playwright', 'cli.js'), 'test', '-c', 'tests/app/playwright.config.ts', `--project=${project}`, '--pass-with-no-tests', '--reporter=list,json', ...filter,
  ], { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file }), countApp);
  return together([await run('alone'), await run('together')]);
}

/**
 * Tallies of several runs as one; a filter may leave some of them without a test, but not all.
 *
 * @param {readonly Tally[]} all
 * @returns {Tally}
 */
export function together(all) {
  const found = all.filter(({ remark }) => remark !== noTests);
  const counted = found.length === 0 ? all.slice(0, 1) : found;
  const sum = (/** @type {'passed' | 'failed'} */ what) => counted.reduce((total, tally) => total + tally[what], 0);
  const remark = counted.flatMap((tally) => (tally.remark === undefined ? [] : [tally.remark])).join(', ');
  return { passed: sum('passed'), failed: sum('failed'), ...(remark === '' ? {} : { remark }) };
}

/**
 * Counts vitest's report; a file that could not be read holds no tests and is one failure.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function countUnits({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const broken = testResults.filter((/** @type {any} */ { status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((/** @type {any} */ { status: each }) => each === 'failed')).length;
  return withSkipped({ passed: numPassedTests, failed: numFailedTests + broken }, numPendingTests);
}

/**
 * Counts Playwright's report; a test that passed only when repeated has passed, and is mentioned.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function countApp({ stats, errors }) {
  const tally = withSkipped({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }, stats.skipped);
  return stats.flaky === 0 ? tally : { ...tally, remark: `${stats.flaky} only when repeated` };
}

/**
 * @param {Tally} tally
 * @param {number} skipped
 * @returns {Tally}
 */
function withSkipped(tally, skipped) {
  return skipped === 0 ? tally : { ...tally, remark: `${skipped} skipped` };
}
