import type { Dependencies } from '#contract/trace';

/**
 * Who needs whom, a stretch at a time: node `to[n]` needs every node of `first[n]` to `end[n] - 1`. Nodes are numbered as
 * in contract/trace.ts. Attention over n tokens is n entries and not n * n, so that 16,384 tokens can be counted.
 */
export interface DependencyRanges {
  readonly tokenCount: number;
  readonly nodeCount: number;
  readonly to: Uint32Array;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

/** Writes down, while an operation runs, what each of its results was made from. All numbers are token indices. */
export interface EdgeRecorder {
  /** Result `to` was made from input `from`. */
  fromInput(from: number, to: number): void;
  /** Result `to` was made from the inputs `first` to `end - 1`. */
  fromInputs(first: number, end: number, to: number): void;
  /** Result `to` was made from the *result* of another token, so it had to wait for it. */
  fromResult(from: number, to: number): void;
}

/** A recorder of a layer, or of several on top of one another. */
export interface Recording {
  /** Where an operation writes; the results of `at(0)` are the inputs of `at(1)`, and so on. */
  at(layerIndex: number): EdgeRecorder;
  ranges(): DependencyRanges;
  /** Every edge by itself, as a trace carries them. */
  edges(): Dependencies;
}

/**
 * Begins to record a layer of `tokenCount` inputs and as many results; nodes as contract/trace.ts numbers them: inputs
 * first, then results.
 */
export function recordEdges(tokenCount: number, layerCount = 1): Recording {
  const nodeCount = (layerCount + 1) * tokenCount;
  const [to, first, end]: readonly number[][] = [[], [], []];
  const add = (from: number, until: number, target: number): void => {
    if (!to || !first || !end || until <= from) return;
    to.push(target);
    first.push(from);
    end.push(until);
  };
  const ranges = (): DependencyRanges => ({ tokenCount, nodeCount, to: Uint32Array.from(to ?? []), first: Uint32Array.from(first ?? []), end: Uint32Array.from(end ?? []) });
  return {
    at: (layerIndex) => {
      if (layerIndex >= layerCount) throw new RangeError(`layer ${layerIndex} of ${layerCount} was not to be recorded`);
      const [inputs, results] = [layerIndex * tokenCount, (layerIndex + 1) * tokenCount];
      return {
        fromInput: (source, target) => add(inputs + source, inputs + source + 1, results + target),
        fromInputs: (from, until, target) => add(inputs + from, inputs + until, results + target),
        fromResult: (source, target) => add(results + source, results + source + 1, results + target),
      };
    },
    ranges,
    edges: () => singly(ranges()),
  };
}

function singly({ tokenCount, nodeCount, to, first, end }: DependencyRanges): Dependencies {
  const count = first.reduce((sum, from, index) => sum + (end[index] ?? 0) - from, 0);
  const edges = { tokenCount, nodeCount, from: new Uint32Array(count), to: new Uint32Array(count) };
  let edge = 0;
  first.forEach((from, index) => {
    for (let node = from; node < (end[index] ?? 0); node += 1, edge += 1) {
      edges.from[edge] = node;
      edges.to[edge] = to[index] ?? 0;
    }
  });
  return edges;
}
