import { grouped } from '../../../timeline/numbers';

/** Explanations of what was counted and measured, in English. */
export const counts = {
  lanes: ['recurrent chain', 'attention graph'],
  waits: (waits: number, lane: string): string => `${waits} had to be finished one after another (${lane})`,
  graph: (nodes: number, edges: number): string => `${grouped.format(nodes)} nodes, ${grouped.format(edges)} edges`,
  longest: (operations: number): string => `longest chain of operations: ${operations}`,
  recorded: 'Counted on the graph of dependencies that was recorded during the computation.',
  path: (edges: number, from: string, to: string): string => `${edges} ${edges === 1 ? 'edge' : 'edges'} from ${from} to ${to}`,
  noPath: (from: string, to: string): string => `No way from ${from} to ${to}`,
  searched: 'Found by breadth-first search on the recorded graph.',
  chainForward: 'A recurrent chain only carries forward: the earlier word never hears the later one.',
  maskForward: 'The causal mask lets no word hear what comes after it.',
  measured: (lane: string, time: string): string => `Measured, ${lane}: ${time}`,
  /** TeX. */
  median: (repeats: number): string => `\\text{median of } ${repeats}\\text{ runs}`,
  range: (fastest: string, slowest: string): string => `fastest ${fastest}, slowest ${slowest}`,
  resolution: (ms: string): string => `clock resolution: ${ms} ms`,
  span: (span: string): string => `Measured: ${span}.`,
  weights: (total: number, count: number): string => `${grouped.format(total)} weights, used ${grouped.format(count)} times`,
  shapes: 'Counted on the shapes of the weights; the length of the text is not among them.',
};
