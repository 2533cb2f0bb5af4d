import { expect, test } from 'vitest';
import { failed, type Failure, fine } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import type { CalibrationKey } from '../../../main/app/files/calibrationFile';
import { backendFor, Calibrations } from '../../../main/compute/calibrations';
import { sampleCalibration, sampleReport } from '../sampleReport';
import { sampleTrace } from '../sampleTrace';

const able: Capabilities = { backends: ['wasm', 'cpu'], adapter: null, adapterAsked: { times: 1, forMs: 1 }, crossOriginIsolated: true, threads: 1 };
const gpu = { vendor: 'v', architecture: 'a', description: 'd', software: false };

interface Wish {
  readonly answer?: JobResult | Failure;
  readonly save?: () => Promise<void>;
  readonly capabilities?: Capabilities;
}

/** Calibrations over a host in memory; what it was asked, and what was remembered. */
function stand({ answer, save = () => Promise.resolve(), capabilities = able }: Wish = {}) {
  const asked: Job['kind'][] = [];
  const kept = new Map<string, typeof sampleCalibration>();
  const told: string[] = [];
  const done: JobResult | Failure = answer ?? { kind: 'calibrate', device: { ...sampleTrace.device, backend: 'wasm' }, calibration: sampleCalibration };
  const calibrations = new Calibrations({
    host: {
      run: (job) => {
        if (job.kind === 'probe') return Promise.resolve(fine<JobResult>({ kind: 'probe', capabilities }));
        asked.push(job.kind);
        return Promise.resolve('ok' in done ? done : fine(done));
      },
    },
    file: {
      find: (key) => kept.get(JSON.stringify(key)) ?? null,
      remember: async (key: CalibrationKey, made) => {
        await save();
        kept.set(JSON.stringify(key), made);
      },
    },
    surroundings: sampleReport,
  });
  return { calibrations, asked, kept, told, note: (line: string) => void told.push(line) };
}

test('the first time it is measured, and then never again', async () => {
  const { calibrations, asked, told, note } = stand();
  expect(await calibrations.tuningFor('auto', note)).toEqual({ threads: 2 });
  expect(await calibrations.tuningFor('wasm', note)).toEqual({ threads: 2 });
  expect(asked).toEqual(['calibrate']);
  expect(told).toEqual([expect.stringContaining('trying out the kernels of wasm')]);
});

test('on demand it is measured again', async () => {
  const { calibrations, asked, kept, note } = stand();
  await calibrations.tuningFor('wasm', note);
  await calibrations.measure('wasm');
  expect(asked).toEqual(['calibrate', 'calibrate']);
  expect(kept.size).toBe(1);
});

test('what is remembered is recalled without measuring; nothing is, when nothing was measured', async () => {
  const { calibrations, asked, note } = stand();
  expect(calibrations.recall('auto', able)).toEqual({ backend: 'wasm', calibration: null });
  await calibrations.tuningFor('wasm', note);
  expect(calibrations.recall('auto', able)).toEqual({ backend: 'wasm', calibration: sampleCalibration });
  expect(calibrations.recall('cpu', able)).toEqual({ backend: 'cpu', calibration: null });
  expect(asked).toEqual(['calibrate']);
});

test.each(['cancelled', 'device-lost', 'wrong-result'] as const)('one that ends as %s is not remembered', async (code) => {
  const { calibrations, kept, note } = stand({ answer: failed(code, 'It ended.') });
  await expect(calibrations.tuningFor('wasm', note)).rejects.toMatchObject({ code, message: 'It ended.' });
  expect(kept.size).toBe(0);
});

test('one that cannot be saved is used all the same, and said so', async () => {
  const { calibrations, told, note } = stand({ save: () => Promise.reject(new Error('no room')) });
  expect(await calibrations.tuningFor('wasm', note)).toEqual({ threads: 2 });
  expect(told.at(-1)).toMatch(/was not saved.*no room/);
});

test('kernels with nothing to choose are tried out once as well, not before every case', async () => {
  const { calibrations, asked, note } = stand({ answer: { kind: 'calibrate', device: { ...sampleTrace.device, backend: 'cpu' }, calibration: { ...sampleCalibration, questions: [], tuning: {} } } });
  expect(await calibrations.tuningFor('cpu', note)).toEqual({});
  expect(await calibrations.tuningFor('cpu', note)).toEqual({});
  expect(asked).toEqual(['calibrate']);
});

test('an engine that is not there is not calibrated: the job itself says why it fails', async () => {
  const { calibrations, asked, note } = stand();
  expect(await calibrations.tuningFor('webgpu', note)).toEqual({});
  expect(asked).toEqual([]);
});

test.each([
  ['auto', { backends: ['webgpu', 'wasm', 'cpu'], adapter: gpu }, 'webgpu'],
  ['auto', { backends: ['webgpu', 'wasm', 'cpu'], adapter: { ...gpu, software: true } }, 'wasm'],
  ['auto', { backends: ['cpu'], adapter: null }, 'cpu'],
  ['webgpu', { backends: ['wasm', 'cpu'], adapter: null }, 'webgpu'],
] as const)('%s among %j is %s', (wish, { backends, adapter }, backend) => {
  expect(backendFor(wish, { backends: [...backends], adapter })).toBe(backend);
});
