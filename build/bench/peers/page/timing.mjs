// @ts-check

/**
 * Runs something a few times after a warm-up.
 *
 * @param {() => Promise<Float32Array>} run - to its result in the page's memory
 * @param {{ readonly warmUps: number, readonly repeats: number }} often
 * @returns {Promise<{ readonly runsMs: number[], readonly result: Float32Array }>}
 */
export async function timed(run, { warmUps, repeats }) {
  /** @type {Float32Array} */
  let result = new Float32Array();
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) result = await run();
  const runsMs = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const startMs = performance.now();
    result = await run();
    runsMs.push(performance.now() - startMs);
  }
  return { runsMs, result };
}

/**
 * Numbers of a file.
 *
 * @param {string} name
 */
export async function numbers(name) {
  const answer = await fetch(`/models/${name}`);
  if (!answer.ok) throw new Error(`there is no ${name}`);
  return new Float32Array(await answer.arrayBuffer());
}

/**
 * Largest deviation from what PyTorch gave, as a share of what is allowed, 1e-5 + 1e-4 |expected|; infinite for a result
 * that is not finite, and 0 for one that is and for which there is nothing to compare it with.
 *
 * @param {Float32Array} found
 * @param {string} model
 */
export async function deviation(found, model) {
  if (!found.every(Number.isFinite)) return Infinity;
  const answer = await fetch(`/models/${model}.y.bin`);
  if (!answer.ok) return 0;
  const expected = new Float32Array(await answer.arrayBuffer());
  if (found.length !== expected.length) return Infinity;
  return expected.reduce((worst, value, place) => Math.max(worst, Math.abs((found[place] ?? Infinity) - value) / (1e-5 + 1e-4 * Math.abs(value))), 0);
}
