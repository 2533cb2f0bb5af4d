// @ts-check
// `npm test [-- types|audit|unit|app [filter]]`: runs the checks and closes with one line, `N passed, N failed`.
import { checkAudit } from './checks/audit.mjs';
import { checkApp, checkTypes, checkUnits } from './checks/kinds.mjs';
import { prepare } from './prepare.mjs';
import { PreparationError, tell } from './preparationError.mjs';
import { root } from './project.mjs';
import { withDisplay } from './run/display.mjs';
import { asElectron } from './run/launch.mjs';
import { endWithParents } from './run/orphan.mjs';
import { prepareBuild } from './steps/build.mjs';
import { report } from './steps/report.mjs';

/** @typedef {import('./checks/tally.mjs').Tally} Tally */

const PARTS = ['types', 'audit', 'unit', 'app'];
const [part, ...filter] = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** @param {string} name */
const wanted = (name) => part === undefined || part === name;

/**
 * @param {string} name
 * @param {() => Promise<Tally>} check
 */
async function step(name, check) {
  await report(name, async () => {
    const tally = await check();
    passed += tally.passed;
    failed += tally.failed;
    const counted = `${tally.passed} passed, ${tally.failed} failed`;
    return { text: tally.remark === undefined ? counted : `${counted} (${tally.remark})`, changed: true };
  });
}

/** Whether the app could be built; a failure is told and counted, and the other checks still run. */
async function build() {
  try {
    await report('build', (say) => prepareBuild(root, say));
    return true;
  } catch (cause) {
    tell(cause);
    failed += 1;
    return false;
  }
}

endWithParents();
try {
  if (part !== undefined && !PARTS.includes(part)) {
    throw new PreparationError(`"${part}" is no part of the tests: choose one of ${PARTS.join(', ')}, or none for all.`);
  }
  // Windows of tests never show on a person's own display.
  const { executable } = await prepare({ build: false, virtualDisplay: true });
  await withDisplay(({ environment, virtual }) => withDisplay(async ({ virtual: second }) => {
    const forTests = { ...asElectron(environment), UNROLL_ELECTRON: executable, UNROLL_DISPLAYS: [virtual, second].filter((name) => name !== null).join(' ') };
    if (wanted('types')) await step('types', () => checkTypes(forTests, filter));
    if (wanted('audit')) await step('audit', checkAudit);
    if (wanted('unit')) await step('unit tests', () => checkUnits(forTests, filter));
    if (wanted('app') && await build()) await step('app tests', () => checkApp(forTests, filter));
  }, { always: true }), { always: true });
} catch (cause) {
  tell(cause);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
