import { scanCombinations } from './scan';
import { type LayerShape, addForEach, treeOf } from './layerTasks';
import { beginTaskGraph, type TaskGraph } from './taskGraph';

/**
 * A linear recurrence h_t = a_t h_(t-1) + b_t, value by value, with a_t = 1 - z_t and b_t = z_t W x_t, and z_t a gate of the
 * word alone: nothing but the recurrence itself looks at another token, and that is a scan of pairs (a, b), two units for each value.
 *
 * @see Feng et al. 2024, Were RNNs All We Needed?, section 3.1 (minGRU); Martin and Cundy 2018, section 2
 */
export function scanTasks(tokenCount: number, { width }: LayerShape): TaskGraph {
  const builder = beginTaskGraph([
    { name: 'gates and candidates', meets: false },
    { name: 'pairs (a, b)', meets: false },
    { name: 'scan', meets: true },
  ]);
  const gates = addForEach(builder, tokenCount, { part: 0, tasks: 2 * width, cost: width + 2, treeCost: treeOf(width + 1) + 1, needs: [] });
  const latest = Array.from({ length: tokenCount }, (_, token) => builder.add({ part: 1, tasks: width, cost: 2, treeCost: 2, needs: [[gates + token, gates + token + 1]] }));
  for (const { from, into } of scanCombinations(tokenCount)) {
    const [left, right] = [latest[from] ?? 0, latest[into] ?? 0];
    latest[into] = builder.add({ part: 2, tasks: width, cost: 2, treeCost: 2, needs: [[left, left + 1], [right, right + 1]] });
  }
  return builder.graph();
}
