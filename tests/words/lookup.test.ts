import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookUp, typicalNorm } from '../../renderer/words/lookup';
import { openPacked } from '../../renderer/words/packed';

const file = readFileSync(new URL('../../renderer/words/vectors.bin', import.meta.url));
const buffer = Uint8Array.from(file).buffer;
const words = openPacked(buffer);

function cosine(one: string, other: string): number {
  const a = lookUp(words, one).vector;
  const b = lookUp(words, other).vector;
  const dot = (p: Float32Array, q: Float32Array): number => p.reduce((sum, value, index) => sum + value * (q[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('20,000 words of 100 numbers are packed', () => {
  expect(words.index.size).toBe(20_000);
  expect(words.dimensions).toBe(100);
});

test('a cat is near a dog and far from a bank', () => {
  expect(cosine('cat', 'dog')).toBeCloseTo(0.88, 2);
  expect(cosine('cat', 'bank')).toBeCloseTo(0.15, 2);
});

test('a packed vector is within half a step of the one it was made from', () => {
  const start = [-0.038194, -0.24487, 0.72812];
  const { vector } = lookUp(words, 'the');
  start.forEach((value, index) => expect(Math.abs((vector[index] ?? 0) - value)).toBeLessThan(0.02));
});

test('case does not matter', () => {
  expect(lookUp(words, 'CAT')).toEqual(lookUp(words, 'cat'));
});

test('a word that is not packed gets its own vector, always the same, and says so', () => {
  const once = lookUp(words, 'Schwyzerörgeli');
  expect(once).toEqual(lookUp(words, 'schwyzerörgeli'));
  expect(once).toMatchObject({ known: false, from: null });
  expect(Math.hypot(...once.vector)).toBeCloseTo(typicalNorm, 3);
  expect(Math.abs(cosine('schwyzerörgeli', 'schwyzerörgelo'))).toBeLessThan(0.4);
});

test('the two one-letter words borrow their other form and name it', () => {
  expect(lookUp(words, 'a')).toMatchObject({ known: true, from: 'an' });
  expect(lookUp(words, 'I')).toMatchObject({ known: true, from: 'me' });
});

test('a damaged file is refused, saying what is wrong', () => {
  const damaged = buffer.slice(0);
  new Uint8Array(damaged)[0] = 0;
  expect(() => openPacked(damaged)).toThrow('expected UNRW');
  expect(() => openPacked(buffer.slice(0, 1000))).toThrow('bytes, got 1000');
  const newer = buffer.slice(0);
  new DataView(newer).setUint32(4, 2, true);
  expect(() => openPacked(newer)).toThrow('expected version 1, got 2');
});
