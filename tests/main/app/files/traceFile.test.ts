import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTraceFile, traceFrom, traceText, writeTraceFile } from '../../../../main/app/files/traceFile';
import { ownFolder } from '../../folder';
import { changed, sampleTrace } from '../../sampleTrace';

const text: unknown = JSON.parse(JSON.stringify(traceText(sampleTrace)));
const base64 = (...numbers: readonly number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

test('a trace that is written and read again is the same, to the last bit', async () => {
  const path = join(ownFolder(), 't.json');
  await writeTraceFile(path, sampleTrace);
  expect(await readTraceFile(path)).toEqual(sampleTrace);
});

test('the file says what it is, and its numbers are little-endian base64', async () => {
  const path = join(ownFolder(), 't.json');
  await writeTraceFile(path, sampleTrace);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'unroll-trace',
    version: 1,
    tensors: { hidden: { dtype: 'float32', shape: [2, 2], data: base64(0.1, -2.5, 3e-20, 4) } },
    dependencies: { rnn: { tokenCount: 2, from: { dtype: 'uint32', data: 'AAAAAAEAAAACAAAA' } } },
  });
});

test('numbers read from a file are a copy of their own', () => {
  const read = traceFrom('t', text);
  expect(read.tensors['hidden']?.data.byteOffset).toBe(0);
  expect(read.tensors['hidden']?.data.buffer.byteLength).toBe(16);
});

const wrong: readonly (readonly [string, unknown, string])[] = [
  ['format', 'other', 'format: expected "unroll-trace", got "other"'],
  ['format', undefined, 'format: expected "unroll-trace", got nothing'],
  ['version', 7, 'made by a newer Unroll (version 7, this one reads up to 1): update'],
  ['version', '1', 'version: expected a whole number from 1 on, got "1"'],
  ['version', 0, 'version: expected a whole number from 1 on, got 0'],
  ['version', undefined, 'version: expected a whole number from 1 on, got nothing'],
  ['tensors', undefined, 'tensors: expected an object, got nothing'],
  ['tensors.hidden', 5, 'tensors.hidden: expected an object, got 5'],
  ['tensors.hidden.dtype', 'float64', 'tensors.hidden.dtype: expected float32, got "float64"'],
  ['tensors.hidden.data', base64(1, 2, 3), 'tensors.hidden: shape [2, 2] needs 4 numbers, got 3'],
  ['tensors.hidden.data', base64(1, 2, Number.NaN, 4), 'tensors.hidden.data[2]: expected a finite number, got NaN'],
  ['tensors.hidden.data', base64(1, Number.NEGATIVE_INFINITY, 3, 4), 'tensors.hidden.data[1]: expected a finite number, got -Infinity'],
  ['tensors.hidden.data', 'AAAAAAE=', 'tensors.hidden.data: 5 bytes are no whole number of float32 elements'],
  ['tensors.hidden.data', 'not base64', 'tensors.hidden.data: expected base64'],
  ['tensors.hidden.data', 'AAAAA', 'tensors.hidden.data: expected base64'],
  ['tensors.hidden.data', [1, 2, 3, 4], 'tensors.hidden.data: expected base64, got [1,2,3,4]'],
  ['tensors.hidden.shape', [2, '2'], 'tensors.hidden.shape[1]: expected number, received string'],
  ['tensors.hidden.shape', undefined, 'tensors.hidden.shape: expected array, received undefined'],
  ['dependencies.rnn.from', [0, 1, 2], 'dependencies.rnn.from.dtype: expected uint32, got nothing'],
  ['dependencies.rnn.to.data', 'AAAAAA==', 'dependencies.rnn: from and to must have the same length'],
  ['dependencies.rnn.tokenCount', 3, 'dependencies.rnn: nodes must fill whole layers'],
  ['scenario.seed', 'seven', 'scenario.seed: expected number, received string'],
  ['device.backend', 'abacus', 'device.backend: '],
  ['timings.rnn.repeats', 0, 'timings.rnn.repeats: '],
  ['tokens.1.known', 1, 'tokens[1].known: expected boolean, received number'],
  ['extra', 1, 'unrecognized key: "extra"'],
];

describe('refused with file and field is', () => {
  test.each(wrong)('%s made %j', (field, value, message) => {
    expect(() => traceFrom('dir/t.json', changed(text, field, value))).toThrow(`dir/t.json: ${message}`);
  });

  test.each([[null], [[]], ['text'], [5]])('%j in place of the whole', (value) => {
    expect(() => traceFrom('t.json', value)).toThrow('t.json: expected an object');
  });

  test.each(['tensors', 'dependencies', 'sizes', 'timings'])('a planted name among the %s', async (where) => {
    const path = join(ownFolder(), 't.json');
    writeFileSync(path, JSON.stringify(text).replace(`"${where}":{`, `"${where}":{"__proto__":{"a":1},`));
    await expect(readTraceFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(`t.json: ${where}.__proto__`) });
  });

  test('a file that is cut off at any place', async () => {
    const folder = ownFolder();
    const whole = JSON.stringify(text);
    for (let length = 0; length < whole.length; length += 97) {
      const path = join(folder, 'cut.json');
      writeFileSync(path, whole.slice(0, length));
      await expect(readTraceFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('cut.json: ') });
    }
  });

  test('a file of more than 256 MB, without reading it', async () => {
    const path = join(ownFolder(), 'huge.json');
    writeFileSync(path, '');
    truncateSync(path, 256 * 1024 * 1024 + 1);
    await expect(readTraceFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('huge.json: has 268435457 bytes') });
  });
});
