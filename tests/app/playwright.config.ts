import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Each test starts a whole Electron; two at once would make each other late.
  workers: 1,
  fullyParallel: false,
  reporter: [['list']],
  // A busy machine may starve a start now and then; what needed a second try is named in the closing lines.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
