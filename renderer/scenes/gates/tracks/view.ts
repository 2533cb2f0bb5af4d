import { Group, type Object3D } from 'three';
import { type Boxes, addBoxes } from '../../../parts/boxes';
import { type Cells, addCells } from '../../../parts/cells';
import { type Links, addLinks } from '../../../parts/links';
import { type Ownership } from '../../../parts/ownership';
import { palettes } from '../../../parts/palette';
import { type Look } from '../../../parts/scene';
import { keptShare } from '../../../sentence/gated/gated';
import { laneLeft, tokenX } from '../../../sentence/layout';
import { addStrokes, type Strokes } from '../../../parts/strokes';
import { type Gated } from '../reading';
import { band, bandWidth, trackRow, tracksOf } from './layout';

/** What moves over the words. */
export interface TracksPose {
  /** Words that were read; the fraction is how far the next one has come. */
  read: number;
  /** Word being read, -1 for none. */
  current: number;
  /** How far the road of what is kept is drawn, 0..1, and the words it leads from and to. */
  kept: number;
  from: number;
  to: number;
}

const faintest = 0.25;

/** Every gate of every word, and in their place the road on which a word's part is carried along. */
export class Tracks {
  readonly group = new Group();
  readonly #gated: Gated;
  readonly #rows: readonly { readonly group: Group; readonly cells: Cells; readonly isGate: boolean }[];
  readonly #links: Links;
  readonly #road: Boxes;
  readonly #ends: Strokes;
  #from = -1;
  #to = -1;

  constructor(held: Ownership, root: Object3D, gated: Gated) {
    root.add(this.group);
    this.#gated = gated;
    this.#rows = tracksOf(gated.cell).map((track) => {
      const group = new Group();
      this.group.add(group);
      const largest = track.isGate ? 1 : Math.max(0.25, gated.carried.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
      return { group, isGate: track.isGate, cells: addCells(held, group, trackRow(gated, track), gated.steps[track.tensor] ?? new Float32Array(0), largest) };
    });
    const last = tracksOf(gated.cell).at(-1);
    this.#links = addLinks(held, this.#rows.at(-1)?.group ?? this.group, trackRow(gated, last ?? { tensor: '', name: '', isGate: false, middle: 0, height: 0 }), gated.count);
    this.#road = addBoxes(held, this.group, gated.count);
    this.#ends = addStrokes(held, this.group, 2, { width: 1, dash: 0 });
    for (const share of [0, 1]) this.#ends.add(laneLeft, band.base - share * band.reach, tokenX(gated.count, gated.count - 1) + bandWidth(gated.count) / 2, band.base - share * band.reach, 1);
    this.#ends.commit();
  }

  show({ read, current, kept, from, to }: TracksPose, visible: boolean): void {
    this.group.visible = visible;
    if (!visible) return;
    if (from !== this.#from || to !== this.#to) this.#place(from, to);
    this.#rows.forEach(({ group, cells }, index) => {
      group.visible = index === 0 || kept === 0;
      cells.show(read, 0, current);
    });
    this.#links.show(Math.max(read - 1, 0));
    this.#road.show(kept * (to - from + 1), 1);
    this.#ends.show(kept > 0 ? 2 : 0, 1);
  }

  restyle({ theme, density }: Look): void {
    const palette = palettes[theme];
    const green = { ...palette, recurrence: palette.gate };
    for (const { cells, isGate } of this.#rows) cells.restyle(isGate ? { ...green, positive: palette.gate, negative: palette.gate } : green, 'recurrence', density);
    this.#links.restyle(green, density);
    this.#road.restyle(palette, { empty: 'cell', large: 'gate', opposite: 'gate' }, density);
    this.#ends.restyle(palette, 'line', density);
  }

  /** As high and as bright as what is left of it; in the telling unit. */
  #place(from: number, to: number): void {
    const { count, tellingUnit } = this.#gated;
    this.#from = from;
    this.#to = to;
    this.#road.clear();
    const width = bandWidth(count);
    for (let token = from; token <= to; token += 1) {
      const share = keptShare(this.#gated, tellingUnit, from, token);
      const height = Math.max(share * band.reach, 1.5);
      this.#road.add(tokenX(count, token) - width / 2, band.base - height, width, height, faintest + (1 - faintest) * share);
    }
    this.#road.commit();
  }
}
