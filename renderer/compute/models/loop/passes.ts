import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import type { Engine } from '../../backends/engine';
import type { Breath } from '../../breath';
import { type Held, holding } from '../../ops/held';
import { pickRows } from '../../ops/pick';
import { readInto } from '../../ops/read';
import type { Outputs } from '../model';

/** What passes are made from. */
export interface PassParts {
  /** [batch, tokens, width] */
  readonly x: tf.Tensor3D;
  readonly engine: Engine;
  /** Owns the weights. */
  readonly held: Held;
}

/** A layer on an engine, as models/loop.ts makes a model of it. */
export interface Passes {
  readonly span: string;
  readonly peakBytes: number;
  /** Names of those values that the golden files know. */
  readonly golden: readonly string[];
  /** Bare: keeps nothing on the way. */
  forward(breathe: Breath): Promise<Float32Array>;
  /** Every value read back, or only those that are named. */
  trace(breathe: Breath, only?: readonly string[]): Promise<Outputs>;
}

/** A pass that takes some rows of the batch at a time, so that no call blocks the page for long. */
export interface RowPass {
  readonly x: tf.Tensor3D;
  /** Rows of the batch in one call. */
  readonly rows: number;
  /** The result, by which name it goes among the values. */
  readonly result: string;
  /** All values of some rows, outermost the batch; called inside a `tidy`. */
  run(part: tf.Tensor3D): Readonly<Record<string, tf.Tensor>>;
}

/** The result of all rows, [batch, tokens, width], with nothing else kept. */
export async function forwardByRows({ x, rows, result, run }: RowPass, breathe: Breath): Promise<Float32Array> {
  const [batch, tokens, width] = x.shape;
  const whole = new Float32Array(batch * tokens * width);
  for (let row = 0; row < batch; row += rows) {
    await breathe();
    const part = tf.tidy(() => named(run(rowsOf(x, row, rows)), result));
    whole.set(await readAndDispose(part), row * tokens * width);
  }
  return whole;
}

/** Memory for values, by name; it is taken once and used again, since fresh memory can cost more than what is computed into it. */
export type Room = Map<string, Float32Array>;

/** Every value of all rows, or only those that are named; valid until the same room is used again. */
export async function traceByRows({ x, rows, run }: RowPass, room: Room, breathe: Breath, only?: readonly string[]): Promise<Outputs> {
  const batch = x.shape[0];
  const whole = new Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }>();
  for (let row = 0; row < batch; row += rows) {
    await holding(async (held) => {
      const made = held.ownAll(tf.tidy(() => wanted(run(rowsOf(x, row, rows)), only)));
      for (const [name, tensor] of Object.entries(made)) {
        await breathe();
        const rowSize = tensor.size / at(tensor.shape, 0);
        const place = whole.get(name) ?? { shape: [batch, ...tensor.shape.slice(1)], data: room.get(name) ?? new Float32Array(rowSize * batch) };
        room.set(name, place.data);
        await readInto(tensor, name, place.data, row * rowSize);
        whole.set(name, place);
        held.drop(tensor);
      }
    });
  }
  return whole;
}

/** The numbers of a tensor, which is then gone. */
export async function readAndDispose(tensor: tf.Tensor): Promise<Float32Array> {
  try {
    return await tensor.data<'float32'>();
  } finally {
    tensor.dispose();
  }
}

function rowsOf(x: tf.Tensor3D, first: number, rows: number): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const count = Math.min(rows, batch - first);
  if (count === batch) return x;
  return tf.reshape(pickRows(tf.reshape(x, [batch, tokens * width]), first, count), [count, tokens, width]);
}

function wanted(made: Readonly<Record<string, tf.Tensor>>, only?: readonly string[]): Record<string, tf.Tensor> {
  return only ? Object.fromEntries(only.map((name) => [name, named(made, name)])) : { ...made };
}

function named(made: Readonly<Record<string, tf.Tensor>>, name: string): tf.Tensor {
  const found = made[name];
  if (!found) throw new RangeError(`nothing is called ${name} here: there are ${Object.keys(made).join(', ')}`);
  return found;
}
