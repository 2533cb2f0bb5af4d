import type * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { Trace } from '#contract/trace';

/**
 * The numbers of a tensor, read back from the engine into memory of their own.
 *
 * @param shape - another shape of the same size, such as one without the batch
 * @throws UnrollError 'wrong-result' when one of them is not finite
 */
export async function read(tensor: tf.Tensor, name: string, shape: readonly number[] = tensor.shape): Promise<Trace['tensors'][string]> {
  const data = Float32Array.from(await tensor.data<'float32'>());
  requireFinite(data, name);
  return { shape: [...shape], data };
}

/** @throws UnrollError 'wrong-result' naming the first number that is none */
export function requireFinite(data: Float32Array, name: string): void {
  // A plain loop: an intermediate value may have tens of millions of numbers.
  for (let place = 0; place < data.length; place += 1) {
    const value = data[place];
    if (Number.isFinite(value)) continue;
    throw new UnrollError('wrong-result', `${name}[${place}] came out as ${value}. Nothing of this run is shown; choose another engine and run it again.`);
  }
}
