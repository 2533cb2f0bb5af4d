import { UnrollError } from '#contract/failure';
import { language } from '#contract/language';
import { textLimit } from '#contract/scenario';
import { textWords } from '#contract/words/text';

/** How many tokens a scene can take: fewer have nobody to wait for, more are neither drawn nor kept in full. */
export const tokenLimit = { least: 2, most: 512 } as const;

// Made once: making a formatter costs more than using it. Germans part thousands with a thin space, as on the stage.
const withCommas = new Intl.NumberFormat('en');
const grouped = (count: number): string => (language() === 'de' ? withCommas.format(count).replaceAll(',', '\u2009') : withCommas.format(count));
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Whitespace, and the zero-width space, which separates words without showing. */
const blank = /^[\s\u200b]*$/u;

/**
 * What is dropped before cutting: control characters (whitespace stays, it separates), the byte order mark, and the marks
 * that turn the direction of writing around, which would reorder the screen beyond their own word. Joiners stay: emoji
 * and Persian words need them.
 */
const dropped = /(?!\s)[\p{Cc}\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words and punctuation marks of a text in reading order; whitespace is dropped, an emoji stays one token.
 *
 * @returns tokens in Unicode's composed form (NFC); none for a blank text
 */
export function tokenise(text: string): string[] {
  const clean = text.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC').replace(dropped, '');
  return Array.from(segmenter.segment(clean), ({ segment }) => segment).filter((segment) => !blank.test(segment));
}

/**
 * The tokens of a text that a scene can take; nothing is ever cut off silently.
 *
 * @throws UnrollError 'bad-text' saying how much was given, what the limit is and what to do
 */
export function checkTokens(text: string): string[] {
  const words = textWords();
  if (text.length > textLimit) {
    throw new UnrollError('bad-text', words.tooLong(grouped(text.length), grouped(textLimit)));
  }
  const tokens = tokenise(text);
  const { least, most } = tokenLimit;
  if (tokens.length === 0) {
    throw new UnrollError('bad-text', words.empty);
  }
  if (tokens.length < least) {
    const word = tokens.join(' ');
    const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
    throw new UnrollError('bad-text', words.tooFew(shown));
  }
  if (tokens.length > most) {
    throw new UnrollError('bad-text', words.tooMany(grouped(tokens.length), most, grouped(tokens.length - most)));
  }
  return tokens;
}

/**
 * The text of a file, which must be UTF-8; a byte order mark is accepted and dropped.
 *
 * @throws UnrollError 'file' naming the byte, counted from 0, at which it stops being UTF-8 text
 */
export function decodeText(bytes: Uint8Array): string {
  const { utf16, zero: hasZero, badByte, saveAsUtf8 } = textWords();
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UnrollError('file', `${utf16} ${saveAsUtf8}`);
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new UnrollError('file', `${hasZero(zero)} ${saveAsUtf8}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    const offset = firstBadByte(bytes);
    if (offset < 0) throw thrown;
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
    throw new UnrollError('file', `${badByte(offset, byte)} ${saveAsUtf8}`);
  }
}

/** Where a sequence that is not UTF-8 begins; -1 when there is none. Unicode 16, table 3-7. */
function firstBadByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return -1;
}

/** Bytes of the well-formed sequence that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[offset + index] ?? 0;
    // The second byte is narrower after four leads: overlong forms, surrogates and what lies above U+10FFFF.
    const low = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}
