import { type Tensor } from '#contract/tensor';
import type { DependencyRanges } from '../ops/edges';
import type { Arrived, Stack } from './stack';

/** What came back through a stack. */
export interface KeptWish {
  /** Of the error's way back from each target, [targets][layers + 1]. */
  readonly followed: readonly (readonly Arrived[])[];
  /** The first of the targets, a token. */
  readonly target: number;
  /** What stands for the logarithm of 0: a trace holds finite numbers alone. */
  readonly nothing: number;
}

/**
 * What a stack's gradients can be explained with, as tensors of a trace: of each layer the tokens from the first one on that
 * the target was made from, in one table for what goes in and one for all that the layers made, layer by layer.
 */
export function keepStack({ layers, tokens, values, recording }: Stack, { followed, target, nothing }: KeptWish): Readonly<Record<string, Tensor>> {
  const first = firstNeeded(recording.ranges(), target);
  const [inputWidth, width] = [layers[0]?.inputWidth ?? 0, layers[0]?.width ?? 0];
  const cut = (rows: readonly Float64Array[], each: number, from: number): Float32Array => joined(rows.map((row, layer) => row.subarray((first[from + layer] ?? 0) * each)));
  const made = first.slice(1).reduce((sum, token) => sum + tokens - token, 0);
  const read = tokens - (first[0] ?? 0);
  const directions = followed.map((layersBack) => layersBack.map((one) => one.directions));
  const logs = followed.map((layersBack) => cut(layersBack.map((one) => one.logs.map((log) => Math.max(log, nothing))), 1, 0));
  return {
    first: { shape: [first.length], data: Float32Array.from(first) },
    read: { shape: [read, inputWidth], data: cut(values.slice(0, 1), inputWidth, 0) },
    made: { shape: [made, width], data: cut(values.slice(1), width, 1) },
    readBack: { shape: [followed.length, read, inputWidth], data: joined(directions.map((rows) => cut(rows.slice(0, 1), inputWidth, 0))) },
    madeBack: { shape: [followed.length, made, width], data: joined(directions.map((rows) => cut(rows.slice(1), width, 1))) },
    backLog: { shape: [followed.length, read + made], data: joined(logs) },
    ...weightsOf(layers),
  };
}

/** The weights of all layers of a stack, [layers, ...] each. */
function weightsOf(layers: Stack['layers']): Readonly<Record<string, Tensor>> {
  const names = Object.keys(layers[0]?.weights ?? {});
  return Object.fromEntries(names.map((name) => {
    const all = layers.flatMap(({ weights }) => weights[name] ?? []);
    return [name, { shape: [layers.length, ...(all[0]?.shape ?? [])], data: joined(all.map(({ data }) => data)) }];
  }));
}

function joined(rows: readonly (Float32Array | Float64Array)[]): Float32Array {
  const all = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let start = 0;
  for (const row of rows) {
    all.set(row, start);
    start += row.length;
  }
  return all;
}

/** Of each layer of nodes the first token that a target's result was made from, by the edges that were recorded. */
export function firstNeeded({ tokenCount, nodeCount, to, first, end }: DependencyRanges, target: number): readonly number[] {
  const needed = new Uint8Array(nodeCount);
  needed[nodeCount - tokenCount + target] = 1;
  // An operation is recorded after those whose results it reads, so one walk backwards meets all that were needed.
  for (let range = to.length - 1; range >= 0; range -= 1) {
    if (needed[to[range] ?? 0] === 1) needed.fill(1, first[range], end[range]);
  }
  return Array.from({ length: nodeCount / tokenCount }, (_, layer) => needed.indexOf(1, layer * tokenCount) % tokenCount);
}
