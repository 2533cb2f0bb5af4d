import { beforeAll, expect, test, vi } from 'vitest';

let numbers: typeof import('../../renderer/timeline/numbers');
let words: typeof import('../../renderer/parts/words/numbers');
let quotes: typeof import('../../renderer/parts/words/quotes');

beforeAll(async () => {
  vi.stubGlobal('location', { search: '?language=de' });
  vi.resetModules();
  numbers = await import('../../renderer/timeline/numbers');
  words = await import('../../renderer/parts/words/numbers');
  quotes = await import('../../renderer/parts/words/quotes');
  vi.unstubAllGlobals();
});

test('a German number has its thousands apart by a thin space', () => {
  expect([512, 2048, 262_144].map((count) => numbers.grouped.format(count))).toEqual(['512', '2\u2009048', '262\u2009144']);
});

test('a German noun has a plural of its own', () => {
  expect([0, 1, 5].map((count) => numbers.counted(count, 'Wort', 'Wörter'))).toEqual(['0 Wörter', '1 Wort', '5 Wörter']);
});

test('small German numbers are in letters, none and one in the form that is asked for', () => {
  expect([0, 1, 12, 13, 1234].map((count) => words.spoken(count))).toEqual(['keine', 'ein', 'zwölf', '13', '1\u2009234']);
  expect([0, 1, 2].map((count) => words.spoken(count, { none: 'keinem', one: 'einem' }))).toEqual(['keinem', 'einem', 'zwei']);
});

test('a German place ends in a dot, and a German quotation begins low', () => {
  expect([1, 12].map(words.ordinal)).toEqual(['1.', '12.']);
  expect(quotes.inQuotes('Satz')).toBe('„Satz“');
});
