/**
 * Advance widths of Inter at weight 400 in thousandths of an em, from the space to the tilde, measured in the bundled
 * face. With them layout needs no page and is the same on every machine; a test in the real app holds the results
 * against the drawn texts.
 */
const latin = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
  660, 660, 660, 660, 660, 660, 660, 660, 660, 660, 288, 302, 662, 662, 662, 511,
  966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629,
  365, 360, 365, 471, 456, 323,
  562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552,
  426, 333, 426, 662,
];
const others: Readonly<Record<string, number>> = { '→': 923, '←': 923, '↑': 803, '↓': 803, '−': 662, '“': 440, '”': 440, '„': 421, '\u2009': 182, '’': 261, '‘': 261, '…': 864, '·': 288, '×': 662, '÷': 662, '√': 600, '∞': 899, '≈': 628, '≤': 628, '≥': 628, '∂': 600, '–': 500, '—': 1000, '±': 662, 'µ': 586, '°': 456, '¹': 304, '²': 442, '³': 446, '⁰': 417, '⁴': 408, '⁵': 387, '⁶': 397, '⁷': 356, '⁸': 395, '⁹': 397, '⁻': 420 };
/**
 * Upper bounds for what is not listed, by the first pattern that a character matches. Greek and Cyrillic are in the bundled
 * face; other scripts come from whatever face the system has, and were measured with its plainest.
 */
const scripts: readonly (readonly [pattern: RegExp, thousandths: number])[] = [
  [/[\u200b-\u200f\ufe00-\ufe0f]/u, 0],
  [/(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]/u, 0],
  [/[æœÆŒ]/u, 1015],
  [/\p{Script=Latin}/u, 770],
  [/[жмфшщыюљњЖМФШЩЫЮЉЊ]/u, 1015],
  [/(?=\p{Lu})[\p{Script=Cyrillic}\p{Script=Greek}]/u, 900],
  [/[\p{Script=Cyrillic}\p{Script=Greek}]/u, 680],
  [/[سشصض]/u, 1225],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 720],
  [/\p{Extended_Pictographic}/u, 1300],
];
const foreign = 1050;
/** A picture that is joined to the one before it: one drawing where the face knows it, and two narrow boxes where none does. */
const joined = 450;
const joiner = '\u200d';

/** Advance width of one character at most, in thousandths of an em; an accented letter is as wide as its plain one. */
function advanceOf(character: string): number {
  const listed = latin[(character.codePointAt(0) ?? 0) - 32] ?? others[character];
  if (listed !== undefined) return listed;
  const plain = character.normalize('NFD').charAt(0);
  if (plain !== character && latin[plain.charCodeAt(0) - 32] !== undefined) return advanceOf(plain) + 20;
  return scripts.find(([pattern]) => pattern.test(character))?.[1] ?? foreign;
}

/** How much wider heavier text is, at most, for texts without punctuation marks alone. */
const heavier = { 400: 1.01, 500: 1.06, 600: 1.11, 700: 1.17 } as const;

/** Upper bound of a text's width, in the unit of `sizePx`. */
export function textWidth(text: string, sizePx: number, weight: keyof typeof heavier = 400): number {
  const known = measured.get(text);
  const thousandths = known ?? addAdvances(text);
  if (known === undefined) remember(text, thousandths);
  return (thousandths / 1000) * sizePx * heavier[weight];
}

/** Widths found before: the same words are placed again with every beat. */
const measured = new Map<string, number>();
const mostRemembered = 4096;

function remember(text: string, thousandths: number): void {
  if (measured.size >= mostRemembered) measured.clear();
  measured.set(text, thousandths);
}

function addAdvances(text: string): number {
  let thousandths = 0;
  let before = '';
  for (const character of text) {
    thousandths += before === joiner && /\p{Extended_Pictographic}/u.test(character) ? joined : advanceOf(character);
    before = character;
  }
  return thousandths;
}

/** Made once: making one costs more than cutting a word. */
const graphemeCutter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or its beginning with an ellipsis when it could be wider than `roomPx`; in the end the ellipsis alone. */
export function fitted(text: string, sizePx: number, roomPx: number, weight: keyof typeof heavier = 400): string {
  if (textWidth(text, sizePx, weight) <= roomPx) return text;
  const graphemes = Array.from(graphemeCutter.segment(text), ({ segment }) => segment);
  while (graphemes.length > 0 && textWidth(`${graphemes.join('')}…`, sizePx, weight) > roomPx) graphemes.pop();
  return `${graphemes.join('')}…`;
}
