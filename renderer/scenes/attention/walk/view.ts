import { Group, type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Boxes, addBoxes } from '../../../parts/boxes';
import { type Ownership } from '../../../parts/ownership';
import { type Palette } from '../../../parts/palette';
import { type Sentence } from '../../../sentence/reading';
import { type GraphState, spreadRoom, walkRoom } from '../sample';
import { barHeight, bareBars, dividedBars, dotBars, keyStrip, queryTop, shareBars, stripHeight, valueStrip, walkRowY } from './layout';
import { contribution, largestDot, mostRows, type WalkTable, walkTable, zeroShare } from './rows';

const rowRoom = mostRows + 2;
const thinnestBar = 1;

/** One query against every key: vectors as strips, dot products and shares as bars, and what is mixed from the values. */
export class Walk {
  readonly #sentence: Sentence;
  readonly #walk = new Group();
  readonly #spread = new Group();
  readonly #strips: { readonly query: Boxes; readonly keys: Boxes; readonly values: Boxes; readonly shares: Boxes; readonly sum: Boxes };
  readonly #bars: { readonly dots: Boxes; readonly scores: Boxes; readonly powers: Boxes; readonly weights: Boxes; readonly divided: Boxes; readonly bare: Boxes };
  readonly #largest: { readonly query: number; readonly value: number };
  #head = -1;
  #query = -1;
  #rows = 0;

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    this.#sentence = sentence;
    root.add(this.#walk, this.#spread);
    const { keyWidth, valueWidth, query, key, value } = sentence;
    const strips = (width: number): Boxes => addBoxes(held, this.#walk, rowRoom * width);
    const bars = (group: Group): Boxes => addBoxes(held, group, rowRoom);
    this.#strips = { query: strips(keyWidth), keys: strips(keyWidth), values: strips(valueWidth), shares: strips(valueWidth), sum: strips(valueWidth) };
    this.#bars = {
      dots: bars(this.#walk), scores: bars(this.#walk), powers: bars(this.#walk), weights: bars(this.#walk),
      divided: bars(this.#spread), bare: bars(this.#spread),
    };
    this.#largest = { query: Math.max(largestOf(query), largestOf(key)), value: largestOf(value) };
  }

  show(state: GraphState): void {
    this.#walk.visible = state.room === walkRoom;
    this.#spread.visible = state.room === spreadRoom;
    if (state.room !== walkRoom && state.room !== spreadRoom) return;
    if (state.head !== this.#head || state.query !== this.#query) this.#set(state.head, state.query);
    const { keyWidth, valueWidth } = this.#sentence;
    const rows = this.#rows;
    this.#strips.query.show(keyWidth * Math.min(1, state.vectors * 3), 1);
    this.#strips.keys.show(keyWidth * rows * state.vectors, 1);
    this.#strips.values.show(valueWidth * rows * state.vectors, 1 - state.mixedIn);
    this.#strips.shares.show(valueWidth * rows, state.mixedIn);
    this.#strips.sum.show(valueWidth, state.mixedIn);
    this.#bars.dots.show(rows * state.dotted, 1 - 0.65 * state.divided);
    this.#bars.scores.show(rows * state.divided, 1);
    this.#bars.powers.show(rows * state.powered, 1 - 0.55 * state.shared);
    this.#bars.weights.show(rows * state.shared, 1);
    this.#bars.divided.show(rows, 1);
    this.#bars.bare.show(rows * state.contrasted, 1);
  }

  restyle(palette: Palette, density: number): void {
    for (const strip of Object.values(this.#strips)) strip.restyle(palette, { empty: 'cell', large: 'positive', opposite: 'negative' }, density);
    const inks = { dots: 'soft', scores: 'attention', powers: 'soft', weights: 'attention', divided: 'attention', bare: 'error' } as const;
    for (const [name, bars] of Object.entries(this.#bars)) {
      // Safe: the names of the bars are the names of the inks.
      const ink = inks[name as keyof typeof inks];
      bars.restyle(palette, { empty: ink, large: ink, opposite: ink }, density);
    }
  }

  /** Lays everything out anew for another query or head. */
  #set(head: number, query: number): void {
    this.#head = head;
    this.#query = query;
    const table = walkTable(this.#sentence, head, query);
    this.#rows = table.rows.length;
    const all = [...Object.values(this.#strips), ...Object.values(this.#bars)];
    for (const boxes of all) boxes.clear();
    this.#addStrips(table);
    this.#addBars(table);
    for (const boxes of all) boxes.commit();
  }

  #addStrips(table: WalkTable): void {
    const { count, keyWidth, valueWidth, query, key, value, mixed } = this.#sentence;
    const { rows, head } = table;
    const first = (token: number, width: number): number => (head * count + token) * width;
    const { query: largestKey, value: largestValue } = this.#largest;
    addStrip(this.#strips.query, keyStrip, queryTop, keyWidth, (unit) => at(query, first(table.query, keyWidth) + unit) / largestKey);
    rows.forEach((row, place) => {
      const top = walkRowY(rows.length, place) - stripHeight / 2;
      const [token = 0, ...others] = row.keys;
      const alone = others.length === 0;
      addStrip(this.#strips.keys, keyStrip, top, alone ? keyWidth : 0, (unit) => at(key, first(token, keyWidth) + unit) / largestKey);
      addStrip(this.#strips.values, valueStrip, top, alone ? valueWidth : 0, (unit) => at(value, first(token, valueWidth) + unit) / largestValue);
      addStrip(this.#strips.shares, valueStrip, top, valueWidth, (unit) => contribution(this.#sentence, table, row, unit) / largestValue);
    });
    addStrip(this.#strips.sum, valueStrip, walkRowY(rows.length, rows.length) - stripHeight / 2, valueWidth, (unit) => at(mixed, first(table.query, valueWidth) + unit) / largestValue);
  }

  #addBars(table: WalkTable): void {
    const { rows } = table;
    const [largest, zero] = [largestDot(table), zeroShare(table)];
    const reach = dotBars.width * Math.max(zero, 1 - zero);
    const from = dotBars.left + dotBars.width * zero;
    rows.forEach((row, place) => {
      const top = walkRowY(rows.length, place) - barHeight / 2;
      const single = row.keys.length === 1;
      addBar(this.#bars.dots, from, top, single ? (row.dot / largest) * reach : 0);
      addBar(this.#bars.scores, from, top, single && !row.masked ? (row.score / largest) * reach : 0);
      addBar(this.#bars.powers, shareBars.left, top, single ? row.power * shareBars.width : 0);
      addBar(this.#bars.weights, shareBars.left, top, row.weight * shareBars.width);
      addBar(this.#bars.divided, dividedBars.left, top, row.divided * dividedBars.width);
      addBar(this.#bars.bare, bareBars.left, top, row.undivided * bareBars.width);
    });
  }
}

/** A vector as a strip of cells; `width` numbers, none for a row that stands for many words. */
function addStrip(boxes: Boxes, room: { readonly left: number; readonly width: number }, top: number, width: number, tone: (unit: number) => number): void {
  const cell = room.width / Math.max(width, 1);
  for (let unit = 0; unit < width; unit += 1) boxes.add(room.left + unit * cell, top, cell, stripHeight, Math.min(Math.max(tone(unit), -1), 1));
}

/** A bar from a zero line, to the left where it is negative; a hair where it is next to nothing, none where there is no number. */
function addBar(boxes: Boxes, zero: number, top: number, length: number): void {
  const long = length === 0 ? 0 : Math.max(Math.abs(length), thinnestBar);
  boxes.add(length < 0 ? zero - long : zero, top, long, barHeight, 1);
}

function largestOf(values: Float32Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-12);
}
