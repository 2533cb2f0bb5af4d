import { at } from '#contract/tensor';

/** A number from its logarithm, kept within float64: 0 below its range and its largest number above. */
export function fromLog(log: number): number {
  return Math.min(Math.exp(log), Number.MAX_VALUE);
}

/** Logarithm of a row's length; -Infinity for zeros. */
export function logLength(row: Float32Array): number {
  const most = row.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (most === 0) return -Infinity;
  return Math.log(most) + Math.log(row.reduce((sum, value) => sum + (value / most) ** 2, 0)) / 2;
}

/** value * exp(log), kept within float64. */
export function scaledBy(value: number, log: number): number {
  return value === 0 ? 0 : Math.sign(value) * fromLog(Math.log(Math.abs(value)) + log);
}

/** Largest of some logarithms, and by what each row is to be multiplied so that the largest counts 1. */
export function alignedTo(logs: Float64Array): { readonly most: number; readonly factors: Float32Array } {
  const most = logs.reduce((largest, log) => Math.max(largest, log), -Infinity);
  return { most, factors: Float32Array.from(logs, (log) => (most === -Infinity ? 0 : Math.exp(log - most))) };
}

/** Adds what a step scaled each row by; a row of zeros stays one. */
export function addLogs(logs: Float64Array, scales: Float32Array): Float64Array {
  return logs.map((log, row) => log + Math.log(at(scales, row)));
}
