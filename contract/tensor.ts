import { z } from 'zod';

/** A dense array of float32, row-major, outermost dimension first. Whoever receives one only reads it. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Number of elements of a shape; an empty shape is one number. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** Index of the first number that is none; -1 when all are finite. By hand: a trace has millions, and a call for each is felt. */
function firstNotFinite(data: Float32Array): number {
  for (let index = 0; index < data.length; index += 1) if (!Number.isFinite(data[index])) return index;
  return -1;
}

const dimension = z.number().int().min(0).max(1 << 24);

/** A tensor as it crosses processes: the data must have exactly the shape's size and hold only finite numbers. */
export const tensor = z
  .strictObject({ shape: z.array(dimension).max(6), data: z.instanceof(Float32Array) })
  .superRefine(({ shape, data }, context) => {
    if (sizeOf(shape) !== data.length) {
      context.addIssue({ code: 'custom', message: `shape [${shape.join(', ')}] needs ${sizeOf(shape)} numbers, got ${data.length}` });
      return;
    }
    const wrong = firstNotFinite(data);
    if (wrong >= 0) {
      context.addIssue({ code: 'custom', path: ['data', wrong], message: `expected a finite number, got ${data[wrong]}` });
    }
  });

/** Element of a flat array that is known to exist; a wrong index is a programmer's mistake and says so. */
export function at(data: ArrayLike<number>, index: number): number {
  const value = data[index];
  if (value === undefined) throw new RangeError(`index ${index} is outside 0..${data.length - 1}`);
  return value;
}
