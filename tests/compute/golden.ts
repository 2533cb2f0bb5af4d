import { readdirSync, readFileSync } from 'node:fs';
import { opCase, type OpCase, type PlainTensor } from '#contract/job';

const folder = new URL('../golden/', import.meta.url);

/** Every golden file by name: what PyTorch computed in float64. */
export const golden: readonly (readonly [string, OpCase])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, opCase.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]);

/**
 * Largest deviation as a share of what is allowed: 1e-5 + 1e-4 |expected|, and of gradients, which span many powers of ten,
 * 1e-3 |expected| or 1e-12, whichever is more. Infinite when the shapes differ.
 *
 * @param op - the operation that gave it; left out, it is no gradient
 */
export function deviation(found: PlainTensor | undefined, expected: PlainTensor, op = ''): number {
  if (found?.shape.join() !== expected.shape.join() || found.data.length !== expected.data.length) return Infinity;
  const allowed = op.startsWith('gradient_') ? (value: number) => Math.max(1e-12, 1e-3 * Math.abs(value)) : (value: number) => 1e-5 + 1e-4 * Math.abs(value);
  return expected.data.reduce((worst, value, place) => Math.max(worst, Math.abs((found.data[place] ?? NaN) - value) / allowed(value)), 0);
}
