import type { Breath } from '../breath';
import { type Recording, recordEdges } from '../ops/edges';
import type { PathLayer, PathSizes } from './layer';

/** Layers on top of one another after a run, with all that they made. */
export interface Stack {
  readonly layers: readonly PathLayer[];
  /** [layers + 1], each [tokens, width]: what goes in, and what each layer gives. */
  readonly values: readonly Float64Array[];
  readonly recording: Recording;
}

/** Runs layers one after another, and records who was made from whom. */
export async function runStack(layers: readonly PathLayer[], x: Float64Array, { tokens }: PathSizes, breathe: Breath): Promise<Stack> {
  const recording = recordEdges(tokens, layers.length);
  const values = [x];
  for (const [index, layer] of layers.entries()) {
    await breathe();
    values.push(layer.forward(values.at(-1) ?? x, recording.at(index)));
  }
  return { layers, values, recording };
}

/**
 * How much of an error at one token's result arrives at each token's input.
 *
 * @param v - [width], E = v . y_to
 * @returns [tokens], log10 of |dE/dx_k|; -Infinity where nothing arrives, or less than 1e-308 of what
 * arrives at another token. Scaled at each layer, so that depth alone does not run out of float64.
 */
export async function logsBack({ layers, values }: Stack, { tokens, width }: PathSizes, to: number, v: Float64Array, breathe: Breath): Promise<Float64Array> {
  let gradient: Float64Array = new Float64Array(tokens * width);
  gradient.set(v, to * width);
  let log = 0;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    await breathe();
    const [layer, x, y] = [layers[index], values[index], values[index + 1]];
    if (!layer || !x || !y) throw new RangeError(`there is no layer ${index}`);
    const raw = layer.backward(x, y, gradient);
    const most = raw.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    if (most === 0) return new Float64Array(tokens).fill(-Infinity);
    gradient = raw.map((value) => value / most);
    log += Math.log10(most);
  }
  return Float64Array.from({ length: tokens }, (_, token) => {
    const row = gradient.subarray(token * width, (token + 1) * width);
    // Against its largest entry: the square of 1e-200 is no number that float64 holds.
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest === 0 ? -Infinity : log + Math.log10(largest) + Math.log10(Math.hypot(...row.map((value) => value / largest)));
  });
}

/**
 * Layers that a stack needs until what goes into the first token reaches the last: counted by letting it spread, layer by
 * layer, through edges as the layers have them.
 *
 * @param reaches - the farthest token that layer `index` carries something to from `token`
 */
export function layersUntilMet(tokens: number, reaches: (token: number, index: number) => number): number {
  let [reached, count] = [0, 0];
  for (; reached < tokens - 1; count += 1) {
    const next = reaches(reached, count);
    if (next <= reached) throw new RangeError(`layer ${count} carries nothing farther`);
    reached = next;
  }
  return Math.max(count, 1);
}
