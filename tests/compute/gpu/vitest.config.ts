import { defineConfig } from 'vitest/config';

/** Run by ../webgpu.test.ts only, in a process that finds the runtime's software Vulkan. */
export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  test: { include: ['tests/compute/gpu/*.gpu.ts'], testTimeout: 120_000, maxWorkers: 1 },
});
