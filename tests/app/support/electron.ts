import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the app that is tested: the project itself, built, or another one that is named. */
export const appFolder = process.env['UNROLL_APP'] ?? fileURLToPath(new URL('../../..', import.meta.url));

/** The Electron to test with. */
export function electronPath(): string {
  const path = process.env['UNROLL_ELECTRON'];
  if (path === undefined || path === '') throw new Error('UNROLL_ELECTRON must name the Electron to test with; npm test sets it');
  return path;
}

/** Words that start the app with settings of its own; root has no sandbox to be in. */
export function startWords(userDataDir: string): string[] {
  const asRoot = process.getuid?.() === 0;
  return [...(asRoot ? ['--no-sandbox'] : []), appFolder, `--user-data-dir=${userDataDir}`];
}

/** A folder of its own for one test, and what removes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'unroll-app-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
