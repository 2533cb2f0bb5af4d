/** One combination of a scan: place `into` becomes (what is at `from`) combined with (what is at `into`). */
export interface Combination {
  readonly from: number;
  readonly into: number;
}

/**
 * The combinations of a work-efficient inclusive scan over `count` places, in an order in which they can be done one after
 * another: up a tree and down again. At most 2 n of them, and a chain of at most 2 log2 n.
 *
 *   up    0-1 2-3 4-5 6-7   then  1-3 5-7   then  3-7
 *   down  3-5   then   1-2 3-4 5-6
 *
 * @see Blelloch 1990, Prefix Sums and Their Applications, section 1.2: up-sweep and down-sweep
 */
export function scanCombinations(count: number): readonly Combination[] {
  const combinations: Combination[] = [];
  let reach = 1;
  for (; reach < count; reach *= 2) {
    for (let into = 2 * reach - 1; into < count; into += 2 * reach) combinations.push({ from: into - reach, into });
  }
  for (reach /= 2; reach >= 1; reach /= 2) {
    for (let into = 3 * reach - 1; into < count; into += 2 * reach) combinations.push({ from: into - reach, into });
  }
  return combinations;
}

/** Longest chain of combinations that must wait for one another. */
export function scanDepth(count: number): number {
  const depths = new Uint32Array(count);
  for (const { from, into } of scanCombinations(count)) depths[into] = 1 + Math.max(depths[from] ?? 0, depths[into] ?? 0);
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}
