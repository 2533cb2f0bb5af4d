import { defineConfig } from 'playwright/test';

// Each worker has a display to itself: a window that closes over another one has the system tell that one of a pointer.
const ownDisplay = (process.env['UNROLL_DISPLAYS'] ?? '').split(' ')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (ownDisplay) process.env['DISPLAY'] = ownDisplay;

/** Tests that look at how long something takes; nothing else may want the machine meanwhile. */
const timed = /\/(?:speed|stage|text|pointing)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Each test starts a whole Electron. Two at once make each other late, which only matters where time is looked at:
  // build/checks/kinds.mjs runs one project after the other.
  workers: 2,
  projects: [
    { name: 'alone', testMatch: timed, workers: 1 },
    { name: 'together', testIgnore: timed, workers: 2 },
  ],
  fullyParallel: false,
  reporter: [['list']],
  // A busy machine may starve a start now and then; what needed a second try is named in the closing lines.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
