/** One line of the key table: what happens, and the chords that make it happen. */
interface Binding {
  readonly action: string;
  /** Chords in the form of {@link chordOf}; the first is the one to teach. */
  readonly chords: readonly string[];
  /** Whether a held key goes on. */
  readonly repeats: boolean;
}

/** Every key of the stage: the handler and the help both read this table, and no other. */
export const bindings = [
  { action: 'next-step', chords: ['ArrowRight', 'Space', 'PageDown', 'n'], repeats: true },
  { action: 'previous-step', chords: ['ArrowLeft', 'PageUp', 'p'], repeats: true },
  { action: 'next-frame', chords: ['.', 'Shift+ArrowRight'], repeats: true },
  { action: 'previous-frame', chords: [',', 'Shift+ArrowLeft'], repeats: true },
  { action: 'play', chords: ['k', 'Enter'], repeats: false },
  { action: 'first', chords: ['Home'], repeats: false },
  { action: 'last', chords: ['End'], repeats: false },
  { action: 'next-act', chords: [']'], repeats: false },
  { action: 'previous-act', chords: ['['], repeats: false },
  { action: 'black', chords: ['b'], repeats: false },
  { action: 'fullscreen', chords: ['f', 'F5'], repeats: false },
  { action: 'presenter', chords: ['s'], repeats: false },
  { action: 'swap', chords: ['x'], repeats: false },
  { action: 'apart', chords: ['z'], repeats: false },
  { action: 'drop', chords: ['Shift+z'], repeats: false },
  { action: 'text', chords: ['t'], repeats: false },
  { action: 'compute', chords: ['Ctrl+Enter'], repeats: false },
  { action: 'acts', chords: ['a'], repeats: false },
  { action: 'speed', chords: ['c'], repeats: false },
  { action: 'changes', chords: ['w'], repeats: false },
  { action: 'sources', chords: ['o'], repeats: false },
  { action: 'about', chords: ['i'], repeats: false },
  { action: 'next-head', chords: ['h'], repeats: false },
  { action: 'faster', chords: ['+', '='], repeats: false },
  { action: 'slower', chords: ['-'], repeats: false },
  { action: 'theme', chords: ['l'], repeats: false },
  { action: 'motion', chords: ['m'], repeats: false },
  { action: 'help', chords: ['?'], repeats: false },
  { action: 'dismiss', chords: ['Escape'], repeats: false },
] as const satisfies readonly Binding[];

/** What a key can ask for. */
export type Action = (typeof bindings)[number]['action'];

/** The part of a keyboard event that decides what it means. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Whether AltGr is down, which some keyboards need for `[` and `]`. */
  readonly altGraph: boolean;
}

/**
 * A key press as one word, such as `n`, `?`, `Space`, `Shift+ArrowLeft` or `Ctrl+Enter`. A letter ignores Shift and caps
 * lock, a sign already says which keys made it, and a keyboard of another script answers with the Latin key in that place.
 */
export function chordOf(press: KeyPress): string {
  const { key, altGraph } = press;
  const typed = key === ' ' ? 'Space' : key;
  const sign = typed.length === 1;
  const ctrl = press.ctrlKey && !altGraph ? 'Ctrl+' : '';
  const alt = press.altKey && !altGraph ? 'Alt+' : '';
  const meta = press.metaKey ? 'Meta+' : '';
  const shift = press.shiftKey && !sign && typed !== 'Space' ? 'Shift+' : '';
  return `${ctrl}${alt}${meta}${shift}${sign ? latin(typed, press.code) : typed}`;
}

function latin(sign: string, code: string): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return sign > '\u007f' && letter !== undefined ? letter.toLowerCase() : sign.toLowerCase();
}

const byChord: ReadonlyMap<string, (typeof bindings)[number]> = new Map(
  bindings.flatMap((binding) => binding.chords.map((chord) => [chord, binding] as const)),
);

/** What a chord asks for; `null` when it is bound to nothing, or is held and does not go on. */
export function actionFor(chord: string, held: boolean): Action | null {
  const binding = byChord.get(chord);
  if (!binding || (held && !binding.repeats)) return null;
  return binding.action;
}

/** The chord to teach for an action. */
export function chordToTeach(action: Action): string {
  return bindings.find((binding) => binding.action === action)?.chords[0] ?? '';
}
