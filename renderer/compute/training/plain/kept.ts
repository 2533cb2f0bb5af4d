import type { Numbers } from '../../kernels/plain/numbers';
import type { Part } from '../shapes';

/** Numbers of one sequence, or of a part, with their shape, outermost dimension first. */
export interface Kept {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}
export type KeptNumbers = Readonly<Record<string, Kept>>;

/** A copy of the first numbers, as many as the shape has. */
export function keptOf(from: Numbers, ...shape: number[]): Kept {
  return { shape, data: Float32Array.from(from.subarray(0, shape.reduce((size, length) => size * length, 1))) };
}

/** A copy of a part; a vector has one dimension. */
export function keptPart(numbers: Numbers, { rows, columns, offset }: Part): Kept {
  return keptOf(numbers.subarray(offset), ...(rows === 1 ? [columns] : [rows, columns]));
}

/** [count, blocks of `width`] taken apart: [count, width] for each name. */
export function keptBlocks(names: readonly string[], from: Numbers, count: number, width: number): KeptNumbers {
  const across = names.length * width;
  return Object.fromEntries(names.map((name, block) => [name, keptOf(Float64Array.from({ length: count * width }, (_, place) => from[Math.floor(place / width) * across + block * width + (place % width)] ?? 0), count, width)]));
}
