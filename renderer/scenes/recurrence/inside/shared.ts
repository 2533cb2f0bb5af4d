import { type Object3D } from 'three';
import { addField, type Field } from '../../../parts/field';
import { type Ownership } from '../../../parts/ownership';
import { palettes } from '../../../parts/palette';
import { addRibbons, type Ribbons } from '../../../parts/ribbons';
import { type Look } from '../../../parts/scene';
import { tokenX } from '../../../sentence/layout';
import { type Sentence } from '../../../sentence/reading';
import { words } from '../layout';
import { fanFrom, shared } from './layout';
import { largestOf } from './view';

/** Words that a line leads to, at most; of a longer text, evenly as many. */
const mostLines = 64;
const underWords = 12;

/** The weights, once, and a line from them to every word: the cell is the same everywhere. */
export class SharedWeights {
  readonly #fields: readonly Field[];
  readonly #lines: Ribbons;
  readonly #parts: Object3D;

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    const { width, count } = sentence;
    this.#parts = root;
    this.#lines = addRibbons(held, root, mostLines, { thin: 1.5, thick: 3, pale: 0.4, strong: 0.9 });
    this.#fields = [
      addField(held, root, shared.weightHh, sentence.weightHh, width, largestOf(sentence.weightHh)),
      addField(held, root, shared.weightXh, sentence.weightXh, width, largestOf(sentence.weightXh)),
      addField(held, root, shared.bias, sentence.bias, 1, largestOf(sentence.bias)),
    ];
    const lines = Math.min(count, mostLines);
    for (let line = 0; line < lines; line += 1) {
      const x = tokenX(count, lines === 1 ? 0 : Math.round((line * (count - 1)) / (lines - 1)));
      const [top, middle] = [words + underWords, (words + underWords + fanFrom.y) / 2];
      this.#lines.add([fanFrom.x, fanFrom.y, fanFrom.x, middle, x, middle, x, top], count > 24 ? 0 : 1);
    }
    this.#lines.commit();
  }

  /** @param fanned - how far they have reached out, 0..1; 0 hides them */
  show(fanned: number): void {
    this.#parts.visible = fanned > 0;
    this.#lines.show(fanned, 1, 1);
    for (const field of this.#fields) field.show(fanned);
  }

  restyle({ theme, density }: Look): void {
    for (const field of this.#fields) field.restyle(palettes[theme], density);
    this.#lines.restyle(palettes[theme], 'recurrence', density);
  }
}
