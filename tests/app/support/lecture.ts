import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test as base } from 'playwright/test';
import type { Health } from '#contract/about';
import type { FailureCode } from '#contract/failure';
import type { BackendWish } from '#contract/scenario';
import { temporaryFolder } from './electron';
import { launchApp } from './launch';

/** How a run ended, as far as a test looks at it. */
export interface RunEnd {
  readonly ok: boolean;
  readonly code: FailureCode | null;
  readonly message: string;
  readonly tokens: number;
}

/** The lecturer's window in a real app, and what can be done to its pages. */
export interface Lecture {
  readonly app: ElectronApplication;
  readonly stage: Page;
  /** Computes a text through the same call as the stage does. */
  run(text: string, backend?: BackendWish): Promise<RunEnd>;
  health(): Promise<Health>;
  /** Process number of a page's renderer, or of the GPU process; 0 when there is none. */
  pidOf(what: 'stage' | 'compute' | 'gpu'): Promise<number>;
  /** Waits until the compute page is loaded and idle. */
  idle(): Promise<void>;
}

interface LectureFixtures {
  /** Words to start the app with, besides the usual ones. */
  readonly words: readonly string[];
  /** What lies in the settings file before the start; `null` for a first start. */
  readonly settingsFile: string | null;
  /** The folder with the settings of this test alone. */
  readonly userData: string;
  readonly lecture: Lecture;
}

/** A test that drives the window of the real app. */
export const test = base.extend<LectureFixtures>({
  words: [[], { option: true }],
  settingsFile: [null, { option: true }],
  userData: async ({ settingsFile }, use) => {
    const { path, remove } = temporaryFolder();
    if (settingsFile !== null) writeFileSync(join(path, 'settings.json'), settingsFile);
    await use(path);
    remove();
  },
  lecture: async ({ words, userData }, use) => {
    const app = await launchApp(userData, words);
    const stage = await app.firstWindow();
    await use(lectureOf(app, stage));
    await app.close();
  },
});

function lectureOf(app: ElectronApplication, stage: Page): Lecture {
  const health = (): Promise<Health> =>
    stage.evaluate(async () => {
      const answer = await window.bridge.call('compute:health', undefined);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    });
  return {
    app,
    stage,
    health,
    run: (text, backend = 'auto') => stage.evaluate(runHere, { text, backend }),
    pidOf: (what) => app.evaluate(pidHere, what),
    idle: () => expect.poll(async () => (await health()).state, { timeout: 40_000 }).toBe('ready'),
  };
}

/** Runs in the stage, which has no part in the run but asking for it. */
async function runHere({ text, backend }: { readonly text: string; readonly backend: BackendWish }): Promise<RunEnd> {
  const answer = await window.bridge.call('compute:run', { runId: crypto.randomUUID(), scenario: { act: 'race', text, seed: 7, knobs: {}, backend } });
  if (!answer.ok) return { ok: false, code: answer.code, message: answer.message, tokens: 0 };
  return { ok: true, code: null, message: '', tokens: answer.value.tokens.length };
}

/** Runs in the main process. */
function pidHere({ app, webContents }: typeof import('electron'), what: string): number {
  if (what === 'gpu') return app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0;
  const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(`app://${what}/`) && !contents.isCrashed());
  return page?.getOSProcessId() ?? 0;
}
