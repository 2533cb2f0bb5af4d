/** What no schedule can beat, and what a greedy one never exceeds. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * max(work / P, depth) <= T_P <= work / P + depth, in units of time.
 *
 * @see Brent 1974, The Parallel Evaluation of General Arithmetic Expressions, lemma 2: some schedule keeps the upper bound;
 *   Graham 1969, Bounds on Multiprocessing Timing Anomalies, proof of theorem 1: so does every greedy one
 */
export function brentBounds(work: number, depth: number, processorCount: number): Bounds {
  return { least: Math.max(work / processorCount, depth), most: work / processorCount + depth };
}
