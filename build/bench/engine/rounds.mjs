// @ts-check
import { median } from '../figures.mjs';

/** @typedef {{ readonly medianMs: number, readonly minMs: number }} Taken - of some runs in a row */

/**
 * One program that is measured, with what it runs.
 *
 * @typedef {object} Source
 * @property {string} name
 * @property {() => Promise<ReadonlyMap<string, Taken>>} round - some runs of each of its models, by `model/variant`
 * @property {number} [rounds] - how many rounds it joins at most: one so slow that its ratio is far from any goal costs the others their time
 */

/**
 * All that was measured of one program's one model.
 *
 * @typedef {object} Reading
 * @property {number} bestMs - the fastest run of all: what the load of others spoiled least
 * @property {number} medianMs - of the rounds' medians
 */

/**
 * What came of all rounds: readings by `name/model/variant`, and why a program could not be measured.
 *
 * @typedef {{ readonly readings: ReadonlyMap<string, Reading>, readonly failures: ReadonlyMap<string, string> }} Rounds
 */

/**
 * Measures programs in turn, round by round, so that a machine that grows hot or busy slows all alike. One that fails is
 * left out from then on, and its failure told.
 *
 * @param {readonly Source[]} sources
 * @param {number} count
 * @param {(text: string) => void} say
 * @returns {Promise<Rounds>}
 */
export async function inRounds(sources, count, say) {
  const taken = new Map(/** @type {[string, Taken[]][]} */ ([]));
  const failures = new Map(/** @type {[string, string][]} */ ([]));
  for (let round = 1; round <= count; round += 1) {
    for (const source of sources) {
      if (failures.has(source.name) || round > (source.rounds ?? count)) continue;
      say(`round ${round} of ${count}: ${source.name}`);
      try {
        for (const [key, runs] of await source.round()) {
          const name = `${source.name}/${key}`;
          taken.set(name, [...(taken.get(name) ?? []), runs]);
        }
      } catch (cause) {
        failures.set(source.name, cause instanceof Error ? cause.message : String(cause));
      }
    }
  }
  return { readings: new Map([...taken].map(([name, runs]) => [name, readingOf(runs)])), failures };
}

/**
 * @param {readonly Taken[]} runs
 * @returns {Reading}
 */
function readingOf(runs) {
  return { bestMs: Math.min(...runs.map(({ minMs }) => minMs)), medianMs: median(runs.map(({ medianMs }) => medianMs)) };
}

/**
 * What one program's runs in a row come to.
 *
 * @param {readonly number[]} runsMs
 * @returns {Taken}
 */
export function takenOf(runsMs) {
  return { medianMs: median(runsMs), minMs: Math.min(...runsMs) };
}
