import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Set by `npm test`: the Electron in use, whose software Vulkan serves Node as well. */
const folder = dirname(process.env['UNROLL_ELECTRON'] ?? '');
const driver = join(folder, 'vk_swiftshader_icd.json');
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('gpu/vitest.config.ts', import.meta.url));

// The loader of Vulkan is looked for when a process starts, hence one of its own.
test.skipIf(!existsSync(driver))('webgpu agrees with the other engines (needs the runtime: npm test)', { timeout: 400_000 }, () => {
  const env = { ...process.env, LD_LIBRARY_PATH: folder, VK_ICD_FILENAMES: driver };
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', '--config', config], { env, encoding: 'utf8' });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
