import { describe, expect, test } from 'vitest';
import { belongsToFocus, type FocusKind } from '../../renderer/panels/keys/focus';
import { chordOf, chordsOf, type KeyPress } from '../../renderer/panels/keys/chords';
import { actionFor as actionIn, keymapOf } from '../../renderer/panels/keys/keymap';
import { bindings, digits } from '../../renderer/panels/keys/table';

const plain = { code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, altGraph: false };
const usual = keymapOf({}, false);
const actionFor = (chord: string, held: boolean): string | null => actionIn(usual, [chord], held);
const press = (key: string, more: Partial<KeyPress> = {}): string => chordOf({ ...plain, key, ...more });

/** The keys of the design, one press each, and what they must do. */
const designed: readonly (readonly [press: string, action: string])[] = [
  [press('ArrowRight'), 'next-step'], [press(' '), 'next-step'], [press('PageDown'), 'next-step'], [press('n'), 'next-step'],
  [press('ArrowLeft'), 'previous-step'], [press('PageUp'), 'previous-step'], [press('p'), 'previous-step'],
  [press('.'), 'next-frame'], [press('ArrowRight', { shiftKey: true }), 'next-frame'],
  [press(','), 'previous-frame'], [press('ArrowLeft', { shiftKey: true }), 'previous-frame'],
  [press('k'), 'play'], [press('Enter'), 'play'],
  [press('Home'), 'first'], [press('End'), 'last'],
  [press(']'), 'next-act'], [press('['), 'previous-act'],
  [press('s'), 'presenter'], [press('x'), 'swap'], [press('z'), 'apart'], ['Shift+z', 'drop'],
  [press('b'), 'black'], [press('f'), 'fullscreen'], [press('F5'), 'start'], [press('F5', { shiftKey: true }), 'start'],
  [press('r'), 'repeat'], [press('g'), 'go'], [press('0'), 'go'], [press('u'), 'undo'], [press('Backspace'), 'undo'], ['Shift+u', 'redo'],
  [press('d'), 'pointer'], [press('y'), 'spotlight'], [press('e'), 'zoom'], [press('j'), 'next-token'], ['Shift+j', 'previous-token'], [press('q'), 'question'],
  ...['Left', 'Right', 'Up', 'Down'].map((way) => [press(`Arrow${way}`, { ctrlKey: true }), 'aim'] as const),
  ...digits.map((digit) => [press(digit), 'bookmark'] as const), ...digits.flatMap((digit) => [[`Shift+${digit}`, 'set-bookmark'], [`Alt+${digit}`, 'set-bookmark']] as const),
  [press('?', { shiftKey: true }), 'help'], [press('t'), 'text'], [press('a'), 'acts'], [press('c'), 'speed'], [press('i'), 'about'], [press('w'), 'changes'], [press('o'), 'sources'], ['Shift+a', 'overview'], [press('k', { ctrlKey: true }), 'find'], [press('j', { ctrlKey: true }), 'check'],
  [press('l'), 'theme'], [press('h'), 'next-head'], [press('+'), 'faster'], [press('='), 'faster'], [press('-'), 'slower'], [press('m'), 'motion'], [press('Escape'), 'dismiss'], [press('Enter', { ctrlKey: true }), 'compute'],
  [press('v'), 'edit-lecture'], [press('s', { ctrlKey: true }), 'save'], ['Ctrl+Shift+s', 'save-as'], [press('o', { ctrlKey: true }), 'open-lecture'],
  [press('z', { ctrlKey: true }), 'undo-edit'], ['Ctrl+Shift+z', 'redo-edit'], [press('y', { ctrlKey: true }), 'redo-edit'],
];

describe('the key table', () => {
  test.each(designed)('%s means %s', (chord, action) => {
    expect(actionFor(chord, false)).toBe(action);
  });

  test('binds no chord twice', () => {
    const chords = bindings.flatMap((binding) => [...binding.chords]);
    expect(new Set(chords).size).toBe(chords.length);
  });

  test('binds nothing that the design does not name', () => {
    const chords = bindings.flatMap((binding) => [...binding.chords]);
    expect(chords.toSorted()).toEqual(designed.map(([chord]) => chord).toSorted());
  });

  test('goes on stepping while a key is held, and switches nothing to and fro', () => {
    expect(actionFor('ArrowRight', true)).toBe('next-step');
    expect(actionFor('.', true)).toBe('next-frame');
    expect(actionFor('b', true)).toBeNull();
    expect(actionFor('Enter', true)).toBeNull();
  });

  test('leaves the keys of the window and of the system alone', () => {
    expect(actionFor(press('n', { ctrlKey: true }), false)).toBeNull();
    expect(actionFor(press('ArrowLeft', { altKey: true }), false)).toBeNull();
    expect(actionFor(press('ArrowRight', { metaKey: true }), false)).toBeNull();
  });
});

describe('a press', () => {
  test('means the same with caps lock or Shift', () => {
    expect(press('N', { shiftKey: true })).toBe('n');
    expect(press('B')).toBe('b');
  });

  test('finds the brackets of a keyboard that needs AltGr for them', () => {
    expect(press(']', { ctrlKey: true, altKey: true, altGraph: true })).toBe(']');
  });

  test('means something else with Shift only where Shift is bound', () => {
    const names = (key: string): readonly string[] => chordsOf({ ...plain, key, code: `Key${key}`, shiftKey: true });
    expect(actionIn(usual, names('U'), false)).toBe('redo');
    expect(actionIn(usual, names('N'), false)).toBe('next-step');
    expect(actionIn(usual, chordsOf({ ...plain, key: 'U', code: 'KeyU' }), false)).toBe('undo');
  });

  test.each([
    ['the American keyboard', { key: '!', code: 'Digit1', shiftKey: true }, 'set-bookmark'],
    ['the German keyboard', { key: '"', code: 'Digit2', shiftKey: true }, 'set-bookmark'],
    ['the French keyboard, where Shift makes digits', { key: '3', code: 'Digit3', shiftKey: true }, 'bookmark'],
    ['the French keyboard with Alt', { key: '"', code: 'Digit3', altKey: true }, 'set-bookmark'],
    ['a Macintosh with Alt', { key: '¡', code: 'Digit1', altKey: true }, 'set-bookmark'],
    ['the Swiss keyboard, where a plus is printed on it', { key: '+', code: 'Digit1', shiftKey: true }, 'faster'],
    ['the block of digits', { key: '7', code: 'Numpad7' }, 'bookmark'],
  ])('finds the digits of %s', (_keyboard, typed, action) => {
    expect(actionIn(usual, chordsOf({ ...plain, ...typed }), false)).toBe(action);
  });

  test('finds the Latin key on a keyboard of another script', () => {
    expect(press('л', { code: 'KeyK' })).toBe('k');
    expect(press('Ν', { code: 'KeyN', shiftKey: true })).toBe('n');
  });
});

describe('the focus', () => {
  const all = bindings.flatMap((binding) => [...binding.chords]);
  const kept = (kind: FocusKind, byKeyboard: boolean): readonly string[] => all.filter((chord) => belongsToFocus(chord, kind, byKeyboard)).toSorted();

  test('on nothing keeps no key', () => {
    expect(kept('nothing', true)).toEqual([]);
  });

  test('in a text leaves only the clicker, the start key, the search, Escape and the commands that no text has a use for to the show', () => {
    const left = all.filter((chord) => !belongsToFocus(chord, 'text', false));
    expect(left.toSorted()).toEqual(['Ctrl+Enter', 'Ctrl+k', 'Ctrl+o', 'Ctrl+s', 'Escape', 'F5', 'PageDown', 'PageUp', 'Shift+F5']);
  });

  test('in an open list leaves only the clicker, the start key and the search to the show', () => {
    const left = all.filter((chord) => !belongsToFocus(chord, 'list', false));
    expect(left.toSorted()).toEqual(['Ctrl+k', 'F5', 'PageDown', 'PageUp', 'Shift+F5']);
  });

  test('on a button keeps Space and Enter when it came by keyboard, and nothing after a click', () => {
    expect(kept('button', true)).toEqual(['Enter', 'Space']);
    expect(kept('button', false)).toEqual([]);
  });

  test('on one of several choices keeps the arrows when it came by keyboard, and nothing after a click', () => {
    expect(kept('choice', true)).toEqual(['ArrowLeft', 'ArrowRight', 'Space']);
    expect(kept('choice', false)).toEqual([]);
  });
});
