import { expect, test } from 'vitest';
import { asFailure } from '#contract/failure';
import { checkTokens, decodeText, tokenise } from '#contract/text';

function refusal(act: () => unknown): { code: string; message: string } {
  try {
    act();
  } catch (thrown) {
    return asFailure(thrown);
  }
  throw new Error('nothing was refused');
}

test('words and punctuation marks are tokens and whitespace is not', () => {
  expect(tokenise('The cat, however,\n\tslept.')).toEqual(['The', 'cat', ',', 'however', ',', 'slept', '.']);
});

test('an emoji stays one token, whatever it is joined from', () => {
  expect(tokenise('hi 👩‍👩‍👧‍👦 🇨🇭 👍🏽 1️⃣')).toEqual(['hi', '👩‍👩‍👧‍👦', '🇨🇭', '👍🏽', '1️⃣']);
});

test('right-to-left words come in reading order', () => {
  expect(tokenise('שלום עולם')).toEqual(['שלום', 'עולם']);
  expect(tokenise('مرحبا بالعالم!')).toEqual(['مرحبا', 'بالعالم', '!']);
});

test('the same word has one form however its accent was typed', () => {
  expect(tokenise('cafe\u0301')).toEqual(['caf\u00e9']);
});

test('control characters and direction marks vanish without splitting a word', () => {
  expect(tokenise('wo\u0007rd \u202eother\u202c \ufeffend')).toEqual(['word', 'other', 'end']);
});

test('half a surrogate pair becomes the replacement character', () => {
  expect(tokenise('a \ud800 b')).toEqual(['a', '\ufffd', 'b']);
});

test.each([
  ['', 'The text is empty. Type a sentence of at least two words.'],
  [' \n\t ', 'The text is empty. Type a sentence of at least two words.'],
  ['cat', 'The text has only one token, “cat”. Type at least two, so that one can wait for the other.'],
  ['x '.repeat(513), 'The text has 513 words and punctuation marks and the limit is 512. Shorten it by 1.'],
  ['x'.repeat(100_001), 'The text has 100,001 characters and the limit is 100,000. Choose a passage of it, such as one paragraph.'],
])('a text that cannot be taken is refused in words (%#)', (text, message) => {
  expect(refusal(() => checkTokens(text))).toMatchObject({ code: 'bad-text', message });
});

test('2 tokens and 512 tokens are taken', () => {
  expect(checkTokens('two words')).toHaveLength(2);
  expect(checkTokens('x '.repeat(512))).toHaveLength(512);
});

test('UTF-8 is read with and without its mark', () => {
  const bytes = new TextEncoder().encode('naïve 🐈');
  expect(decodeText(bytes)).toBe('naïve 🐈');
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe('naïve 🐈');
});

test.each([
  ['UTF-16 with its mark', [0xff, 0xfe, 0x61, 0x00], 'byte 0'],
  ['UTF-16 without one', [0x61, 0x00, 0x62, 0x00], 'byte 1 is zero'],
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x20], 'byte 3 (0xe9)'],
  ['a sequence cut short', [0x61, 0xf0, 0x9f, 0x90], 'byte 1 (0xf0)'],
  ['an overlong form', [0x61, 0xc0, 0xaf], 'byte 1 (0xc0)'],
  ['a surrogate', [0xed, 0xa0, 0x80], 'byte 0 (0xed)'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 'byte 0 (0xf4)'],
])('a file in %s is refused, naming the byte and the way out', (_, bytes, place) => {
  const { code, message } = refusal(() => decodeText(Uint8Array.from(bytes)));
  expect(code).toBe('file');
  expect(message).toContain(place);
  expect(message).toContain('UTF-8');
});
