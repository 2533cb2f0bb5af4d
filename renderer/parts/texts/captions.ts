import { grouped } from '../../timeline/numbers';
import { textWidth } from '../textWidth';

/** Type of the one line that says what a step is about. */
export const captionSize = 28;
const captionRoom = 1240;
/** How many letters of a quoted word are kept: as many as there is room for. */
export const quoteLengths = [16, 12, 9, 7, 5] as const;

/** A caption that fits on its line: the words it quotes are shortened, all alike, until it does. */
export function captioned(write: (longest: number) => string): string {
  const longest = quoteLengths.find((length) => textWidth(write(length), captionSize, 500) <= captionRoom);
  return write(longest ?? quoteLengths[4]);
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
