import { expect, test } from 'vitest';
import { powerOfTen, rough, roughTex, sized, sizedTex } from '../../renderer/timeline/sizes';

test.each([
  [0, '0', '0'], [1, '1', '1'], [0.054, '0.054', '0.054'], [340, '340', '340'], [-0.5, '−0.5', '-0.5'],
  [6.2e-10, '6 · 10⁻¹⁰', '6\\cdot10^{-10}'], [1e-4, '10⁻⁴', '10^{-4}'], [2e12, '2 · 10¹²', '2\\cdot10^{12}'], [-1e5, '−10⁵', '-10^{5}'],
])('%s is written as %s, and in mathematics as %s', (value, plain, tex) => {
  expect(rough(value)).toBe(plain);
  expect(roughTex(value)).toBe(tex);
});

test.each([
  [0, '0', '0'], [1, '1', '1'], [0.0065, '0.0065', '0.0065'], [0.0101, '0.010', '0.010'], [340, '340', '340'], [-0.5, '−0.50', '-0.50'],
  [7.12e-12, '7.1 · 10⁻¹²', '7.1\\cdot10^{-12}'], [1e-4, '1.0 · 10⁻⁴', '1.0\\cdot10^{-4}'], [4.4e6, '4.4 · 10⁶', '4.4\\cdot10^{6}'],
])('%s with two digits is written as %s, and in mathematics as %s', (value, plain, tex) => {
  expect([sized(value), sizedTex(value)]).toEqual([plain, tex]);
});

test('a power of ten has its exponent raised', () => {
  expect([powerOfTen(-300), powerOfTen(12), powerOfTen(0)]).toEqual(['10⁻³⁰⁰', '10¹²', '10⁰']);
});
