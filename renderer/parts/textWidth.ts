/**
 * Widest a text can be in Inter, in ems: an upper bound from the classes of its characters, so that layout needs no
 * DOM and is the same on every machine. A test in the real app holds it against the drawn width.
 */
function widthEms(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (/[ijl.,;:'’!|]/.test(character)) ems += 0.34;
    else if (/[ftr()[\]\-"“” ]/.test(character)) ems += 0.48;
    else if (/[mwMW%@→—]/.test(character)) ems += 1;
    else if (/[a-z]/.test(character)) ems += 0.65;
    else if (/[A-Z0-9]/.test(character)) ems += 0.78;
    else if (/[\u0021-\u024f]/.test(character)) ems += 0.72;
    else ems += 1.4;
  }
  return ems;
}

/** Upper bound of a text's width, in the unit of `sizePx`. */
export function textWidth(text: string, sizePx: number): number {
  return widthEms(text) * sizePx;
}

/** The text, or its beginning with an ellipsis when it could be wider than `roomPx`. */
export function fitted(text: string, sizePx: number, roomPx: number): string {
  if (textWidth(text, sizePx) <= roomPx) return text;
  const graphemes = Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
  while (graphemes.length > 1 && textWidth(`${graphemes.join('')}…`, sizePx) > roomPx) graphemes.pop();
  return `${graphemes.join('')}…`;
}
