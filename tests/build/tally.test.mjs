import { expect, test } from 'vitest';
import { countApp, countUnits, together } from '../../build/checks/kinds.mjs';
import { judged } from '../../build/checks/tally.mjs';

const count = ({ passed, failed }) => ({ passed, failed });

test('a runner that died without a report is one failure', () => {
  expect(judged(null, 139, count)).toMatchObject({ passed: 0, failed: 1 });
});

test('a runner that found no tests is one failure', () => {
  expect(judged({ passed: 0, failed: 0 }, 0, count)).toMatchObject({ passed: 0, failed: 1 });
});

test('a runner that failed though its tests passed is one failure', () => {
  expect(judged({ passed: 5, failed: 0 }, 1, count)).toMatchObject({ passed: 5, failed: 1 });
});

test('failed tests are counted once', () => {
  expect(judged({ passed: 5, failed: 2 }, 1, count)).toEqual({ passed: 5, failed: 2 });
});

test("a file that vitest could not read adds one failure to its tests'", () => {
  const report = {
    numPassedTests: 2, numFailedTests: 1, numPendingTests: 0,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countUnits(report)).toEqual({ passed: 2, failed: 2 });
});

test("Playwright's repeated test has passed and is mentioned, its own error is a failure", () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{ message: 'no such config' }] };
  expect(countApp(report)).toEqual({ passed: 4, failed: 2, remark: '1 only when repeated' });
});

test('two runs are counted as one, and one of them may have found nothing', () => {
  const nothing = judged({ passed: 0, failed: 0 }, 0, count);
  expect(together([{ passed: 2, failed: 1 }, { passed: 3, failed: 0, remark: '1 skipped' }])).toEqual({ passed: 5, failed: 1, remark: '1 skipped' });
  expect(together([nothing, { passed: 3, failed: 0 }])).toEqual({ passed: 3, failed: 0 });
  expect(together([nothing, nothing])).toEqual(nothing);
});
