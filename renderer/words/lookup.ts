import { at } from '#contract/tensor';
import { normal } from '../compute/random';
import type { PackedWords } from './packed';

/** A word's vector and where it came from. */
export interface WordVector {
  /** [dimensions]; the caller owns it. */
  readonly vector: Float32Array;
  /** False when the word is not packed and a seeded stand-in was made up. */
  readonly known: boolean;
  /** The packed word whose vector this is; `null` for a stand-in. */
  readonly from: string | null;
}

/** Median length of the packed vectors; a made-up vector gets it, so that it weighs as much as a real one. */
export const typicalNorm = 5.36;

/** The package leaves out every one-letter word; these two are met in most sentences and have another form that is there. */
const otherForm: ReadonlyMap<string, string> = new Map([
  ['a', 'an'],
  ['i', 'me'],
]);

/**
 * The vector of a word, whatever its case. A word that is not packed gets a vector drawn from a seed that is its own text:
 * the same word always has the same one, and two words have nothing to do with each other.
 */
export function lookUp(words: PackedWords, word: string): WordVector {
  const plain = word.toLowerCase().replaceAll('’', word === '’' ? '’' : "'");
  const from = words.index.has(plain) ? plain : otherForm.get(plain);
  const place = from === undefined ? undefined : words.index.get(from);
  if (from === undefined || place === undefined) return { vector: standIn(plain, words.dimensions), known: false, from: null };
  const scale = at(words.scales, place);
  const start = place * words.dimensions;
  const vector = Float32Array.from(words.steps.subarray(start, start + words.dimensions), (step) => step * scale);
  return { vector, known: true, from };
}

/** A direction drawn at random from the word's text, of typical length. */
function standIn(word: string, dimensions: number): Float32Array {
  const drawn = normal(0, `word.${word}`, dimensions);
  const length = Math.hypot(...drawn);
  return drawn.map((value) => (value * typicalNorm) / length);
}
