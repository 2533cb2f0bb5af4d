import { Group, type Object3D } from 'three';
import { addArrows } from '../../../parts/arrows';
import { type Area } from '../../../parts/baked';
import { addField } from '../../../parts/field';
import { type Ownership } from '../../../parts/ownership';
import { type Palette, palettes } from '../../../parts/palette';
import { type Look } from '../../../parts/scene';
import { addStrokes } from '../../../parts/strokes';
import { addTile, tileGrid } from '../../../parts/tile';
import { type Sentence } from '../../../sentence/reading';
import { eased, progressBetween } from '../../../timeline/easing';
import { TanhPlot } from './curve';
import { side, stateFlow, sumFlow, tanhFlow, type TileName, tiles, wordFlow } from './layout';
import { type InsidePose } from './pose';

/** What is drawn inside the cell: given on the left, what it becomes to the right of it. */
export class InsideCell {
  readonly group = new Group();
  readonly #unit: number;
  readonly #tiles: ReturnType<typeof addTiles>;
  readonly #fields: readonly { restyle(palette: Palette, density: number): void; show(lit: number): void }[];
  readonly #flows: readonly ReturnType<typeof addArrows>[];
  readonly #rows: ReturnType<typeof addRowFrames>;
  readonly #plot: TanhPlot;

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    root.add(this.group);
    this.#unit = sentence.tellingUnit;
    this.#flows = [wordFlow, stateFlow, sumFlow, tanhFlow].map((arrows) => addArrows(held, this.group, arrows));
    this.#tiles = addTiles(held, this.group, sentence);
    this.#fields = [
      addField(held, this.group, tiles.weightXh, sentence.weightXh, sentence.width, largestOf(sentence.weightXh)),
      addField(held, this.group, tiles.weightHh, sentence.weightHh, sentence.width, largestOf(sentence.weightHh)),
    ];
    this.#rows = addRowFrames(held, this.group, sentence);
    this.#plot = new TanhPlot(held, this.group, sentence);
  }

  show({ token, fromWord, fromState, summed, bent }: InsidePose): void {
    const [word, state, sum, curve] = this.#flows;
    word?.show(progressBetween(fromWord, 0, 0.5));
    state?.show(progressBetween(fromState, 0, 0.5));
    sum?.show(progressBetween(summed, 0, 0.5));
    curve?.show(progressBetween(bent, 0, 0.5));
    const landing = (progress: number): number => eased(progressBetween(progress, 0.4, 1));
    const { vector, before, bias, ...made } = this.#tiles;
    vector.show(token, 1, -1);
    before.show(token, 1, -1);
    made.inputPart.show(token, landing(fromWord), this.#unit);
    made.recurrentPart.show(token, landing(fromState), this.#unit);
    bias.show(0, progressBetween(summed, 0, 0.3), this.#unit);
    made.sum.show(token, landing(summed), this.#unit);
    made.hidden.show(token, landing(bent), this.#unit);
    for (const field of this.#fields) field.show(1);
    this.#rows.show(progressBetween(fromWord, 0, 0.2) + progressBetween(fromState, 0, 0.2), 1);
    this.#plot.show(token, bent);
  }

  restyle({ theme, density }: Look): void {
    const palette = palettes[theme];
    for (const flow of this.#flows) flow.restyle(palette, 'recurrence', density);
    for (const [name, tile] of Object.entries(this.#tiles)) {
      tile.restyle(palette, { rim: name === 'vector' ? 'soft' : 'recurrence', positive: 'positive', negative: 'negative' }, density);
    }
    for (const field of this.#fields) field.restyle(palette, density);
    this.#rows.restyle(palette, density);
    this.#plot.restyle(palette, density);
  }
}

/** The largest absolute value: drawn in full colour. */
export function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
}

function addTiles(held: Ownership, root: Object3D, sentence: Sentence) {
  const { width } = sentence;
  const grid = tileGrid(width);
  const add = (name: TileName, values: Float32Array, largest: number) => addTile(held, root, tiles[name], grid, values, largest);
  // The state before a word: zeros, then each state one word later.
  const before = new Float32Array(sentence.hidden.length);
  before.set(sentence.hidden.subarray(0, -width), width);
  return {
    vector: add('vector', sentence.vectors, 1), before: add('before', before, 1),
    inputPart: add('inputPart', sentence.inputPart, 1), recurrentPart: add('recurrentPart', sentence.recurrentPart, 1),
    bias: add('bias', sentence.bias, 1), sum: add('sum', sentence.preActivation, 1), hidden: add('hidden', sentence.hidden, 1),
  };
}

const frameStrokes = 4;

/** A frame around the telling unit's row of either matrix: the word's first, then the state's. */
function addRowFrames(held: Ownership, root: Object3D, { width, tellingUnit }: Sentence) {
  const strokes = addStrokes(held, root, 2 * frameStrokes, { width: 2, dash: 0 });
  const around = ({ left, top }: Area): void => {
    const height = side / width;
    const [y0, y1] = [top + tellingUnit * height - 2, top + (tellingUnit + 1) * height + 2];
    const [x0, x1] = [left - 4, left + side + 4];
    strokes.add(x0, y0, x1, y0, 1);
    strokes.add(x1, y0, x1, y1, 1);
    strokes.add(x1, y1, x0, y1, 1);
    strokes.add(x0, y1, x0, y0, 1);
  };
  around(tiles.weightXh);
  around(tiles.weightHh);
  strokes.commit();
  return {
    show: (framed: number, opacity: number): void => strokes.show(framed * frameStrokes, opacity),
    restyle: (palette: Palette, density: number): void => strokes.restyle(palette, 'ink', density),
  };
}
