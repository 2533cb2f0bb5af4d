import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase, readCaseFile } from '../../../main/cli/files/caseFile';
import { ownFolder } from '../folder';
import { changed } from '../sampleTrace';

const good = {
  op: 'rnn',
  note: 'a remark',
  parameters: { weight_hh: { shape: [2, 2], data: [1, 2, 3, 4] }, 'out_proj.bias': { shape: [1], data: [0] } },
  inputs: { x: { shape: [1, 2], data: [5, 6] }, heads: 2, causal: false, forget_bias: null },
  outputs: { hidden: { shape: [1], data: [7] } },
};

describe('taken is', () => {
  test('what a golden file holds; what PyTorch says is left out', () => {
    expect(readCase('a.json', good)).toEqual({ op: 'rnn', parameters: good.parameters, inputs: good.inputs });
  });

  test('a file without outputs, and one with fields of its own', () => {
    expect(readCase('a.json', { ...good, outputs: undefined })).toMatchObject({ op: 'rnn' });
    expect(readCase('a.json', { ...good, outputs: null, author: 'me', parameters: { w: { shape: [1], data: [1], dtype: 'float64' } } })).toMatchObject({ parameters: { w: { shape: [1], data: [1] } } });
  });
});

const wrong: readonly (readonly [string, unknown, string])[] = [
  ['op', undefined, 'op: expected the name of an operation, got nothing'],
  ['op', 7, 'op: expected the name of an operation, got 7'],
  ['parameters', undefined, 'parameters: expected an object, got nothing'],
  ['parameters', [], 'parameters: expected an object, got a list'],
  ['inputs', null, 'inputs: expected an object, got null'],
  ['inputs.x', 'x'.repeat(61), 'inputs.x: expected at most 60 characters, got 61'],
  ['inputs.x', undefined, ''],
  ['inputs.heads', Number.POSITIVE_INFINITY, 'inputs.heads: expected a finite number, got Infinity'],
  ['parameters.weight_hh', 4, 'parameters.weight_hh: expected an object, got 4'],
  ['parameters.weight_hh.shape', undefined, 'parameters.weight_hh.shape: expected a list of whole numbers, got nothing'],
  ['parameters.weight_hh.shape', [2, -2], 'parameters.weight_hh.shape[1]: expected a whole number from 0 on, got -2'],
  ['parameters.weight_hh.shape', [2, 1.5], 'parameters.weight_hh.shape[1]: expected a whole number from 0 on, got 1.5'],
  ['parameters.weight_hh.shape', [2, '2'], 'parameters.weight_hh.shape[1]: expected a whole number from 0 on, got "2"'],
  ['parameters.weight_hh.shape', [2, 3], 'parameters.weight_hh: shape [2, 3] needs 6 numbers, data has 4'],
  ['parameters.weight_hh.shape', [], 'parameters.weight_hh: shape [] needs 1 numbers, data has 4'],
  ['parameters.weight_hh.data', undefined, 'parameters.weight_hh.data: expected a list of numbers, got nothing'],
  ['parameters.weight_hh.data', [1, 2, 3, null], 'parameters.weight_hh.data[3]: expected a finite number, got null'],
  ['parameters.weight_hh.data', [1, '2', 3, 4], 'parameters.weight_hh.data[1]: expected a finite number, got "2"'],
  ['parameters.weight_hh.data', [1, [2], 3, 4], 'parameters.weight_hh.data[1]: expected a finite number, got a list'],
  ['parameters.weight_hh.data', [1, 2, Number.POSITIVE_INFINITY, 4], 'parameters.weight_hh.data[2]: expected a finite number, got Infinity'],
  ['parameters.weight_hh.data', [1, 2, 3, 1e39], 'parameters.weight_hh.data[3]: expected a number that fits into float32, got 1e+39'],
  ['outputs.hidden.data', [null], 'outputs.hidden.data[0]: expected a finite number, got null'],
  ['outputs', 5, 'outputs: expected an object, got 5'],
];

describe('refused with file and field is', () => {
  test.each(wrong.filter(([, , message]) => message !== ''))('%s made %j', (field, value, message) => {
    expect(() => readCase('dir/a.json', changed(good, field, value))).toThrow(`dir/a.json: ${message}`);
  });

  test.each([[[]], [null], ['rnn'], [7]])('%j in place of the whole', (value) => {
    expect(() => readCase('a.json', value)).toThrow('a.json: the file: expected an object');
  });
});

describe('a file', () => {
  test.each([
    ['with NaN in it', '{"op": "rnn", "parameters": {"weight_hh": {"shape": [2], "data": [0.5, NaN]}}}', 'parameters.weight_hh.data[1]: expected a value, got NaN'],
    ['with a number beyond all', '{"op": "rnn", "parameters": {"w": {"shape": [1], "data": [1e999]}}, "inputs": {}}', 'parameters.w.data[0]: expected a finite number, got Infinity'],
    ['that is empty', '', 'not JSON'],
    ['with a planted name', '{"op": "rnn", "parameters": {"__proto__": {}}, "inputs": {}}', 'parameters.__proto__: a field must not be called __proto__'],
    ['that is not UTF-8', Buffer.from([0x7b, 0xff]), 'byte 1 (0xff)'],
  ])('%s is refused with its name', async (_what, content, message) => {
    const path = join(ownFolder(), 'a.json');
    writeFileSync(path, content);
    await expect(readCaseFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/a\.json/) });
    await expect(readCaseFile(path)).rejects.toThrow(message);
  });

  test('with a byte order mark is read all the same', async () => {
    const path = join(ownFolder(), 'a.json');
    writeFileSync(path, `\ufeff${JSON.stringify(good)}`);
    expect((await readCaseFile(path)).op).toBe('rnn');
  });

  test('that is missing, or a folder, is named with the reason', async () => {
    const folder = ownFolder();
    mkdirSync(join(folder, 'sub'));
    chmodSync(folder, 0o755);
    await expect(readCaseFile(join(folder, 'none.json'))).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('none.json: cannot be read (there is no such file)') });
    await expect(readCaseFile(join(folder, 'sub'))).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('sub: cannot be read (it is a folder)') });
  });
});
