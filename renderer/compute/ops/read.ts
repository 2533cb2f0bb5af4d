import * as tf from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { UnrollError } from '#contract/failure';
import type { Trace } from '#contract/trace';
import { words } from '../words/words';

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

/**
 * Copies the numbers of a tensor behind others, in one piece: tfjs would first make a copy of its own, and fresh memory costs
 * more than copying (measured: half of the time of a trace of attention at 32 x 512 x 128).
 *
 * @param into - has room for the tensor from `first` on
 * @throws UnrollError 'wrong-result' when one of them is not finite
 */
export async function readInto(tensor: tf.Tensor, name: string, into: Float32Array, first: number): Promise<void> {
  into.set(tf.getBackend() === 'wasm' ? lyingInModule(tensor) : await tensor.data<'float32'>(), first);
  requireFinite(into.subarray(first, first + tensor.size), name);
}

/** The numbers where the WebAssembly engine keeps them; valid until its next operation. */
function lyingInModule({ dataId, size }: tf.Tensor): Float32Array {
  // Safe: this is the backend of that name.
  const engine = tf.backend() as BackendWasm;
  // Safe: every module that Emscripten makes has its memory under this name; tfjs's own types leave it out.
  const { HEAPU8: memory } = engine.wasm as unknown as { readonly HEAPU8: Uint8Array };
  return new Float32Array(memory.buffer, engine.getMemoryOffset(dataId), size);
}

/** @throws UnrollError 'wrong-result' naming the first number that is none */
export function requireFinite(data: Float32Array, name: string): void {
  if (allFinite(data)) return;
  const place = data.findIndex((value) => !Number.isFinite(value));
  throw new UnrollError('wrong-result', words.engines.notFinite(`${name}[${place}]`, data[place]));
}

/**
 * Whether all numbers are finite. x - x is 0 for those and else not a number, and sums of it show one such among tens of millions
 * four times as fast as asking each.
 */
function allFinite(data: Float32Array): boolean {
  const fours = data.length - (data.length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let place = 0; place < fours; place += 4) {
    const a = data[place] ?? 0;
    const b = data[place + 1] ?? 0;
    const c = data[place + 2] ?? 0;
    const d = data[place + 3] ?? 0;
    first += a - a;
    second += b - b;
    third += c - c;
    fourth += d - d;
  }
  for (let place = fours; place < data.length; place += 1) first += (data[place] ?? 0) - (data[place] ?? 0);
  return first + second + third + fourth === 0;
}
