import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSafetensors } from '../../../../main/app/files/safetensors';
import { readWeightsFile, summaryOf } from '../../../../main/app/files/weightsFile';
import { ownFolder } from '../../folder';

/** A file of these parts: the header as JSON, then the bytes. */
function fileOf(header: unknown, data: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

const floats = (...values: number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);
const one = { weight: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] } };

describe('a safetensors file', () => {
  test('is read with its shapes, row by row', () => {
    expect(readSafetensors('a', fileOf(one, floats(1, 2, 3, 4)))).toEqual({ file: 'a', trained: null, vocabulary: null, tensors: { weight: { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) } } });
  });

  test('may hold several types of numbers, which all become float32', () => {
    const header = {
      double: { dtype: 'F64', shape: [1], data_offsets: [0, 8] },
      half: { dtype: 'F16', shape: [4], data_offsets: [8, 16] },
      brain: { dtype: 'BF16', shape: [2], data_offsets: [16, 20] },
    };
    const data = new Uint8Array(20);
    const view = new DataView(data.buffer);
    view.setFloat64(0, 0.1, true);
    // 1.5, -2, the smallest half above 0, and 65504, the largest.
    [0x3e00, 0xc000, 0x0001, 0x7bff].forEach((bits, index) => view.setUint16(8 + 2 * index, bits, true));
    [0x3fc0, 0xc000].forEach((bits, index) => view.setUint16(16 + 2 * index, bits, true));
    const { tensors } = readSafetensors('a', fileOf(header, data));
    expect(Array.from(tensors['double']?.data ?? [])).toEqual([Math.fround(0.1)]);
    expect(Array.from(tensors['half']?.data ?? [])).toEqual([1.5, -2, 2 ** -24, 65504]);
    expect(Array.from(tensors['brain']?.data ?? [])).toEqual([1.5, -2]);
  });

  test('may say whether it was trained, and which words its embedding has', () => {
    const metadata = { trained: 'True', vocabulary: '["cat","dog"]' };
    expect(readSafetensors('a', fileOf({ __metadata__: metadata, ...one }, floats(1, 2, 3, 4)))).toMatchObject({ trained: true, vocabulary: ['cat', 'dog'] });
    expect(readSafetensors('a', fileOf({ __metadata__: { trained: 'false' }, ...one }, floats(1, 2, 3, 4)))).toMatchObject({ trained: false, vocabulary: null });
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['too short', Uint8Array.of(1, 2), 'a: length: expected at least 8 bytes, got 2; this is no safetensors file'],
    ['cut in its header', fileOf(one, floats(1, 2, 3, 4)).subarray(0, 20), 'a: header: says it has'],
    ['of zeros', new Uint8Array(64), 'a: header: expected JSON'],
    ['no JSON', fileOf('{"weight":', floats()), 'a: header: expected JSON'],
    ['a list', fileOf([], floats()), 'a: header: expected a JSON object'],
    ['empty', fileOf({}, floats()), 'a: header: names no tensor'],
    ['of whole numbers', fileOf({ weight: { ...one.weight, dtype: 'I64' } }, floats(1, 2, 3, 4)), 'a: weight.dtype: expected one of F64, F32, F16, BF16, got "I64"'],
    ['of a negative length', fileOf({ weight: { ...one.weight, shape: [-2, 2] } }, floats(1, 2, 3, 4)), 'a: weight.shape: expected up to six whole numbers, got [-2,2]'],
    ['of another size than its shape', fileOf({ weight: { ...one.weight, shape: [3, 2] } }, floats(1, 2, 3, 4)), 'a: weight.data_offsets: shape [3, 2] in F32 needs 24 bytes, got 16'],
    ['with a hole', fileOf({ weight: { ...one.weight, data_offsets: [4, 20] } }, floats(0, 1, 2, 3, 4)), 'a: weight.data_offsets: expected to begin at byte 0, where the one before ends, got 4'],
    ['with two tensors at one place', fileOf({ ...one, other: one.weight }, floats(1, 2, 3, 4)), 'data_offsets: expected to begin at byte 16, where the one before ends, got 0'],
    ['longer than it says', fileOf(one, floats(1, 2, 3, 4, 5)), 'a: data: expected 16 bytes, got 20; the file is longer than its header says'],
    ['cut in its numbers', fileOf(one, floats(1, 2, 3)), 'a: data: expected 16 bytes, got 12; the file is cut off'],
    ['with what is no number', fileOf(one, floats(1, 2, Number.NaN, 4)), 'a: weight[2]: expected a finite number within float32, got NaN'],
    ['with a double beyond float32', fileOf({ big: { dtype: 'F64', shape: [1], data_offsets: [0, 8] } }, new Uint8Array(Float64Array.of(1e300).buffer)), 'a: big[0]: expected a finite number within float32, got Infinity'],
    ['with a vocabulary that is none', fileOf({ __metadata__: { vocabulary: '[1]' }, ...one }, floats(1, 2, 3, 4)), 'a: __metadata__.vocabulary: expected a JSON list of words'],
    ['with a name out of the way', fileOf('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', floats(1)), 'a: "__proto__": expected a name of 1 to 200 characters'],
  ])('that is %s is refused in words', (_what, bytes, message) => {
    expect(() => readSafetensors('a', bytes)).toThrow(message);
  });

  test('with any single byte changed is either refused in words or read whole', () => {
    const good = fileOf(one, floats(1, 2, 3, 4));
    for (let place = 0; place < good.length; place += 1) {
      for (const bit of [1, 16, 128]) {
        const bytes = good.slice();
        bytes[place] = (bytes[place] ?? 0) ^ bit;
        let read: ReturnType<typeof readSafetensors> | null = null;
        try {
          read = readSafetensors('a', bytes);
        } catch (thrown) {
          expect(thrown, `byte ${place}`).toMatchObject({ code: 'file' });
        }
        if (read) for (const { shape, data } of Object.values(read.tensors)) expect(data.length, `byte ${place}`).toBe(shape.reduce((size, length) => size * length, 1));
      }
    }
  });

  test('is told by its name when it is not there or too large, and what it holds when it is', async () => {
    const folder = ownFolder();
    await expect(readWeightsFile(join(folder, 'none.safetensors'))).rejects.toMatchObject({ code: 'file', message: expect.stringContaining('none.safetensors could not be read') as string });
    writeFileSync(join(folder, 'mine.safetensors'), fileOf(one, floats(1, 2, 3, 4)));
    expect(summaryOf(await readWeightsFile(join(folder, 'mine.safetensors')))).toEqual({ file: 'mine.safetensors', trained: null, tensors: [{ name: 'weight', shape: [2, 2] }] });
  });
});
