import { textWidth } from '../parts/textWidth';
import { type Sentence } from './reading';
import { grouped } from '../timeline/numbers';

/** Type of the one line that says what a step is about. */
export const captionSize = 28;
const captionRoom = 1240;
/** How many letters of a quoted word are kept: as many as there is room for. */
const quoteLengths = [16, 12, 9, 7, 5] as const;

/** A caption that fits on its line: the words it quotes are shortened, all alike, until it does. */
export function captioned(write: (longest: number) => string): string {
  const longest = quoteLengths.find((length) => textWidth(write(length), captionSize, 500) <= captionRoom);
  return write(longest ?? quoteLengths[4]);
}

/** A word of the sentence as a caption quotes it; a long one is shortened. */
export function quoted(sentence: Sentence, token: number, longest: number = quoteLengths[0]): string {
  const text = sentence.tokens[token]?.text ?? '';
  const graphemes = Array.from(text);
  return `“${graphemes.length > longest ? `${graphemes.slice(0, longest - 1).join('')}…` : text}”`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers in letters, as one reads them aloud. */
export function spoken(count: number): string {
  return small[count] ?? grouped.format(count);
}

/** `1st`, `2nd`, `100th`. */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${grouped.format(place)}${ending}`;
}

/** The word whose turn it is, before which others stand in line; `token` is above 0. */
export function waitingCaption(sentence: Sentence, token: number): string {
  if (sentence.count > 16) {
    const before = `${spoken(token)} ${token === 1 ? 'word' : 'words'} had to be finished before it`;
    return captioned((longest) => `${quoted(sentence, token, longest)} is the ${ordinal(token + 1)} word: ${before}.`);
  }
  const line = token === 1 ? 'one word stands' : `${spoken(token)} words already stand`;
  return captioned((longest) => `${quoted(sentence, token, longest)} cannot start before ${quoted(sentence, token - 1, longest)} is finished: ${line} in line.`);
}
