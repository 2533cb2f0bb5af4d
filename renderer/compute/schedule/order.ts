import { at } from '#contract/tensor';
import type { TaskGraph } from './taskGraph';

/** A graph made ready to be scheduled any number of times. */
export interface Ordered {
  readonly graph: TaskGraph;
  /** The followers of operation o are `follower[followStart[o]]` to `follower[followStart[o + 1] - 1]`. */
  readonly followStart: Uint32Array;
  readonly follower: Uint32Array;
  /** [operations], how many operations each needs */
  readonly needed: Uint32Array;
  /** [operations], units of the longest way from the beginning of an operation to the end of everything */
  readonly ahead: Float64Array;
}

/** Finds who follows whom, and how long the way ahead of each operation is. */
export function order(graph: TaskGraph): Ordered {
  const { operationCount } = graph;
  const followStart = new Uint32Array(operationCount + 1);
  const needed = new Uint32Array(operationCount);
  eachNeed(graph, (operation, before) => {
    followStart[before + 1] = at(followStart, before + 1) + 1;
    needed[operation] = at(needed, operation) + 1;
  });
  for (let operation = 0; operation < operationCount; operation += 1) followStart[operation + 1] = at(followStart, operation + 1) + at(followStart, operation);
  const follower = new Uint32Array(at(followStart, operationCount));
  const cursor = followStart.slice();
  eachNeed(graph, (operation, before) => {
    const place = at(cursor, before);
    follower[place] = operation;
    cursor[before] = place + 1;
  });
  const ahead = new Float64Array(operationCount);
  // An operation needs only earlier ones, so that one walk from the last to the first settles all.
  for (let operation = operationCount - 1; operation >= 0; operation -= 1) {
    let longest = 0;
    for (let edge = at(followStart, operation); edge < at(followStart, operation + 1); edge += 1) longest = Math.max(longest, at(ahead, at(follower, edge)));
    ahead[operation] = longest + at(graph.cost, operation);
  }
  return { graph, followStart, follower, needed, ahead };
}

function eachNeed({ operationCount, needStart, needFirst, needEnd }: TaskGraph, act: (operation: number, before: number) => void): void {
  for (let operation = 0; operation < operationCount; operation += 1) {
    for (let need = at(needStart, operation); need < at(needStart, operation + 1); need += 1) {
      for (let before = at(needFirst, need); before < at(needEnd, need); before += 1) act(operation, before);
    }
  }
}

/** Units of all tasks together, by part: what one processor would take. */
export function workByPart({ parts, part, tasks, cost }: TaskGraph): readonly number[] {
  const work = parts.map(() => 0);
  part.forEach((place, operation) => {
    work[place] = at(work, place) + at(tasks, operation) * at(cost, operation);
  });
  return work;
}

/** Units of the longest chain of tasks that must wait for one another, by the part they belong to: what no number of processors can shorten. */
export function depthByPart({ graph, followStart, follower, ahead }: Ordered): readonly number[] {
  const depth = graph.parts.map(() => 0);
  let operation = ahead.reduce((best, way, place) => (way > at(ahead, best) ? place : best), 0);
  for (let left = graph.operationCount === 0 ? 0 : at(ahead, operation); left > 0; ) {
    const [cost, part] = [at(graph.cost, operation), at(graph.part, operation)];
    depth[part] = at(depth, part) + cost;
    left -= cost;
    for (let edge = at(followStart, operation); left > 0 && edge < at(followStart, operation + 1); edge += 1) {
      if (at(ahead, at(follower, edge)) === left) {
        operation = at(follower, edge);
        break;
      }
    }
  }
  return depth;
}

/** Units of the longest chain when every sum is cut into a tree: what no number of processors shortens, however the work is cut. */
export function treeDepth(graph: TaskGraph): number {
  const { operationCount, treeCost } = graph;
  /** When all is there that an operation needs. */
  const begins = new Float64Array(operationCount);
  eachNeed(graph, (operation, before) => {
    begins[operation] = Math.max(at(begins, operation), at(begins, before) + at(treeCost, before));
  });
  return begins.reduce((deepest, start, operation) => Math.max(deepest, start + at(treeCost, operation)), 0);
}

/** What a part of a layer adds up to. */
export interface PartAccount {
  readonly tasks: number;
  /** Units of one of its tasks, and when its sums are cut into trees. */
  readonly cost: number;
  readonly treeCost: number;
  readonly work: number;
  /** Its share of the longest chain. */
  readonly depth: number;
}

/** Every part with its tasks, its work and its share of the depth; tasks of a part cost the same in a layer without a mask. */
export function accounts(ordered: Ordered): readonly PartAccount[] {
  const { parts, part, tasks, cost, treeCost } = ordered.graph;
  const [work, depth] = [workByPart(ordered.graph), depthByPart(ordered)];
  return parts.map((_, place) => ({
    tasks: part.reduce((sum, own, operation) => (own === place ? sum + at(tasks, operation) : sum), 0),
    cost: cost[part.indexOf(place)] ?? 0, treeCost: treeCost[part.indexOf(place)] ?? 0, work: at(work, place), depth: at(depth, place),
  }));
}

/** Sum of some units. */
export function total(units: readonly number[]): number {
  return units.reduce((sum, one) => sum + one, 0);
}
