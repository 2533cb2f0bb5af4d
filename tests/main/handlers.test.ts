import { expect, test } from 'vitest';
import { UnrollError } from '#contract/failure';
import type { Progress } from '#contract/job';
import type { RunOptions } from '../../main/compute/host';
import { Runs } from '../../main/compute/runs';
import { type BenchSide, makeHandlers, type StageSide } from '../../main/handlers';
import { sampleReport } from './sampleReport';
import { stand } from './compute/stand';

const setting = { batch: 1, tokens: 2, dim: 4, heads: 1, models: ['rnn' as const], variants: ['loop' as const], repeats: 1, sweep: null, budgetS: null };
const about = { app: '1', electron: '1', chromium: '1', node: '1', runtimeSource: 'official' as const };
const wish = { runId: 'bench-1', backend: 'cpu' as const, setting };
const sender = { pageId: 7 };

const stage: StageSide = {
  theme: 'dark',
  begin: () => ({ mode: 'list' }),
  drawn: () => undefined,
  listed: () => undefined,
  failed: () => undefined,
  toggleFullscreen: () => false,
  chooseLanguage: () => Promise.resolve(),
  openText: () => Promise.resolve(null),
  openWeights: () => Promise.resolve(null),
  weightsNamed: () => {
    throw new UnrollError('file', 'none');
  },
  saveSettings: () => Promise.resolve(),
};

/** Handlers over a desk whose measurements go on until they are ended from outside. */
function served(bench: BenchSide | null = null) {
  const { host } = stand();
  const progress: unknown[] = [];
  const runs = new Runs(host, (pageId, runId, told) => progress.push({ pageId, runId, told }));
  const started: RunOptions[] = [];
  const lasting: BenchSide = {
    measure: (_wish, options) => new Promise((resolve) => {
      started.push(options);
      options.signal?.addEventListener('abort', () => resolve(sampleReport));
    }),
    save: (pageId) => Promise.resolve({ name: `saved for ${pageId}` }),
    open: () => Promise.resolve(null),
    saveScript: () => Promise.resolve(null),
    recall: (backend) => Promise.resolve({ backend: backend === 'auto' ? 'cpu' : backend, calibration: null }),
    calibrate: () => Promise.reject(new RangeError('not in this test')),
  };
  return { handlers: makeHandlers({ about, stage, sides: { bench: bench ?? lasting }, host, runs }), runs, started, progress, host };
}

test('a measurement tells its progress under the name it was given', () => {
  const { handlers, started, progress } = served();
  void handlers['bench:run'](wish, sender);
  const told: Progress = { done: 1, total: 2, doing: 'warming up' };
  started[0]?.onProgress?.(told);
  expect(progress).toEqual([{ pageId: 7, runId: 'bench-1', told }]);
});

test('a measurement is cancelled by its name, as every run is, and by the page that asked only', async () => {
  const { handlers, started } = served();
  const answer = handlers['bench:run'](wish, sender);
  void handlers['compute:cancel']({ runId: 'bench-1' }, { pageId: 8 });
  expect(started[0]?.signal?.aborted).toBe(false);
  void handlers['compute:cancel']({ runId: 'bench-1' }, sender);
  expect(await answer).toBe(sampleReport);
});

test('a measurement ends with the page that asked for it', async () => {
  const { handlers, runs } = served();
  const answer = handlers['bench:run'](wish, sender);
  runs.cancelAll(7);
  expect(await answer).toBe(sampleReport);
});

test('a name that is running already is refused', async () => {
  const { handlers } = served();
  void handlers['bench:run'](wish, sender);
  await expect(handlers['calibration:run']({ runId: 'bench-1', backend: 'cpu' }, sender)).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('bench-1') });
});

test('the dialogs open over the window that asked', async () => {
  const { handlers } = served();
  expect(await handlers['bench:save'](sampleReport, sender)).toEqual({ name: 'saved for 7' });
});

test('a stage for which nothing is measured is told what to use instead', async () => {
  const { host, runs } = served();
  const handlers = makeHandlers({ about, stage, sides: {}, host, runs });
  await expect(handlers['bench:run'](wish, sender)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('command bench') });
});
