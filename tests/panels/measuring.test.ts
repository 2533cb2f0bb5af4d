import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Outcome, failed, fine } from '#contract/failure';
import { bench } from '../../renderer/state/bench';
import { edit, wish } from '../../renderer/state/wish';
import { view } from '../../renderer/state/view';
import { cancelMeasuring, listenToMeasuring, speedActs } from '../../renderer/stage/measuring';
import { sampleCalibration, sampleReport } from '../main/sampleReport';

/** What main was asked, and how each question is answered when the test says so. */
interface Asked {
  readonly name: string;
  readonly request: unknown;
  readonly answer: (outcome: Outcome<unknown>) => Promise<void>;
}

let asked: Asked[] = [];
let tell: (payload: unknown) => void = () => undefined;

function answering(name: string, request: unknown): Promise<Outcome<unknown>> {
  return new Promise((resolve) => {
    asked.push({ name, request, answer: async (outcome) => {
      resolve(outcome);
      await Promise.resolve();
      await Promise.resolve();
    } });
  });
}

const last = (name: string): Asked => {
  const found = asked.findLast((each) => each.name === name);
  if (!found) throw new Error(`${name} was not asked`);
  return found;
};
const count = (name: string): number => asked.filter((each) => each.name === name).length;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('window', { bridge: { call: answering, on: (_name: string, listener: typeof tell) => (tell = listener) } });
  bench.setState(bench.getInitialState(), true);
  view.setState(view.getInitialState(), true);
  wish.setState(wish.getInitialState(), true);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a comparison is asked for on the chosen engine, and what comes back is shown', async () => {
  edit({ backend: 'cpu' });
  speedActs.compare();
  expect(last('bench:run').request).toMatchObject({ backend: 'cpu', setting: { tokens: 512, sweep: null } });
  await last('bench:run').answer(fine(sampleReport));
  expect(bench.getState()).toMatchObject({ measuring: null, comparison: sampleReport, sweep: null, failure: null });
});

test('one thing is measured at a time, and none while the stage computes', () => {
  speedActs.compare();
  speedActs.sweep();
  speedActs.calibrate();
  expect([count('bench:run'), count('calibration:run')]).toEqual([1, 0]);
  cancelMeasuring();
  view.setState({ run: { state: 'working', runId: 'run-1', progress: null, paused: false } });
  speedActs.compare();
  expect(count('bench:run')).toBe(1);
});

test('progress is taken from its own run only', () => {
  listenToMeasuring();
  speedActs.sweep();
  const progress = { done: 1, total: 7, doing: 'tokens 16' };
  tell({ runId: 'run-1', progress });
  expect(bench.getState().measuring?.progress).toBeNull();
  tell({ runId: bench.getState().measuring?.runId, progress });
  expect(bench.getState().measuring?.progress).toEqual(progress);
});

test('what was cancelled leaves the results from before, also when its answer comes late', async () => {
  bench.setState({ comparison: sampleReport });
  speedActs.compare();
  const running = last('bench:run');
  const runId = bench.getState().measuring?.runId;
  cancelMeasuring();
  expect(last('compute:cancel').request).toEqual({ runId });
  speedActs.compare();
  await running.answer(fine({ ...sampleReport, batch: 1024 }));
  expect(bench.getState().comparison).toBe(sampleReport);
  expect(bench.getState().measuring).not.toBeNull();
});

test('a failure says why and keeps the results; a cancelled run is no failure', async () => {
  bench.setState({ sweep: sampleReport });
  speedActs.sweep();
  const why = failed('out-of-memory', 'It does not fit.');
  await last('bench:run').answer(why);
  expect(bench.getState()).toMatchObject({ measuring: null, failure: { what: 'sweep', why }, sweep: sampleReport });
  speedActs.sweep();
  await last('bench:run').answer(failed('cancelled', 'Cancelled.'));
  expect(bench.getState()).toMatchObject({ measuring: null, failure: null });
});

test('kernels that were measured again are shown, with why they could not be remembered', async () => {
  speedActs.calibrate();
  await last('calibration:run').answer(fine({ backend: 'wasm', calibration: sampleCalibration, notSaved: 'No room.' }));
  expect(bench.getState()).toMatchObject({ kernels: { backend: 'wasm', calibration: sampleCalibration }, told: 'No room.' });
});

test('what is remembered about an engine is not shown for another one', async () => {
  speedActs.recall();
  const first = last('calibration:get');
  edit({ backend: 'cpu' });
  await first.answer(fine({ backend: 'wasm', calibration: sampleCalibration }));
  expect(bench.getState().kernels).toBeNull();
});

test('a saved file is named, and a refused one says why', async () => {
  bench.setState({ comparison: sampleReport });
  speedActs.save();
  expect(last('bench:save').request).toEqual(sampleReport);
  await last('bench:save').answer(fine({ name: 'mine.json' }));
  expect(bench.getState().told).toBe('Saved as mine.json.');
  speedActs.open();
  await last('bench:open').answer(failed('file', 'odd.json: no results'));
  expect(bench.getState()).toMatchObject({ told: 'odd.json: no results', others: [] });
});
