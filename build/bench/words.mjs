// @ts-check
import { PreparationError } from '../preparationError.mjs';

/** What `npm run bench` can measure, in this order. */
export const partNames = /** @type {const} */ (['start', 'stage', 'hall', 'soak', 'files', 'engine', 'article']);

/**
 * What was asked for.
 *
 * @typedef {object} Wish
 * @property {readonly string[]} parts - all when none is named
 * @property {boolean} peers - whether other programs may be installed to be measured
 * @property {number} rounds - of the engine's comparison
 * @property {readonly string[]} article - words that go on to the app's own `bench`
 */

/**
 * Reads `npm run bench -- [start|stage|hall|soak|files|engine|article ...] [--peers] [--rounds N] [words of the app's bench]`.
 *
 * @param {readonly string[]} words
 * @returns {Wish}
 * @throws PreparationError naming the word that is none of these
 */
export function readWish(words) {
  const parts = words.slice(0, count(words)).map((word) => {
    if (partNames.some((name) => name === word)) return word;
    throw new PreparationError(`npm run bench: expected some of ${partNames.join(', ')}, got ${word}`);
  });
  const rest = words.slice(parts.length);
  const at = rest.indexOf('--rounds');
  const rounds = at < 0 ? 3 : Number(rest[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new PreparationError(`npm run bench: --rounds: expected a whole number from 1, got ${rest[at + 1] ?? 'nothing'}`);
  const article = rest.filter((word, index) => word !== '--peers' && (at < 0 || (index !== at && index !== at + 1)));
  return { parts: parts.length > 0 ? parts : partNames, peers: rest.includes('--peers'), rounds, article };
}

/**
 * How many words come before the first option.
 *
 * @param {readonly string[]} words
 */
function count(words) {
  const first = words.findIndex((word) => word.startsWith('-'));
  return first < 0 ? words.length : first;
}
