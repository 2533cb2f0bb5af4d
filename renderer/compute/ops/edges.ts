import type { Dependencies } from '#contract/trace';

/** Writes down, while an operation runs, what each of its results was made from. */
export interface EdgeRecorder {
  /** Result `to` was made from input `from`, both token indices. */
  fromInput(from: number, to: number): void;
  /** Result `to` was made from the *result* of another token, so it had to wait for it. */
  fromResult(from: number, to: number): void;
  edges(): Dependencies;
}

/**
 * A recorder for a layer of `tokenCount` inputs and as many results; nodes as contract/trace.ts numbers them: inputs
 * first, then results.
 */
export function recordEdges(tokenCount: number): EdgeRecorder {
  let from = new Uint32Array(2 * tokenCount);
  let to = new Uint32Array(2 * tokenCount);
  let count = 0;
  const add = (source: number, target: number): void => {
    if (count === from.length) {
      from = grown(from);
      to = grown(to);
    }
    from[count] = source;
    to[count] = target;
    count += 1;
  };
  return {
    fromInput: (source, target) => add(source, tokenCount + target),
    fromResult: (source, target) => add(tokenCount + source, tokenCount + target),
    edges: () => ({ tokenCount, nodeCount: 2 * tokenCount, from: from.slice(0, count), to: to.slice(0, count) }),
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * array.length);
  longer.set(array);
  return longer;
}
