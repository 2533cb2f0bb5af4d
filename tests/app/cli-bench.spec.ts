import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/command';

const small = ['--batch=2', '--tokens=16', '--dim=16', '--heads=2', '--repeats=2', '--backend=wasm'];
const models = ['rnn', 'lstm', 'gru', 'attention', 'block'];

interface Report {
  readonly results: readonly { readonly model: string; readonly variant: string; readonly verification: { readonly exactDeviation: number } }[];
  readonly flags: readonly string[];
}

function readJson<Value>(folder: string, name: string): Value {
  // Safe: a test that reads another form than it expects fails on the first field.
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value;
}

test('all models run both ways, are checked, saved, and shown beside what was saved', async ({ command, folder }) => {
  const first = await command('bench', ...small, `--models=${models.join(',')}`, '--variant=all', '--out', 'a.json', '--json');
  expect({ code: first.code, stderr: first.code === 0 ? '' : first.stderr }).toEqual({ code: 0, stderr: '' });
  const report = readJson<Report>(folder, 'a.json');
  expect(JSON.parse(first.stdout)).toEqual(report);
  expect(report.results.map(({ model, variant }) => `${model} ${variant}`)).toEqual(models.flatMap((model) => [`${model} loop`, `${model} fused`]));
  for (const { verification } of report.results) expect(verification.exactDeviation).toBeLessThan(1e-4);
  expect(report).toMatchObject({
    unroll: 'bench', version: 1, backend: 'wasm', refused: [], sweep: null, versions: { app: '0.1.0', v8: expect.any(String) },
    machine: { cpu: expect.any(String), cores: expect.any(Number) }, load: { before: expect.any(Array), after: expect.any(Array) },
    limits: { flopPerS: expect.any(Number), stepMs: expect.any(Number) }, tuning: { threads: expect.any(Number) },
  });
  // What was measured about the kernels is remembered: the second time nothing is tried out.
  expect(first.stderr).toContain('trying out the kernels of wasm');
  const second = await command('bench', ...small, '--models=rnn', '--variant=fused', '--with', 'a.json');
  expect(second.code).toBe(0);
  expect(second.stderr).not.toContain('trying out');
  expect(second.stdout).toMatch(/^RNN Time \(Fused kernel\): \d+\.\d\d ms$/m);
  expect(second.stdout).toContain('measured elsewhere: a.json: Unroll 0.1.0');
});

test('a sweep fits slopes and finds where the curves cross', async ({ command }) => {
  const { code, stdout } = await command('bench', '--batch=1', '--dim=16', '--heads=2', '--repeats=2', '--backend=wasm', '--models=lstm,attention', '--sweep', 'tokens=8,16', '--budget=60', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    results: [8, 8, 16, 16].map((tokens) => ({ setting: { tokens } })),
    sweep: { axis: 'tokens', leftOut: [], slopes: [{ model: 'lstm', points: 2 }, { model: 'attention', points: 2 }], crossovers: [{ paper: 16, counted: 32 }] },
  });
});

test('V8’s 256-bit vectors are tried only when asked for, and the report says so', async ({ command, folder }) => {
  const { code } = await command('bench', ...small, '--models=rnn', '--revectorize', '--out', 'r.json');
  expect(code).toBe(0);
  expect(readJson<Report>(folder, 'r.json').flags).toContain('--js-flags=--experimental-wasm-revectorize');
});

test('results that are none are refused before anything is measured', async ({ command, folder }) => {
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ unroll: 'measurements', version: 1, createdAt: 'today' }));
  const { code, stdout, stderr } = await command('bench', ...small, '--with', 'm.json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('m.json: createdAt: ');
});

test('a report that cannot be written is a failure, code 1', async ({ command, folder }) => {
  writeFileSync(join(folder, 'file'), '');
  const { code, stderr } = await command('bench', ...small, '--models=rnn', '--out', 'file/r.json');
  expect(code).toBe(1);
  expect(stderr).toContain('file/r.json could not be written');
});

test('a calibration is remembered, repeated on demand, and a damaged one is measured anew', async ({ command, folder }) => {
  const path = join(folder, 'settings', 'calibration.json');
  const { code, stdout } = await command('calibrate', '--backend=wasm', '--json');
  expect(code).toBe(0);
  const found: unknown = JSON.parse(stdout);
  expect(found).toMatchObject({ backend: 'wasm', tuning: { threads: expect.any(Number) }, variants: models.map((model) => ({ model })) });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, entries: [{ key: { backend: 'wasm', app: '0.1.0' } }] });
  writeFileSync(path, '{"version": 1, "entr');
  const after = await command('bench', ...small, '--models=rnn', '--variant=fused');
  expect(after.code).toBe(0);
  expect(after.stderr).toContain('trying out the kernels of wasm');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ entries: [{ key: { backend: 'wasm' } }] });
});

test('an operation computed both ways is compared', async ({ command, folder }) => {
  const tensor = (...shape: readonly number[]) => ({ shape, data: Array.from({ length: shape.reduce((size, length) => size * length, 1) }, (_, index) => Math.sin(index)) });
  const parameters = { weight_ih: tensor(3, 2), weight_hh: tensor(3, 3), bias_ih: tensor(3), bias_hh: tensor(3) };
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ op: 'rnn', parameters, inputs: { x: tensor(2, 4, 2) } }));
  const { code, stdout } = await command('compute', 'a.json', '--out', 'out', '--backend=wasm', '--variant=all', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ op: 'rnn', variant: 'fused', largestDifference: expect.any(Number) }]);
  const result = readJson<{ readonly largestDifference: number }>(folder, 'out/a.json');
  expect(result).toMatchObject({ op: 'rnn', backend: 'wasm', variant: 'fused', outputs: { hidden: { shape: [2, 4, 3] } }, variants: { loop: { outputs: { hidden: {} } }, fused: { outputs: { hidden: {} } } } });
  expect(result.largestDifference).toBeLessThan(1e-5);
  expect(existsSync(join(folder, 'settings', 'calibration.json'))).toBe(true);
});

test('the script that measures elsewhere is printed as it is', async ({ command }) => {
  const { code, stdout } = await command('bench', '--script');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^#!.*python3\n/);
});
