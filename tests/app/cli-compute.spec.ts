import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/command';

interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** h_1 = tanh(0.5), h_2 = tanh(0.5 + h_1): small enough to be checked by hand. */
const rnn = {
  op: 'rnn',
  parameters: { weight_ih: { shape: [1, 1], data: [0.5] }, weight_hh: { shape: [1, 1], data: [1] }, bias_ih: { shape: [1], data: [0] }, bias_hh: { shape: [1], data: [0] } },
  inputs: { x: { shape: [1, 2, 1], data: [1, 1] } },
};
const first = Math.tanh(0.5);

function put(folder: string, name: string, value: unknown): string {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}

for (const backend of ['cpu', 'wasm', 'webgpu']) {
  test(`what is computed by ${backend} is right and says on what`, async ({ command, folder }) => {
    const { code, stderr } = await command('compute', put(folder, 'a.json', rnn), '--out', 'deep/out', `--backend=${backend}`);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const result = JSON.parse(readFileSync(join(folder, 'deep/out/a.json'), 'utf8')) as { readonly outputs: { readonly hidden: Tensor } };
    expect(result).toMatchObject({ op: 'rnn', backend, device: { backend } });
    expect(result.outputs.hidden.shape).toEqual([1, 2, 1]);
    expect(result.outputs.hidden.data[0]).toBeCloseTo(first, 5);
    expect(result.outputs.hidden.data[1]).toBeCloseTo(Math.tanh(0.5 + first), 5);
  });
}

test('several files are computed each into a file of its name', async ({ command, folder }) => {
  mkdirSync(join(folder, 'sub'));
  const files = [put(folder, 'a.json', rnn), put(folder, 'sub/b.json', { op: 'positional_encoding', parameters: {}, inputs: { tokens: 2, dim: 4 } })];
  const { code, stdout } = await command('compute', ...files, '--out', 'out', '--json', '--backend', 'cpu');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ file: 'a.json', op: 'rnn' }, { file: 'sub/b.json', op: 'positional_encoding' }]);
  expect(existsSync(join(folder, 'out/b.json'))).toBe(true);
});

test('a bad file is named with its field; the others are computed all the same', async ({ command, folder }) => {
  const bad: Readonly<Record<string, readonly [unknown, string]>> = {
    'syntax.json': ['{"op": "rnn", "parameters": {"weight_hh": {"shape": [1], "data": [NaN]}}}', 'syntax.json: parameters.weight_hh.data[0]: expected a value, got NaN (line 1, column 67)'],
    'null.json': [{ ...rnn, inputs: { x: { shape: [1, 2, 1], data: [1, null] } } }, 'null.json: inputs.x.data[1]: expected a finite number, got null'],
    'shape.json': [{ ...rnn, inputs: { x: { shape: [1, 3, 1], data: [1, 1] } } }, 'shape.json: inputs.x: shape [1, 3, 1] needs 3 numbers, data has 2'],
    'missing.json': [{ ...rnn, parameters: { ...rnn.parameters, weight_hh: undefined } }, 'missing.json: parameters.weight_hh'],
    'unfit.json': [{ ...rnn, parameters: { ...rnn.parameters, weight_hh: { shape: [2, 2], data: [1, 2, 3, 4] } } }, 'unfit.json: parameters.weight_hh'],
    'unknown.json': [{ ...rnn, op: 'abacus' }, 'unknown.json: op: '],
  };
  const names = Object.entries(bad).map(([name, [content]]) => put(folder, name, content));
  const { code, stderr } = await command('compute', ...names, put(folder, 'good.json', rnn), 'none.json', '--out', 'out', '--backend', 'cpu');
  expect(code).toBe(2);
  for (const [, message] of Object.values(bad)) expect(stderr).toContain(message);
  expect(stderr).toContain('none.json: cannot be read (there is no such file)');
  expect(existsSync(join(folder, 'out/good.json'))).toBe(true);
  for (const name of names) expect(existsSync(join(folder, 'out', name))).toBe(false);
});

test('two files of the same name are refused before anything is computed', async ({ command, folder }) => {
  mkdirSync(join(folder, 'sub'));
  const files = [put(folder, 'a.json', rnn), put(folder, 'sub/a.json', rnn)];
  const { code, stderr } = await command('compute', ...files, '--out', 'out');
  expect(code).toBe(2);
  expect(stderr).toContain('a.json and sub/a.json have the same name');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a folder that cannot be made is a failure, code 1', async ({ command, folder }) => {
  put(folder, 'file', '');
  const { code, stderr } = await command('compute', put(folder, 'a.json', rnn), '--out', 'file/out', '--backend', 'cpu');
  expect(code).toBe(1);
  expect(stderr).toContain('--out: the folder file/out could not be made');
});

test.describe('where no GPU answers at all', () => {
  test.use({ switches: ['--disable-gpu', '--disable-software-rasterizer'] });

  test('asking for WebGPU is answered with code 3, and what to choose instead', async ({ command, folder }) => {
    const { code, stdout, stderr } = await command('compute', put(folder, 'a.json', rnn), '--out', 'out', '--backend', 'webgpu');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('WebGPU was asked for, but no GPU answered');
  });

  test('the automatic choice computes all the same', async ({ command, folder }) => {
    expect((await command('compute', put(folder, 'a.json', rnn), '--out', 'out')).code).toBe(0);
  });
});
