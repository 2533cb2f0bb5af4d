import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/command';

/** A safetensors file with these tensors, all of small numbers. */
function weightsFile(path: string, shapes: Readonly<Record<string, readonly number[]>>, metadata: Readonly<Record<string, string>> = {}): void {
  let end = 0;
  const header = Object.fromEntries(Object.entries(shapes).map(([tensor, shape]) => {
    const begin = end;
    end += 4 * shape.reduce((size, length) => size * length, 1);
    return [tensor, { dtype: 'F32', shape, data_offsets: [begin, end] }];
  }));
  const text = Buffer.from(JSON.stringify({ __metadata__: metadata, ...header }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  writeFileSync(path, Buffer.concat([length, text, Buffer.from(Float32Array.from({ length: end / 4 }, (_, index) => Math.sin(index) / 20).buffer)]));
}

const chain = { 'rnn.weight_ih_l0': [100, 100], 'rnn.weight_hh_l0': [100, 100], 'rnn.bias_ih_l0': [100], 'rnn.bias_hh_l0': [100] };

test('a lecturer’s own weights are computed with, and the trace says so', async ({ command, folder }) => {
  weightsFile(join(folder, 'mine.safetensors'), chain, { trained: 'true' });
  expect((await command('trace', '--act', 'race', '--text', 'we slept', '--weights', 'mine.safetensors', '--out', 't.json')).code).toBe(0);
  const { weights } = JSON.parse(readFileSync(join(folder, 't.json'), 'utf8')) as { weights: unknown };
  expect(weights).toEqual({ from: 'file', file: 'mine.safetensors', trained: true, names: Object.keys(chain) });
});

test('weights of another shape are refused by name, and of a damaged file by its place', async ({ command, folder }) => {
  weightsFile(join(folder, 'wide.safetensors'), { ...chain, 'rnn.weight_ih_l0': [100, 99] });
  const wide = await command('trace', '--act', 'race', '--weights', 'wide.safetensors', '--out', 't2.json');
  expect(wide).toMatchObject({ code: 2, stdout: '' });
  expect(wide.stderr).toContain('wide.safetensors: rnn.weight_ih_l0: expected shape [100, 100], got [100, 99]');
  writeFileSync(join(folder, 'zeros.safetensors'), Buffer.alloc(64));
  const zeros = await command('trace', '--act', 'race', '--weights', 'zeros.safetensors', '--out', 't3.json');
  expect(zeros).toMatchObject({ code: 2, stdout: '' });
  expect(zeros.stderr).toContain('--weights: zeros.safetensors: header: expected JSON');
});
