import { type Dependencies } from '#contract/trace';

/** The edges of a dependency graph, ready to be walked: the followers of node `n` are `next[start[n] .. start[n + 1])`. */
export interface Walkable {
  readonly tokenCount: number;
  readonly nodeCount: number;
  readonly start: Uint32Array;
  readonly next: Uint32Array;
}

/** A way through the graph. */
export interface Path {
  /** Nodes from the input of the first token to the result of the last, both included. */
  readonly nodes: readonly number[];
  /** Edges that lead from one token to another; an edge that stays with its token moves no information between words. */
  readonly hopEdges: number;
}

/** Sorts edges by their source once, so that each walk costs no more than the edges it meets. */
export function walkable({ tokenCount, nodeCount, from, to }: Dependencies): Walkable {
  const start = new Uint32Array(nodeCount + 1);
  for (const source of from) start[source + 1] = (start[source + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const cursor = start.slice();
  const next = new Uint32Array(to.length);
  from.forEach((source, edge) => {
    const place = cursor[source] ?? 0;
    next[place] = to[edge] ?? 0;
    cursor[source] = place + 1;
  });
  return { tokenCount, nodeCount, start, next };
}

/**
 * The shortest way from one token's input to another token's result, found by breadth-first search.
 *
 * @param fromToken - token whose information starts out, 0-based
 * @param toToken - token in whose result it must arrive, 0-based
 * @returns `null` when no way leads there: a chain carries nothing backwards
 * @throws RangeError when an end is not a token of the graph
 * @see Vaswani et al. 2017, section 4: path length between positions
 */
export function shortestPath(graph: Walkable, fromToken: number, toToken: number): Path | null {
  requireToken('from', fromToken, graph);
  requireToken('to', toToken, graph);
  const goal = graph.nodeCount - graph.tokenCount + toToken;
  const { cameFrom, hops } = search(graph, fromToken);
  if (cameFrom[goal] === graph.nodeCount) return null;
  const nodes = [goal];
  for (let node = goal; node !== fromToken; ) {
    node = cameFrom[node] ?? fromToken;
    nodes.push(node);
  }
  return { nodes: nodes.reverse(), hopEdges: hops[goal] ?? 0 };
}

/**
 * Longest of all shortest ways between two tokens, in edges between tokens.
 *
 * @see Vaswani et al. 2017, table 1: maximum path length
 */
export function maxPathLength(graph: Walkable): number {
  const firstResult = graph.nodeCount - graph.tokenCount;
  let longest = 0;
  for (let token = 0; token < graph.tokenCount; token += 1) {
    const { cameFrom, hops } = search(graph, token);
    for (let node = firstResult; node < graph.nodeCount; node += 1) {
      if (cameFrom[node] !== graph.nodeCount) longest = Math.max(longest, hops[node] ?? 0);
    }
  }
  return longest;
}

/**
 * For each node, how many operations must follow one another until it is there: the longest chain of edges that ends
 * in it. Inputs are 0. The largest is the number of sequential operations of the layer.
 *
 * @throws RangeError when nodes wait for each other in a circle
 * @see Vaswani et al. 2017, table 1: sequential operations
 */
export function sequentialSteps(graph: Walkable): Uint32Array {
  const open = new Uint32Array(graph.nodeCount);
  for (const node of graph.next) open[node] = (open[node] ?? 0) + 1;
  const steps = new Uint32Array(graph.nodeCount);
  const ready: number[] = [];
  open.forEach((count, node) => {
    if (count === 0) ready.push(node);
  });
  let finished = 0;
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    finished += 1;
    for (let edge = graph.start[node] ?? 0; edge < (graph.start[node + 1] ?? 0); edge += 1) {
      const follower = graph.next[edge] ?? 0;
      steps[follower] = Math.max(steps[follower] ?? 0, (steps[node] ?? 0) + 1);
      open[follower] = (open[follower] ?? 1) - 1;
      if (open[follower] === 0) ready.push(follower);
    }
  }
  if (finished < graph.nodeCount) throw new RangeError('these dependencies go round in a circle: nothing could ever start');
  return steps;
}

/** Breadth-first search by hops, from the input of one token; edges within a token cost nothing and are taken first. */
function search({ tokenCount, nodeCount, start, next }: Walkable, fromToken: number): { cameFrom: Uint32Array; hops: Uint32Array } {
  const cameFrom = new Uint32Array(nodeCount).fill(nodeCount);
  const hops = new Uint32Array(nodeCount);
  cameFrom[fromToken] = fromToken;
  let shore = [fromToken];
  for (let hop = 0; shore.length > 0; hop += 1) {
    const beyond: number[] = [];
    for (let node = shore.pop(); node !== undefined; node = shore.pop()) {
      for (let edge = start[node] ?? 0; edge < (start[node + 1] ?? 0); edge += 1) {
        const follower = next[edge] ?? 0;
        const crosses = follower % tokenCount !== node % tokenCount;
        const cost = hop + (crosses ? 1 : 0);
        if (cameFrom[follower] !== nodeCount && (hops[follower] ?? 0) <= cost) continue;
        cameFrom[follower] = node;
        hops[follower] = cost;
        (crosses ? beyond : shore).push(follower);
      }
    }
    shore = beyond.filter((node) => hops[node] === hop + 1);
  }
  return { cameFrom, hops };
}

function requireToken(name: string, token: number, { tokenCount }: Walkable): void {
  if (!Number.isInteger(token) || token < 0 || token >= tokenCount) {
    throw new RangeError(`${name} must be a token from 0 to ${tokenCount - 1}, got ${token}`);
  }
}
