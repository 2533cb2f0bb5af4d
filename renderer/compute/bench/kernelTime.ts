import { median } from './interleave';

/** Fewer samples than this say nothing about the clock that made them. */
const leastSamples = 3;
const nanosecondsPerMs = 1e6;

/** Median of kernel times, and the largest step that all of them are whole multiples of: browsers coarsen that clock. */
export function kernelTime(samplesMs: readonly (number | null)[]): { readonly kernelMs: number | null; readonly kernelResolutionMs: number | null } {
  const known = samplesMs.filter((sample) => sample !== null);
  if (known.length === 0 || known.length < samplesMs.length) return { kernelMs: null, kernelResolutionMs: null };
  const step = known.map((ms) => Math.round(ms * nanosecondsPerMs)).reduce(commonDivisor, 0);
  return { kernelMs: median(known), kernelResolutionMs: known.length < leastSamples || step === 0 ? null : step / nanosecondsPerMs };
}

function commonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
