import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchReport } from '#contract/measurements';
import { failed, type Failure, fine } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import { makeDesk } from '../../../main/bench/desk';
import type { RunOptions } from '../../../main/compute/host';
import { ownFolder } from '../folder';
import { sampleCalibration, sampleMeasurements, sampleReport, sampleRow } from '../sampleReport';
import { sampleTrace } from '../sampleTrace';

const { limits, versions, machine, flags } = sampleReport;
const sizes = { batch: 2, tokens: 8, dim: 16, heads: 4 };
const setting = { ...sizes, models: ['rnn' as const], variants: ['loop' as const, 'fused' as const], repeats: 3, sweep: null, budgetS: null };
const findings = { createdAt: sampleReport.createdAt, points: [{ setting: sizes, rows: [sampleRow], refused: [] }], sweep: null, limits, tuning: { threads: 2 } };
const able: Capabilities = { backends: ['wasm', 'cpu'], adapter: null, adapterAsked: { times: 1, forMs: 1 }, crossOriginIsolated: true, threads: 1 };

interface Wish {
  readonly answer?: JobResult | Failure;
  /** What the dialogs give; `null` when the person thought better of it. */
  readonly path?: string | null;
  readonly capabilities?: Capabilities | null;
}

/** A desk over a host in memory; what it was asked for, in order. */
function stand({ answer, path = null, capabilities = able }: Wish = {}) {
  const asked: { readonly job: Job; readonly options: RunOptions | undefined }[] = [];
  const done: JobResult | Failure = answer ?? { kind: 'bench', device: { ...sampleTrace.device, backend: 'wasm' }, findings };
  const calibrated: (RunOptions | undefined)[] = [];
  const loads: [number, number, number][] = [[1, 0, 0], [2, 0, 0]];
  const desk = makeDesk({
    host: {
      health: { state: 'ready', message: null, capabilities },
      run: (job, options) => {
        asked.push({ job, options });
        if (job.kind === 'probe') return Promise.resolve(fine<JobResult>({ kind: 'probe', capabilities: able }));
        return Promise.resolve('ok' in done ? done : fine(done));
      },
    },
    calibrations: {
      tuningFor: (_wish, _note, options) => {
        calibrated.push(options);
        return Promise.resolve({ threads: 2 });
      },
      measure: () => Promise.resolve({ found: { kind: 'calibrate', device: { ...sampleTrace.device, backend: 'wasm' }, calibration: sampleCalibration }, notSaved: 'No room.' }),
      recall: (_wish, known) => ({ backend: known.backends[0] ?? 'cpu', calibration: sampleCalibration }),
    },
    surroundings: { machine, versions, flags, load: () => loads.shift() ?? [9, 9, 9] },
    dialogs: { toSave: () => Promise.resolve(path), toOpen: () => Promise.resolve(path) },
  });
  return { desk, asked, calibrated };
}

describe('a measurement', () => {
  test('is the report of the command line: machine, versions, flags, and the load before and after', async () => {
    const { desk } = stand();
    const report = await desk.measure({ backend: 'auto', setting }, {});
    expect(benchReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({ unroll: 'bench', machine, flags, load: { before: [1, 0, 0], after: [2, 0, 0] }, results: [{ setting: sizes, model: 'rnn' }], others: [] });
  });

  test('takes the kernels that calibration chose, and can be cancelled on the whole way', async () => {
    const { desk, asked, calibrated } = stand();
    const options = { signal: new AbortController().signal };
    await desk.measure({ backend: 'wasm', setting }, options);
    expect(asked.map(({ job }) => job)).toEqual([{ kind: 'bench', backend: 'wasm', setting, tuning: { threads: 2 } }]);
    expect([asked[0]?.options, calibrated[0]]).toEqual([options, options]);
  });

  test('op by op alone needs no calibration', async () => {
    const { desk, asked, calibrated } = stand();
    await desk.measure({ backend: 'cpu', setting: { ...setting, variants: ['loop'] } }, {});
    expect(calibrated).toEqual([]);
    expect(asked[0]?.job).toMatchObject({ tuning: {} });
  });

  test('that fails says so in the engine’s own words', async () => {
    const { desk } = stand({ answer: failed('no-backend', 'There is no GPU.') });
    await expect(desk.measure({ backend: 'webgpu', setting }, {})).rejects.toMatchObject({ code: 'no-backend', message: 'There is no GPU.' });
  });
});

describe('a report', () => {
  test('is saved whole where the person chose', async () => {
    const path = join(ownFolder(), 'mine.json');
    expect(await stand({ path }).desk.save(1, sampleReport)).toEqual({ name: 'mine.json' });
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(sampleReport)}\n`);
  });

  test('is not saved when the person thought better of it', async () => {
    expect(await stand({ path: null }).desk.save(1, sampleReport)).toBeNull();
  });

  test('that cannot be written names the file and what to do', async () => {
    const path = join(ownFolder(), 'gone', 'mine.json');
    await expect(stand({ path }).desk.save(1, sampleReport)).rejects.toMatchObject({ code: 'file', message: expect.stringMatching(/mine\.json.*Choose another place\.$/) });
    expect(existsSync(path)).toBe(false);
  });
});

describe('results of another file', () => {
  test('are read with their provenance, under the file’s own name', async () => {
    const path = join(ownFolder(), 'elsewhere.json');
    writeFileSync(path, JSON.stringify(sampleMeasurements));
    expect(await stand({ path }).desk.open(1)).toMatchObject({ file: 'elsewhere.json', library: 'PyTorch 1.13', device: 'two cores', notes: ['no gradients'] });
  });

  test('that are none are refused by field, without the folders of this machine', async () => {
    const folder = ownFolder();
    const path = join(folder, 'odd.json');
    writeFileSync(path, JSON.stringify({ ...sampleMeasurements, library: '' }));
    const refusal: unknown = await stand({ path }).desk.open(1).catch((cause: unknown) => cause);
    expect(refusal).toMatchObject({ code: 'file', message: expect.stringMatching(/^odd\.json: library: /) });
    expect(refusal).not.toMatchObject({ message: expect.stringContaining(folder) });
  });
});

test('the script is saved as it is shipped', async () => {
  const path = join(ownFolder(), 'pytorch.py');
  expect(await stand({ path }).desk.saveScript(1)).toEqual({ name: 'pytorch.py' });
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(new URL('../../../main/bench/pytorch.py', import.meta.url), 'utf8'));
});

describe('the kernels of this machine', () => {
  test('are recalled without a question to the engine once it has said what it can', async () => {
    const { desk, asked } = stand();
    expect(await desk.recall('auto')).toEqual({ backend: 'wasm', calibration: sampleCalibration });
    expect(asked).toEqual([]);
  });

  test('are recalled after asking the engine while it has not', async () => {
    const { desk, asked } = stand({ capabilities: null });
    expect(await desk.recall('auto')).toMatchObject({ backend: 'wasm' });
    expect(asked.map(({ job }) => job.kind)).toEqual(['probe']);
  });

  test('are measured again, and what could not be remembered is said', async () => {
    expect(await stand().desk.calibrate('wasm', {})).toEqual({ backend: 'wasm', calibration: sampleCalibration, notSaved: 'No room.' });
  });
});
