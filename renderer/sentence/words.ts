import { type Sentence } from './reading';

const longest = 16;

/** A word of the sentence as a caption quotes it; a long one is shortened. */
export function quoted(sentence: Sentence, token: number): string {
  const text = sentence.tokens[token]?.text ?? '';
  const graphemes = Array.from(text);
  return `“${graphemes.length > longest ? `${graphemes.slice(0, longest - 1).join('')}…` : text}”`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers in letters, as one reads them aloud. */
export function spoken(count: number): string {
  return small[count] ?? count.toLocaleString('en-US');
}

/** `1st`, `2nd`, `100th`. */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place.toLocaleString('en-US')}${ending}`;
}

/** The word whose turn it is, before which others stand in line; `token` is above 0. */
export function waitingCaption(sentence: Sentence, token: number): string {
  const word = quoted(sentence, token);
  if (sentence.count > 16) {
    return `${word} is the ${ordinal(token + 1)} word: ${spoken(token)} ${token === 1 ? 'word' : 'words'} had to be finished before it.`;
  }
  const line = token === 1 ? 'one word stands' : `${spoken(token)} words already stand`;
  return `${word} cannot start before ${quoted(sentence, token - 1)} is finished: ${line} in line.`;
}
