import type { TaskGraph } from '../../../renderer/compute/schedule/taskGraph';

/** One task of an operation, and who did it when. */
export interface PlacedTask {
  readonly operation: number;
  readonly processor: number;
  readonly start: number;
  readonly finish: number;
}

/** Everything an operation needs, one by one. */
export function needsOf({ needStart, needFirst, needEnd }: TaskGraph, operation: number): readonly number[] {
  const needs: number[] = [];
  for (let need = needStart[operation] ?? 0; need < (needStart[operation + 1] ?? 0); need += 1) {
    for (let before = needFirst[need] ?? 0; before < (needEnd[need] ?? 0); before += 1) needs.push(before);
  }
  return needs;
}

/** Units from the beginning of each operation to the end of everything, by the definition. */
export function waysAhead(graph: TaskGraph): readonly number[] {
  const ways = Array.from(graph.cost);
  for (let operation = graph.operationCount - 1; operation >= 0; operation -= 1) {
    for (const before of needsOf(graph, operation)) ways[before] = Math.max(ways[before] ?? 0, (graph.cost[before] ?? 0) + (ways[operation] ?? 0));
  }
  return ways;
}

/** List scheduling by its definition: unit of time after unit of time, task by task, processor by processor. */
export function plainSchedule(graph: TaskGraph, processorCount: number): readonly PlacedTask[] {
  const ways = waysAhead(graph);
  const list = Array.from({ length: graph.operationCount }, (_, operation) => operation)
    .sort((one, other) => (ways[other] ?? 0) - (ways[one] ?? 0) || one - other)
    .flatMap((operation) => Array.from({ length: graph.tasks[operation] ?? 0 }, () => operation));
  const placed: PlacedTask[] = [];
  const done = Array.from(graph.tasks);
  const busyUntil = new Float64Array(processorCount);
  for (let now = 0; list.length > 0 || placed.some(({ finish }) => finish > now); now += 1) {
    for (const { operation, finish } of placed) if (finish === now) done[operation] = (done[operation] ?? 0) - 1;
    for (let processor = 0; processor < processorCount; processor += 1) {
      if ((busyUntil[processor] ?? 0) > now) continue;
      const next = list.findIndex((operation) => needsOf(graph, operation).every((before) => done[before] === 0));
      const [operation] = next < 0 ? [] : list.splice(next, 1);
      if (operation === undefined) break;
      const finish = now + (graph.cost[operation] ?? 0);
      busyUntil[processor] = finish;
      placed.push({ operation, processor, start: now, finish });
    }
  }
  return placed;
}
