import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Each test starts a whole Electron; two at once would make each other late.
  workers: 1,
  fullyParallel: false,
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
