import { afterEach, describe, expect, test } from 'vitest';
import { inLanguage, language, languageFor, languageIn, speak } from '#contract/language';

afterEach(() => speak('en'));

describe('the language', () => {
  test('is the first that a person prefers and the app speaks', () => {
    expect(languageFor(['fr-CH', 'de-CH', 'en-US'])).toBe('de');
    expect(languageFor(['en_GB', 'de'])).toBe('en');
    expect(languageFor(['DE'])).toBe('de');
  });

  test('is English when the app speaks none of those a person prefers', () => {
    expect(languageFor(['fr-FR', 'ja'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });

  test('stands in the address of a page, and nothing but a known one counts', () => {
    expect(languageIn('?gpu=none&language=de')).toBe('de');
    expect(languageIn('?language=xx')).toBeNull();
    expect(languageIn('')).toBeNull();
  });

  test('decides which of the same texts is used', () => {
    expect(inLanguage({ en: 'word', de: 'Wort' })).toBe('word');
    speak('de');
    expect(language()).toBe('de');
    expect(inLanguage({ en: 'word', de: 'Wort' })).toBe('Wort');
  });
});
