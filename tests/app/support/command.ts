import { spawn } from 'node:child_process';
import { test as base } from 'playwright/test';
import { electronPath, startWords, temporaryFolder } from './electron';

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CommandFixtures {
  /** Switches of Chromium's to start with, as on a machine where something is missing. */
  readonly switches: readonly string[];
  /** A folder of the test's own, in which commands run. */
  readonly folder: string;
  /** Runs a command of the app and waits for its end. */
  readonly command: (...words: readonly string[]) => Promise<Ended>;
}

/** A test of the command line against the real app. */
export const test = base.extend<CommandFixtures>({
  // Playwright reads the names of what is needed from the braces, and wants braces also when nothing is.
  folder: async ({}, use) => {
    const { path, remove } = temporaryFolder();
    await use(path);
    remove();
  },
  switches: [[], { option: true }],
  command: async ({ folder, switches }, use) => {
    await use((...words) => run([...switches, '--cli', ...words], folder));
  },
});

function run(words: readonly string[], folder: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(electronPath(), [...startWords(`${folder}/settings`), ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}
