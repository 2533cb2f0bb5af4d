import { describe, expect, test } from 'vitest';
import { folded, fuzzyScore } from '../../../renderer/panels/palette/fuzzy';

const best = (question: string, texts: readonly string[]): string | undefined =>
  texts.flatMap((text) => {
    const score = fuzzyScore(question, text);
    return score === null ? [] : [{ text, score }];
  }).toSorted((one, other) => other.score - one.score)[0]?.text;

test('case, accents and the sharp s make no difference', () => {
  expect(folded('Größe ÉTÉ')).toBe('grosse ete');
  expect(fuzzyScore('groesse', 'Größe')).toBeNull();
  expect(fuzzyScore('grosse', 'Größe')).not.toBeNull();
});

test('every word of the question must be there, in any order', () => {
  expect(fuzzyScore('step seven', 'Seven words, one step')).not.toBeNull();
  expect(fuzzyScore('step eight', 'Seven words, one step')).toBeNull();
});

test('the start of a text beats the start of a word, and that beats the inside of one', () => {
  expect(best('head', ['ahead of time', 'next head', 'heads'])).toBe('heads');
  expect(best('head', ['ahead of time', 'next head'])).toBe('next head');
});

test('of two texts with the same words the shorter one comes first', () => {
  expect(best('theme', ['theme and everything else that a room may need', 'theme dark'])).toBe('theme dark');
});

describe('letters that are left out', () => {
  test('are forgiven when the others stand close together', () => {
    expect(fuzzyScore('atention', 'All-to-all attention')).not.toBeNull();
    expect(fuzzyScore('grdnt', 'gradient')).not.toBeNull();
  });

  test('are not when the others lie all over the text', () => {
    expect(fuzzyScore('cat', 'compute everything at the top')).toBeNull();
    expect(fuzzyScore('xyz', 'x is far away from y, and z is farther')).toBeNull();
    expect(fuzzyScore('grdnt', 'going round in the daylight of another night')).toBeNull();
  });
});

test('signs of a pattern are signs', () => {
  expect(fuzzyScore('0.1×', 'Speed: 0.1×')).not.toBeNull();
  expect(fuzzyScore('(?', 'Keys (?)')).not.toBeNull();
  expect(fuzzyScore('.', 'no full stop')).toBeNull();
});
