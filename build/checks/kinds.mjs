// @ts-check
import { join } from 'node:path';
import { runTool, tallied } from './tally.mjs';

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

/** @type {Check} */
export function checkApp(environment, filter) {
  return tallied((file) => runTool([
    tool('playwright', 'cli.js'), 'test', '-c', 'tests/app/playwright.config.ts', '--reporter=list,json', ...filter,
  ], { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file }), countApp);
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
