/** One line of the key table: what happens, and the chords that make it happen. */
interface Binding {
  readonly action: string;
  /** Chords in the form of `chordOf`; the first is the one to teach. */
  readonly chords: readonly string[];
  /** Whether a held key goes on. */
  readonly repeats: boolean;
  /** `fixed`: its keys are always these. `kept`: other keys may be added, but the first of these cannot be taken away. */
  readonly hold?: 'fixed' | 'kept';
}

/** Keys that bookmarks lie on. */
export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Every key of the stage as it is at first: the handler, the help and the tooltips read this table, with what was changed in it. */
export const bindings = [
  { action: 'next-step', chords: ['ArrowRight', 'Space', 'PageDown', 'n'], repeats: true },
  { action: 'previous-step', chords: ['ArrowLeft', 'PageUp', 'p'], repeats: true },
  { action: 'next-frame', chords: ['.', 'Shift+ArrowRight'], repeats: true },
  { action: 'previous-frame', chords: [',', 'Shift+ArrowLeft'], repeats: true },
  { action: 'play', chords: ['k', 'Enter'], repeats: false },
  { action: 'repeat', chords: ['r'], repeats: false },
  { action: 'faster', chords: ['+', '='], repeats: false },
  { action: 'slower', chords: ['-'], repeats: false },
  { action: 'first', chords: ['Home'], repeats: false },
  { action: 'last', chords: ['End'], repeats: false },
  { action: 'go', chords: ['g', '0'], repeats: false },
  { action: 'bookmark', chords: digits, repeats: false, hold: 'fixed' },
  { action: 'set-bookmark', chords: [...shifted('Shift+'), ...shifted('Alt+')], repeats: false, hold: 'fixed' },
  { action: 'undo', chords: ['u', 'Backspace'], repeats: false },
  { action: 'redo', chords: ['Shift+u'], repeats: false },
  { action: 'next-act', chords: [']'], repeats: false },
  { action: 'previous-act', chords: ['['], repeats: false },
  { action: 'black', chords: ['b'], repeats: false },
  { action: 'presenter', chords: ['s'], repeats: false },
  { action: 'swap', chords: ['x'], repeats: false },
  { action: 'apart', chords: ['z'], repeats: false },
  { action: 'drop', chords: ['Shift+z'], repeats: false },
  { action: 'start', chords: ['F5', 'Shift+F5'], repeats: false },
  { action: 'fullscreen', chords: ['f'], repeats: false },
  { action: 'pointer', chords: ['d'], repeats: false },
  { action: 'spotlight', chords: ['y'], repeats: false },
  { action: 'zoom', chords: ['e'], repeats: false },
  { action: 'aim', chords: ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight', 'Ctrl+ArrowUp', 'Ctrl+ArrowDown'], repeats: true, hold: 'fixed' },
  { action: 'next-token', chords: ['j'], repeats: true },
  { action: 'previous-token', chords: ['Shift+j'], repeats: true },
  { action: 'question', chords: ['q'], repeats: false },
  { action: 'text', chords: ['t'], repeats: false },
  { action: 'edit-lecture', chords: ['v'], repeats: false },
  { action: 'save', chords: ['Ctrl+s'], repeats: false },
  { action: 'save-as', chords: ['Ctrl+Shift+s'], repeats: false },
  { action: 'open-lecture', chords: ['Ctrl+o'], repeats: false },
  { action: 'undo-edit', chords: ['Ctrl+z'], repeats: true },
  { action: 'redo-edit', chords: ['Ctrl+Shift+z', 'Ctrl+y'], repeats: true },
  { action: 'compute', chords: ['Ctrl+Enter'], repeats: false },
  { action: 'acts', chords: ['a'], repeats: false },
  { action: 'speed', chords: ['c'], repeats: false },
  { action: 'changes', chords: ['w'], repeats: false },
  { action: 'sources', chords: ['o'], repeats: false },
  { action: 'about', chords: ['i'], repeats: false },
  { action: 'next-head', chords: ['h'], repeats: false },
  { action: 'overview', chords: ['Shift+a'], repeats: false },
  { action: 'find', chords: ['Ctrl+k'], repeats: false },
  { action: 'check', chords: ['Ctrl+j'], repeats: false },
  { action: 'theme', chords: ['l'], repeats: false },
  { action: 'motion', chords: ['m'], repeats: false },
  { action: 'help', chords: ['?'], repeats: false, hold: 'kept' },
  { action: 'dismiss', chords: ['Escape'], repeats: false, hold: 'kept' },
] as const satisfies readonly Binding[];

/** What a key can ask for. */
export type Action = (typeof bindings)[number]['action'];

/** The digits, each with the same key held down. */
function shifted(modifier: 'Shift+' | 'Alt+'): readonly string[] {
  return digits.map((digit) => `${modifier}${digit}`);
}
