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
