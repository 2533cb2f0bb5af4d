import { readdirSync, readFileSync } from 'node:fs';
import { opCase, type OpCase, type PlainTensor } from '#contract/job';

const folder = new URL('../golden/', import.meta.url);

/** Every golden file by name: what PyTorch computed in float64. */
export const golden: readonly (readonly [string, OpCase])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, opCase.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]);

/** Largest deviation as a share of what is allowed, 1e-5 + 1e-4 |expected|; infinite when the shapes differ. */
export function deviation(found: PlainTensor | undefined, expected: PlainTensor): number {
  if (found?.shape.join() !== expected.shape.join() || found.data.length !== expected.data.length) return Infinity;
  return expected.data.reduce((worst, value, place) => Math.max(worst, Math.abs((found.data[place] ?? NaN) - value) / (1e-5 + 1e-4 * Math.abs(value))), 0);
}
