import type { Breath } from '../breath';
import { type Recording, recordEdges } from '../ops/edges';
import type { PathLayer } from './layer';

/** Layers on top of one another after a run, with all that they made. */
export interface Stack {
  readonly layers: readonly PathLayer[];
  readonly tokens: number;
  /** [layers + 1], each [tokens, width]: what goes in, and what each layer gives. */
  readonly values: readonly Float64Array[];
  readonly recording: Recording;
}

/** Runs layers one after another, and records who was made from whom. */
export async function runStack(layers: readonly PathLayer[], x: Float64Array, tokens: number, breathe: Breath): Promise<Stack> {
  const recording = recordEdges(tokens, layers.length);
  const values = [x];
  for (const [index, layer] of layers.entries()) {
    await breathe();
    values.push(layer.forward(values.at(-1) ?? x, recording.at(index)));
  }
  return { layers, tokens, values, recording };
}

/** A gradient at each token of a layer, each as its length and its direction: together they may lie below every float64. */
export interface Arrived {
  /** [tokens], log10 of its length; -Infinity where nothing arrives, or less than 1e-308 of what arrives at another token. */
  readonly logs: Float64Array;
  /** [tokens, width], of length 1; zeros where nothing arrives. */
  readonly directions: Float64Array;
}

/**
 * How much of an error at one token's result arrives at each token of each layer. Scaled at each layer, so that depth alone
 * does not run out of float64.
 *
 * @param v - [width], E = v . y_to
 * @returns [layers + 1], inputs first
 */
export async function followBack({ layers, tokens, values }: Stack, to: number, v: Float64Array, breathe: Breath): Promise<readonly Arrived[]> {
  let gradient: Float64Array = new Float64Array(tokens * v.length);
  gradient.set(v, to * v.length);
  const arrived: Arrived[] = [];
  let log = 0;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    await breathe();
    const [layer, x, y] = [layers[index], values[index], values[index + 1]];
    if (!layer || !x || !y) throw new RangeError(`there is no layer ${index}`);
    const { results, inputs } = layer.backward(x, y, gradient);
    arrived.unshift(parted(results, tokens, log));
    const most = inputs.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    gradient = most === 0 ? inputs : inputs.map((value) => value / most);
    log += most === 0 ? 0 : Math.log10(most);
  }
  return [parted(gradient, tokens, log), ...arrived];
}

/** Lengths and directions of a gradient that is `log` orders of magnitude larger than it is written. */
function parted(gradient: Float64Array, tokens: number, log: number): Arrived {
  const width = gradient.length / tokens;
  const [logs, directions] = [new Float64Array(tokens).fill(-Infinity), new Float64Array(gradient.length)];
  for (let token = 0; token < tokens; token += 1) {
    const [start, end] = [token * width, (token + 1) * width];
    // Against its largest entry: the square of 1e-200 is no number that float64 holds.
    let [largest, squares] = [0, 0];
    for (let place = start; place < end; place += 1) largest = Math.max(largest, Math.abs(gradient[place] ?? 0));
    if (largest === 0) continue;
    for (let place = start; place < end; place += 1) squares += ((gradient[place] ?? 0) / largest) ** 2;
    const length = Math.sqrt(squares);
    logs[token] = log + Math.log10(largest) + Math.log10(length);
    for (let place = start; place < end; place += 1) directions[place] = (gradient[place] ?? 0) / largest / length;
  }
  return { logs, directions };
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
