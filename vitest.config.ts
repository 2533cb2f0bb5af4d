import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.mjs'],
    exclude: ['tests/app/**', '**/node_modules/**'],
    // Two cores: as many workers as that, so that a slow machine does not time tests out.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
