import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';

const entry = fileURLToPath(new URL('../../../main/lectures/reading/thread.ts', import.meta.url));

/** Builds the program of the reading thread as the app has it, for the tests of one file. @returns its path */
export async function builtReader(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'unroll-reader-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: 'reader.mjs' } } },
    ssr: { noExternal: true },
  });
  return join(folder, 'reader.mjs');
}
