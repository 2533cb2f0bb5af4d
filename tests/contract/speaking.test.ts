import { afterEach, expect, test } from 'vitest';
import { asFailure } from '#contract/failure';
import { type KnobSpec, readKnobs } from '#contract/knobs';
import { type Language, speak } from '#contract/language';
import { checkTokens, decodeText } from '#contract/text';
import { computeWords } from '../../main/words/compute';
import { fileWords } from '../../main/words/files';

afterEach(() => speak('en'));

const knob: KnobSpec = { name: 'heads', label: 'Heads', help: 'How many.', kind: 'number', least: 1, most: 8, step: 1, whole: true, usual: 4 };

/** What is said about something that cannot be used, in a language. */
function said(language: Language, act: () => unknown): string {
  speak(language);
  try {
    act();
    return 'nothing';
  } catch (thrown) {
    return asFailure(thrown).message;
  }
}

test.each([
  ['an empty text', () => checkTokens(''), 'The text is empty.', 'Der Text ist leer.'],
  ['a single word', () => checkTokens('alone'), 'only one token, “alone”', 'nur ein Token, „alone“'],
  ['a text that is far too long', () => checkTokens('x'.repeat(100_001)), '100,001 characters', '100\u2009001 Zeichen'],
  ['a file that is no text', () => decodeText(new Uint8Array([0x41, 0xff])), 'byte 1 (0xff)', 'Byte 1 (0xff)'],
  ['a knob beyond its end', () => readKnobs([knob], { act: 'race', knobs: { heads: 9 } }), 'expected a whole number from 1 to 8, got 9', 'erwartet wird eine ganze Zahl von 1 bis 8, da steht 9'],
] as const)('%s is refused in the language that is spoken when it happens', (_name, act, english, german) => {
  expect(said('en', act)).toContain(english);
  expect(said('de', act)).toContain(german);
});

test('main speaks English until a window says otherwise, so that the command line always does', () => {
  expect(computeWords().cancelled).toBe('Cancelled.');
  expect(fileWords().stays).toBe('it stays where it is');
  speak('de');
  expect(computeWords().cancelled).toBe('Abgebrochen.');
});
