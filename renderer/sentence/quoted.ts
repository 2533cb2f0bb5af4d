import { captioned, quoteLengths } from '../parts/texts/captions';
import { inQuotes } from '../parts/words/quotes';
import { type Sentence } from './reading';
import { words } from './words/words';

/** A word of the sentence as a caption quotes it; a long one is shortened. */
export function quoted(sentence: Pick<Sentence, 'tokens'>, token: number, longest: number = quoteLengths[0]): string {
  const text = sentence.tokens[token]?.text ?? '';
  const graphemes = Array.from(text);
  return inQuotes(graphemes.length > longest ? `${graphemes.slice(0, longest - 1).join('')}…` : text);
}

/** The word whose turn it is, and how many came before it; `token` is above 0. */
export function waitingCaption(sentence: Sentence, token: number): string {
  return captioned((longest) => words.waiting(quoted(sentence, token, longest), token));
}
