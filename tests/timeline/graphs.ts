import { type Walkable, walkable } from '#contract/graph';

/** A graph from its edges, as the recorded dependencies give them. */
export function graphOf(tokenCount: number, nodeCount: number, edges: readonly (readonly [from: number, to: number])[]): Walkable {
  return walkable({ tokenCount, nodeCount, from: Uint32Array.from(edges, ([from]) => from), to: Uint32Array.from(edges, ([, to]) => to) });
}

/** A recurrent chain: x_t -> h_t and h_(t-1) -> h_t. */
export function chainOf(count: number): Walkable {
  const own = Array.from({ length: count }, (_, token) => [token, count + token] as const);
  const onward = Array.from({ length: count - 1 }, (_, token) => [count + token, count + token + 1] as const);
  return graphOf(count, 2 * count, [...own, ...onward]);
}

/** Self-attention: x_j -> y_i for every pair. */
export function attentionOf(count: number): Walkable {
  return graphOf(count, 2 * count, Array.from({ length: count * count }, (_, pair) => [pair % count, count + Math.floor(pair / count)] as const));
}

/** Convolutions of width `kernel`, one layer over another, each token fed by itself and those before it. */
export function convolutionOf(count: number, kernel: number, layers: number): Walkable {
  const edges = Array.from({ length: layers * count * kernel }, (_, place) => {
    const layer = Math.floor(place / (count * kernel));
    const token = Math.floor(place / kernel) % count;
    const source = token - (place % kernel);
    return source < 0 ? null : ([layer * count + source, (layer + 1) * count + token] as const);
  });
  return graphOf(count, (layers + 1) * count, edges.filter((edge) => edge !== null));
}
