import { type Label } from '../../parts/scene';
import { row } from '../../sentence/numerals';
import { rough, roughTex } from '../../timeline/sizes';
import { type Thing } from '../../timeline/thing';

const texSize = 29;

/** How a number is written: a power of ten as mathematics, as beside an axis. */
export function sized(value: number): Pick<Label, 'text' | 'face'> {
  const [text, tex] = [rough(value), roughTex(value)];
  return tex.includes('^') ? { text: tex, face: 'tex' } : { text, face: 'text' };
}

/** A row of the column at the right with such a number. */
export function sizedRow(key: string, y: number, name: string, value: number, thing: Thing | null): readonly Label[] {
  const written = sized(value);
  return row(key, y, name, written.text, thing).map((label) => (label.key === key && written.face === 'tex' ? { ...label, ...written, sizePx: texSize } : label));
}
