import { recordEdges, type DependencyRanges } from '../../../renderer/compute/ops/edges';
import { chance } from '../../../renderer/compute/random';
import { beginTaskGraph, type TaskGraph } from '../../../renderer/compute/schedule/taskGraph';

/** What a recurrent layer records. */
export function chainOf(tokenCount: number): DependencyRanges {
  const recording = recordEdges(tokenCount);
  for (let token = 0; token < tokenCount; token += 1) {
    recording.at(0).fromInput(token, token);
    if (token > 0) recording.at(0).fromResult(token - 1, token);
  }
  return recording.ranges();
}

/** What attention records; a causal one looks only back. */
export function webOf(tokenCount: number, causal = false): DependencyRanges {
  const recording = recordEdges(tokenCount);
  for (let token = 0; token < tokenCount; token += 1) recording.at(0).fromInputs(0, causal ? token + 1 : tokenCount, token);
  return recording.ranges();
}

/** A made-up graph of so many operations: some need nothing, some a few stretches of earlier ones. */
export function madeUp(seed: number, operationCount: number): TaskGraph {
  const draw = (key: string, most: number): number => Math.floor(chance(seed, key) * most);
  const builder = beginTaskGraph([{ name: 'alone', meets: false }, { name: 'together', meets: true }]);
  for (let operation = 0; operation < operationCount; operation += 1) {
    const needs = Array.from({ length: operation === 0 ? 0 : draw(`needs ${operation}`, 3) }, (_, need) => {
      const first = draw(`first ${operation} ${need}`, operation);
      return [first, first + 1 + draw(`end ${operation} ${need}`, Math.min(3, operation - first))] as const;
    });
    builder.add({ part: draw(`part ${operation}`, 2), tasks: 1 + draw(`tasks ${operation}`, 9), cost: 1 + draw(`cost ${operation}`, 5), treeCost: 1, needs });
  }
  return builder.graph();
}
