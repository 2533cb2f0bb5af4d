import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from 'playwright';
import { _electron } from 'playwright/test';
import { electronPath, startWords } from './electron';

/** Keeps the app from running ahead of Playwright; the file says why. */
const holdPath = fileURLToPath(new URL('hold.cjs', import.meta.url));

/** Starts the app with settings in a folder. */
export function launchApp(userDataDir: string, words: readonly string[] = [], environment?: Record<string, string>): Promise<ElectronApplication> {
  return _electron.launch({ executablePath: electronPath(), args: ['-r', holdPath, ...startWords(userDataDir), ...words], timeout: 60_000, ...(environment ? { env: environment } : {}) });
}
