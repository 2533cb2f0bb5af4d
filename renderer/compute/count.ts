import { at } from '#contract/tensor';
import type { Breath } from './breath';
import type { DependencyRanges } from './ops/edges';

/** What a layer's recorded dependencies say about waiting and about distance. */
export interface DependencyCounts {
  /** Operations that must follow one another: the longest chain of edges. Vaswani et al. 2017, table 1. */
  readonly sequentialSteps: number;
  /** Longest of all shortest ways from one token to another, in edges between tokens. The same table. */
  readonly maxPathLength: number;
}

/**
 * Counts on what the operations recorded; the same as contract/graph.ts counts edge by edge, at a cost that grows with
 * tokens and ranges.
 *
 * @throws RangeError when a node needs a later one, which no operation can have had
 * @throws UnrollError 'cancelled'
 */
export async function countDependencies(graph: DependencyRanges, breathe: Breath): Promise<DependencyCounts> {
  const steps = countSteps(graph);
  const results = steps.subarray(graph.nodeCount - graph.tokenCount);
  const search = new PathSearch(graph);
  let maxPathLength = 0;
  // No shortest way has more edges than the longest, so the search ends where no result left can have a longer one.
  // Of equally deep ones the last comes first: what looks backwards has its longest way there.
  const deepestFirst = Uint32Array.from(results.keys()).sort((one, other) => at(results, other) - at(results, one) || other - one);
  for (const tokenIndex of deepestFirst) {
    if (at(results, tokenIndex) <= maxPathLength) break;
    await breathe();
    maxPathLength = Math.max(maxPathLength, search.longestInto(tokenIndex));
  }
  return { sequentialSteps: results.reduce((most, here) => Math.max(most, here), 0), maxPathLength };
}

/** Where each node's ranges are: those of node `n` are `order[start[n] .. start[n + 1])`. */
interface ByTarget {
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

function byTarget({ nodeCount, to }: DependencyRanges): ByTarget {
  const start = new Uint32Array(nodeCount + 1);
  for (const node of to) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const cursor = start.slice();
  const order = new Uint32Array(to.length);
  to.forEach((node, range) => {
    order[cursor[node] ?? 0] = range;
    cursor[node] = (cursor[node] ?? 0) + 1;
  });
  return { start, order };
}

/**
 * For each node the longest chain of edges that ends in it. Nodes are numbered so that each needs only earlier ones, so
 * one walk in their order settles them all.
 */
function countSteps(graph: DependencyRanges): Uint32Array {
  const { start, order } = byTarget(graph);
  // A tree of maxima over the nodes' steps: leaf `node` is at size + node, and a parent holds the larger of its two.
  const size = graph.nodeCount;
  const most = new Uint32Array(2 * size);
  for (let node = 0; node < size; node += 1) {
    let steps = 0;
    for (let place = start[node] ?? 0; place < (start[node + 1] ?? 0); place += 1) {
      const range = order[place] ?? 0;
      const [first, end] = [graph.first[range] ?? 0, graph.end[range] ?? 0];
      if (end > node) throw new RangeError(`node ${node} needs node ${end - 1}, which comes later`);
      steps = Math.max(steps, 1 + largest(most, size + first, size + end));
    }
    for (let leaf = size + node; leaf > 0; leaf >>= 1) most[leaf] = Math.max(most[leaf] ?? 0, steps);
  }
  return most.subarray(size);
}

function largest(tree: Uint32Array, first: number, end: number): number {
  let found = 0;
  for (let [left, right] = [first, end]; left < right; left >>= 1, right >>= 1) {
    if (left % 2 === 1) found = Math.max(found, tree[left++] ?? 0);
    if (right % 2 === 1) found = Math.max(found, tree[--right] ?? 0);
  }
  return found;
}

/**
 * A breadth-first search backwards from a token's result, hop by hop; edges within a token cost nothing and are taken
 * first. A stretch that was visited is skipped in one leap, so that a search costs no more than nodes and ranges.
 */
class PathSearch {
  readonly #graph: DependencyRanges;
  readonly #start: Uint32Array;
  readonly #order: Uint32Array;
  readonly #seen: Uint8Array;
  /** The next node at or after this one that was not visited; shortened as it is walked. */
  readonly #next: Uint32Array;
  readonly #itself: Uint32Array;

  constructor(graph: DependencyRanges) {
    this.#graph = graph;
    ({ start: this.#start, order: this.#order } = byTarget(graph));
    this.#seen = new Uint8Array(graph.nodeCount);
    this.#itself = Uint32Array.from({ length: graph.nodeCount + 1 }, (_, node) => node);
    this.#next = this.#itself.slice();
  }

  /** Hops from the farthest token whose input reaches this token's result. */
  longestInto(toToken: number): number {
    const { tokenCount, nodeCount } = this.#graph;
    this.#seen.fill(0);
    this.#next.set(this.#itself);
    let level = [nodeCount - tokenCount + toToken];
    this.#mark(nodeCount - tokenCount + toToken);
    let farthest = 0;
    for (let hops = 0; level.length > 0; hops += 1) {
      const own = this.#addOwn(level);
      const { beyond, inputs } = this.#across(level);
      farthest = inputs > 0 ? hops + 1 : own > 0 ? hops : farthest;
      level = beyond;
    }
    return farthest;
  }

  /** Adds to a level what its nodes need of their own token; it grows while it is walked. Inputs are only counted. */
  #addOwn(level: number[]): number {
    const { tokenCount, first, end } = this.#graph;
    let inputs = 0;
    for (const node of level) {
      for (let place = this.#start[node] ?? 0; place < (this.#start[node + 1] ?? 0); place += 1) {
        const range = this.#order[place] ?? 0;
        for (let own = node - tokenCount; own >= 0; own -= tokenCount) {
          if (this.#seen[own] === 1 || own < (first[range] ?? 0) || own >= (end[range] ?? 0)) continue;
          this.#mark(own);
          if (own < tokenCount) inputs += 1;
          else level.push(own);
        }
      }
    }
    return inputs;
  }

  /** What a level's nodes need of other tokens; inputs need nothing further and are only counted. */
  #across(level: readonly number[]): { readonly beyond: number[]; readonly inputs: number } {
    const { tokenCount, first, end } = this.#graph;
    const beyond: number[] = [];
    let inputs = 0;
    for (const node of level) {
      for (let place = this.#start[node] ?? 0; place < (this.#start[node + 1] ?? 0); place += 1) {
        const range = this.#order[place] ?? 0;
        const until = end[range] ?? 0;
        for (let from = this.#unseenFrom(first[range] ?? 0); from < until; from = this.#unseenFrom(from + 1)) {
          this.#mark(from);
          if (from < tokenCount) inputs += 1;
          else beyond.push(from);
        }
      }
    }
    return { beyond, inputs };
  }

  #mark(node: number): void {
    this.#seen[node] = 1;
    this.#next[node] = node + 1;
  }

  #unseenFrom(node: number): number {
    let found = node;
    for (let next = this.#next[found] ?? found; next !== found; next = this.#next[found] ?? found) found = next;
    for (let walk = node; walk < found; ) {
      const after = this.#next[walk] ?? found;
      this.#next[walk] = found;
      walk = after;
    }
    return found;
  }
}
