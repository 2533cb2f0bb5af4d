import type { DependencyRanges } from '../ops/edges';
import { beginTaskGraph, type OperationDraft, type Part, type TaskGraph, type TaskGraphBuilder } from './taskGraph';

/** How large a layer is. */
export interface LayerShape {
  /** Length of a token's vector, and of a state. */
  readonly width: number;
  /** Divides the width. */
  readonly heads: number;
}

type Stretches = OperationDraft['needs'];

/** Of each result of a recorded layer, in the order of the tokens: the inputs and the results of other tokens that it needs. */
function needsByToken({ tokenCount, to, first, end }: DependencyRanges): readonly { readonly inputs: Stretches; readonly results: Stretches }[] {
  const needs = Array.from({ length: tokenCount }, () => ({ inputs: [] as (readonly [number, number])[], results: [] as (readonly [number, number])[] }));
  to.forEach((node, range) => {
    const [from, until] = [first[range] ?? 0, end[range] ?? 0];
    const own = needs[node - tokenCount];
    if (!own) throw new RangeError(`node ${node} is no result of a layer of ${tokenCount} tokens`);
    if (until <= tokenCount) own.inputs.push([from, until]);
    else own.results.push([from - tokenCount, until - tokenCount]);
  });
  return needs;
}

/**
 * Recurrent layers as they were recorded: what a token brings waits for nobody, what the state brings waits for the states
 * that its result needs.
 *
 * @param stages - operations of one token that follow one another; the last makes the state that others wait for
 */
function recurrentGraph(recorded: DependencyRanges, parts: readonly Part[], stages: readonly Omit<OperationDraft, 'needs'>[]): TaskGraph {
  const builder = beginTaskGraph(parts);
  const states: number[] = [];
  const [own, ...later] = stages;
  if (!own || later.length === 0) throw new RangeError('a recurrent layer has at least two operations for a token');
  for (const { results } of needsByToken(recorded)) {
    let last = builder.add({ ...own, needs: [] });
    const before = results.flatMap(([first, end]) => states.slice(first, end)).map((state) => [state, state + 1] as const);
    for (const stage of later) last = builder.add({ ...stage, needs: [[last, last + 1], ...(stage === later[0] ? before : [])] });
    states.push(last);
  }
  return builder.graph();
}

/** h_t = tanh(W_hh h_(t-1) + (W_xh x_t + b)): a task is a row of a matrix times a vector, and what is added to it. */
export function rnnTasks(recorded: DependencyRanges, { width }: LayerShape): TaskGraph {
  const parts = [
    { name: 'from the words', meets: false },
    { name: 'from the state before', meets: true },
  ];
  return recurrentGraph(recorded, parts, [
    { part: 0, tasks: width, cost: width + 1, treeCost: treeOf(width + 1) },
    { part: 1, tasks: width, cost: width + 2, treeCost: treeOf(width + 1) + 1 },
  ]);
}

/** Four gates from word and state, then c_t = f c_(t-1) + i g and h_t = o tanh(c_t): two multiply-adds, a tanh, a product. */
export function lstmTasks(recorded: DependencyRanges, { width }: LayerShape): TaskGraph {
  const parts = [
    { name: 'from the words', meets: false },
    { name: 'from the state before', meets: true },
    { name: 'the cell', meets: true },
  ];
  return recurrentGraph(recorded, parts, [
    { part: 0, tasks: 4 * width, cost: width + 1, treeCost: treeOf(width + 1) },
    { part: 1, tasks: 4 * width, cost: width + 2, treeCost: treeOf(width + 1) + 1 },
    { part: 2, tasks: width, cost: 4, treeCost: 4 },
  ]);
}

/**
 * Multi-head attention: every token's q, k and v; a row of scores, its softmax, its mixture and its output. A row's softmax
 * is one task for each head: largest, exponential, sum and share, a unit each for every token it sees.
 */
export function attentionTasks(recorded: DependencyRanges, { width, heads }: LayerShape): TaskGraph {
  const { tokenCount } = recorded;
  const keyWidth = width / heads;
  if (!Number.isInteger(keyWidth)) throw new RangeError(`${heads} heads do not share a width of ${width}`);
  const builder = beginTaskGraph([
    { name: 'queries, keys, values', meets: false },
    { name: 'scores', meets: true },
    { name: 'softmax', meets: true },
    { name: 'mixture', meets: true },
    { name: 'output', meets: false },
  ]);
  const project = (): number => addForEach(builder, tokenCount, { part: 0, tasks: width, cost: width + 1, treeCost: treeOf(width + 1), needs: [] });
  const [queries, keys, values] = [project(), project(), project()];
  needsByToken(recorded).forEach(({ inputs }, token) => {
    const seen = inputs.reduce((sum, [first, end]) => sum + end - first, 0);
    const of = (start: number): Stretches => inputs.map(([first, end]) => [start + first, start + end]);
    const scores = builder.add({ part: 1, tasks: heads * seen, cost: keyWidth + 1, treeCost: treeOf(keyWidth) + 1, needs: [[queries + token, queries + token + 1], ...of(keys)] });
    const softmax = builder.add({ part: 2, tasks: heads, cost: 4 * seen, treeCost: 2 * treeOf(seen), needs: [[scores, scores + 1]] });
    const mixture = builder.add({ part: 3, tasks: width, cost: seen, treeCost: treeOf(seen), needs: [[softmax, softmax + 1], ...of(values)] });
    builder.add({ part: 4, tasks: width, cost: width + 1, treeCost: treeOf(width + 1), needs: [[mixture, mixture + 1]] });
  });
  return builder.graph();
}

/** Units in a row of a sum over so many products, or of a largest with the exponentials of as many: all at once, then pair by pair. */
export function treeOf(terms: number): number {
  return 1 + Math.ceil(Math.log2(terms));
}

/** One such operation for each token. @returns the number of the first */
export function addForEach(builder: TaskGraphBuilder, tokenCount: number, draft: OperationDraft): number {
  const numbers = Array.from({ length: tokenCount }, () => builder.add(draft));
  return numbers[0] ?? 0;
}
