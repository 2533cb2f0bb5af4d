import { type Curve } from '../../parts/curve';
import { type Sentence } from '../../sentence/reading';

/** Places of the graph's act, in stage units: who is asked, the fan, and one row for each who asks, through matrix and outputs. */
export const rowsTop = 112;
const tallestRow = 33;
const tallestRows = 396;
export const keyLeft = 40;
export const keyRight = 170;
export const weightRight = 240;
export const keyDot = 252;
export const queryDot = 464;
export const queryLeft = 478;
export const queryRight = 580;
export const matrixLeft = 590;
/** Baseline of the names above the rows, and the scale of the matrix beside its smallest and its largest number. */
export const namesBaseline = 98;
export const matrixScale = { left: 672, top: 83, width: 120, height: 16 } as const;
/** Room for a word under its column, from the matrix to the caption. */
export const columnGap = 8;
export const columnRoom = 84;
/** What attention gives each word stands where numbers stand before and after. */
export const outputs = { left: 1020, width: 220 } as const;
/** The three projections, in the free middle of the walk's first picture. */
export const projections = { left: 440, meaning: 640, top: 196, apart: 56 } as const;
export const formulaBaseline = 594;

/** Height of one word's row. */
export function rowHeight({ count }: Sentence): number {
  return Math.min(tallestRow, tallestRows / count);
}

/** Side of the matrix, which is as high as all rows together. */
export function matrixSide(sentence: Sentence): number {
  return rowHeight(sentence) * sentence.count;
}

/** Middle of a word's row. */
export function rowY(sentence: Sentence, token: number): number {
  return rowsTop + rowHeight(sentence) * (token + 0.5);
}

/** Middle of a word's column. */
export function columnX(sentence: Sentence, token: number): number {
  return matrixLeft + rowHeight(sentence) * (token + 0.5);
}

/** Row at a height of the stage; `null` outside. */
export function rowAt(sentence: Sentence, y: number): number | null {
  const row = Math.floor((y - rowsTop) / rowHeight(sentence));
  return row >= 0 && row < sentence.count ? row : null;
}

/** An edge of the fan, from a key at the left to a query at the right. */
export function fanCurve(sentence: Sentence, key: number, query: number): Curve {
  const middle = (queryDot + keyDot) / 2;
  const [keyY, queryY] = [rowY(sentence, key), rowY(sentence, query)];
  return [keyDot, keyY, middle, keyY, middle, queryY, queryDot, queryY];
}
