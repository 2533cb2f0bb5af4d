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

/** What a keyboard event says of the keys. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  return { key, code, ctrlKey, altKey, metaKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
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

/**
 * Everything a press may be called, the name that counts first. A letter with Shift means itself only where Shift is bound
 * to nothing; a digit with Alt or Shift is found by its place, since many keyboards put signs there. A sign on such a key
 * goes before the digit: it is what is printed on the key. With Ctrl a letter is a command, and Shift makes it another one.
 */
export function chordsOf(press: KeyPress): readonly string[] {
  const chord = chordOf(press);
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
  if (press.ctrlKey && press.shiftKey && !press.altGraph && /\+\p{Letter}$/u.test(chord)) return [chord.replace(/(?=.$)/u, 'Shift+')];
  if (press.ctrlKey || press.metaKey || press.altGraph) return [chord];
  if (press.altKey) return digit === undefined ? [chord] : [`Alt+${digit}`];
  if (!press.shiftKey) return [chord];
  if (digit !== undefined && !/^\d$/.test(press.key)) return [chord, `Shift+${digit}`];
  return /^\p{Letter}$/u.test(chord) ? [`Shift+${chord}`, chord] : [chord];
}

/** Whether a key does nothing by itself. */
export function isModifier({ key }: Pick<KeyPress, 'key'>): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock', 'Dead', 'Unidentified'].includes(key);
}

function latin(sign: string, code: string): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return sign > '\u007f' && letter !== undefined ? letter.toLowerCase() : sign.toLowerCase();
}
