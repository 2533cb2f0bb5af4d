import { describe, expect, test } from 'vitest';
import { giveKey, isChanged, resetKeys, takeKey } from '../../renderer/panels/keys/changing';
import { actionFor, chordToTeach, type KeyChanges, keymapOf } from '../../renderer/panels/keys/keymap';
import { bindings, digits } from '../../renderer/panels/keys/table';

const give = (changes: KeyChanges, action: Parameters<typeof giveKey>[1], chord: string, anyway = false): KeyChanges => {
  const given = giveKey(changes, action, [chord], anyway);
  return given.kind === 'given' ? given.changes : changes;
};
const meaning = (changes: KeyChanges, chord: string, dotIsBlack = false): string | null => actionFor(keymapOf(changes, dotIsBlack), [chord], false);

test('a free key is added to those an action has', () => {
  const changes = give({}, 'theme', '`');
  expect([meaning(changes, '`'), meaning(changes, 'l')]).toEqual(['theme', 'theme']);
  expect(isChanged(changes, 'theme')).toBe(true);
});

test('a key that another action has is named with it, and changes hands only when meant', () => {
  expect(giveKey({}, 'theme', ['k'], false)).toEqual({ kind: 'taken', by: 'play', lost: false });
  expect(giveKey({}, 'theme', ['m'], false)).toEqual({ kind: 'taken', by: 'motion', lost: true });
  const changes = give({}, 'theme', 'k', true);
  expect(meaning(changes, 'k')).toBe('theme');
  expect(meaning(changes, 'Enter')).toBe('play');
});

test('what an action does already is said to be so', () => {
  expect(giveKey({}, 'play', ['k'], false).kind).toBe('same');
  expect(giveKey({}, 'help', ['?'], false).kind).toBe('same');
});

describe('keys that must not be lost', () => {
  test.each(['Escape', '?', ...digits, 'Shift+4', 'Alt+9', 'Ctrl+ArrowLeft'])('%s stays where it is', (chord) => {
    const before = meaning({}, chord);
    expect(giveKey({}, 'theme', [chord], true)).toMatchObject({ kind: 'protected', by: before });
    expect(meaning({ theme: [chord], dismiss: [], help: [], bookmark: [], aim: [], 'set-bookmark': [] }, chord)).toBe(before);
    if (before === 'dismiss' || before === 'help') expect(meaning(takeKey({}, before, chord), chord)).toBe(before);
  });

  test('a sign on a digit that sets bookmarks is not given away', () => {
    expect(giveKey({}, 'theme', ['!', 'Shift+1'], true)).toMatchObject({ kind: 'protected', by: 'set-bookmark' });
  });
});

test('an action gets its usual keys back from whoever has them', () => {
  const changes = resetKeys(give(give({}, 'theme', 'k', true), 'play', '`'), 'play');
  expect(keymapOf(changes, false).bound.find(({ action }) => action === 'play')?.chords).toEqual(['k', 'Enter']);
  expect(meaning(changes, 'l')).toBe('theme');
});

test('a key given and taken again is no change', () => {
  expect(takeKey(give({}, 'theme', '`'), 'theme', '`')).toEqual({});
});

test('no chord means two things, whatever an edited file says', () => {
  const odd: KeyChanges = { theme: ['k', 'k', 'PageDown'], motion: ['k', 'PageDown'], unknown: ['n'], black: [] };
  const { bound, byChord } = keymapOf(odd, true);
  const all = bound.flatMap(({ chords }) => chords);
  expect(new Set(all).size).toBe(all.length);
  expect(byChord.size).toBe(all.length);
  expect([meaning(odd, 'k'), meaning(odd, 'PageDown'), meaning(odd, 'n')]).toEqual(['theme', 'theme', 'next-step']);
  expect(bound.map(({ action }) => action)).toEqual(bindings.map(({ action }) => action));
});

test('the point is one frame on, and the black key of a clicker where it is to be', () => {
  expect([meaning({}, '.'), meaning({}, '.', true)]).toEqual(['next-frame', 'black']);
  expect(meaning({}, 'Shift+ArrowRight', true)).toBe('next-frame');
  expect(meaning({ theme: ['.'] }, '.', true)).toBe('theme');
  expect(chordToTeach(keymapOf({}, true), 'next-frame')).toBe('Shift+ArrowRight');
});

test('an action without keys teaches none', () => {
  expect(chordToTeach(keymapOf({ theme: [] }, false), 'theme')).toBeNull();
});
