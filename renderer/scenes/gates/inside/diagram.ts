import { type Arrow } from '../../../parts/arrows';
import { type Area } from '../../../parts/baked';
import { type Gated } from '../reading';
import { type CellName } from '../../../sentence/gated/gated';
import { words } from '../words/words';

/** One vector of the cell, and the number of the telling unit below it. */
export interface DiagramTile {
  /** Tensor of the steps, or the word's vector; what is shown one word late is the state before. */
  readonly tensor: string;
  readonly late: boolean;
  readonly area: Area;
  /** Gates are shares from 0 to 1, all else is signed. */
  readonly isGate: boolean;
  /** Step of the story that makes it, 0 for what is given. */
  readonly made: number;
}

/** A word beside the drawing. */
export interface DiagramName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly face: 'text' | 'tex';
  readonly made: number;
}

/** A product on the way, which no tensor holds: kept, or written. */
export interface DiagramNumber {
  readonly kind: 'keptPart' | 'written';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly made: number;
}

/** How a cell is drawn: the road from left to right above, the gates below it, all fed by the word and the state before. */
export interface Diagram {
  readonly tiles: readonly DiagramTile[];
  readonly names: readonly DiagramName[];
  readonly numbers: readonly DiagramNumber[];
  /** Where two things meet on the road or beside it. */
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly sign: '×' | '+'; readonly made: number }[];
  /** For each step the lines along which the state before and the word come to its gates, in the order in which they are drawn. */
  readonly bus: readonly (readonly Arrow[])[];
  /** For each step the arrows that grow in it. */
  readonly arrows: readonly (readonly Arrow[])[];
}

const told = words.inside.names;
export const panel: Area = { left: 40, top: 128, width: 1200, height: 450 };
export const side = 100;
export const busY = 558;
/** Baseline of the words under the one cell. */
export const insideWords = 604;
const road = 220;
const [roadTop, gateTop] = [road - side / 2, 372] as const;
const [gateMiddle, mark] = [gateTop + side / 2, 24] as const;

const square = (left: number, top: number): Area => ({ left, top, width: side, height: side });
const tile = (tensor: string, left: number, top: number, made: number, isGate = false, late = false): DiagramTile => ({ tensor, late, area: square(left, top), isGate, made });
const gate = (tensor: string, middle: number, made: number): DiagramTile => tile(tensor, middle - side / 2, gateTop, made, true);
const name = (text: string, x: number, y: number, anchor: DiagramName['anchor'], made: number, face: DiagramName['face'] = 'text'): DiagramName => ({ text, x, y, anchor, face, made });
const fed = (middle: number): Arrow => [middle, busY, middle, gateTop + side + 42];
const lifted = (middle: number, to: number): Arrow => [middle, gateTop - 8, middle, to + mark];
const along = (from: number, to: number): Arrow => [from, road, to, road];

/*
 *   c_(t-1) -----> x ----------> + -----> c_t ---- tanh --> x ---> h_t
 *                  |             x                          |
 *                  f          i     g                       o
 *   h_(t-1), x_t --+----------+-----+-----------------------+
 */
const lstm: Diagram = {
  tiles: [
    tile('cell', 64, roadTop, 0, false, true), tile('hidden', 64, 316, 0, false, true), tile('vectors', 64, 446, 0),
    gate('forgetGate', 390, 1), gate('inputGate', 550, 2), tile('candidate', 660, gateTop, 2), tile('cell', 760, roadTop, 3),
    gate('outputGate', 990, 4), tile('hidden', 1116, roadTop, 4),
  ],
  names: [
    name('c_{t-1}', 114, 160, 'middle', 0, 'tex'), name('h_{t-1}', 178, 374, 'start', 0, 'tex'),
    name(told.forget, 378, 358, 'end', 1), name(told.input, 538, 358, 'end', 2), name(told.fresh('g'), 726, 358, 'start', 2), name('c_t', 810, 160, 'middle', 3, 'tex'),
    name(told.output, 978, 358, 'end', 4), name('tanh', 917, 206, 'middle', 4), name('h_t', 1166, 160, 'middle', 4, 'tex'),
  ],
  numbers: [{ kind: 'keptPart', x: 492, y: 206, anchor: 'middle', made: 1 }, { kind: 'written', x: 636, y: 290, anchor: 'start', made: 2 }],
  nodes: [
    { x: 390, y: road, sign: '×', made: 1 }, { x: 610, y: 300, sign: '×', made: 2 }, { x: 610, y: road, sign: '+', made: 3 }, { x: 990, y: road, sign: '×', made: 4 },
  ],
  bus: [[], [[64, 366, 52, 366], [52, 366, 52, busY], [114, 546, 114, busY], [52, busY, 390, busY]], [[390, busY, 710, busY]], [], [[710, busY, 990, busY]]],
  arrows: [
    [],
    [fed(390), lifted(390, road), along(174, 366), along(414, 586)],
    [fed(550), fed(710), [550, gateTop - 8, 592, 316], [710, gateTop - 8, 630, 312]],
    [[610, 280, 610, road + mark], along(634, 752)],
    [fed(990), lifted(990, road), along(868, 966), along(1014, 1108)],
  ],
};

/*
 *   h_(t-1) -----> x -----------------> + -----> h_t
 *                  |     1 - z  ------> x
 *                  z          r ------> n
 *   x_t -----------+----------+---------+
 */
const gru: Diagram = {
  tiles: [
    tile('hidden', 64, roadTop, 0, false, true), tile('vectors', 64, 446, 0),
    gate('updateGate', 390, 1), gate('resetGate', 550, 2), tile('candidate', 660, gateTop, 2), tile('hidden', 880, roadTop, 3),
  ],
  names: [
    name('h_{t-1}', 114, 160, 'middle', 0, 'tex'),
    name(told.update, 378, 358, 'end', 1), name(told.reset, 564, 362, 'start', 2), name(told.fresh('n'), 726, 358, 'start', 2), name('1 − z', 560, 320, 'middle', 2), name('h_t', 930, 160, 'middle', 3, 'tex'),
  ],
  numbers: [{ kind: 'keptPart', x: 540, y: 206, anchor: 'middle', made: 1 }, { kind: 'written', x: 736, y: 290, anchor: 'start', made: 2 }],
  nodes: [{ x: 390, y: road, sign: '×', made: 1 }, { x: 710, y: 300, sign: '×', made: 2 }, { x: 710, y: road, sign: '+', made: 3 }],
  bus: [[], [[64, road, 52, road], [52, road, 52, busY], [114, 546, 114, busY], [52, busY, 390, busY]], [[390, busY, 710, busY]], []],
  arrows: [
    [],
    [fed(390), lifted(390, road), along(174, 366), along(414, 686)],
    [fed(550), fed(710), [608, gateMiddle, 652, gateMiddle], [710, gateTop - 8, 710, 324], [446, gateTop - 8, 686, 306]],
    [[710, 280, 710, road + mark], along(734, 872)],
  ],
};

/** How a cell is drawn. */
export function diagramOf(cell: CellName): Diagram {
  return cell === 'lstm' ? lstm : gru;
}

/** The steps inside a cell, in their order. */
export function insideSteps(cell: CellName): readonly string[] {
  return cell === 'lstm' ? ['inside', 'keep', 'write', 'add', 'show'] : ['inside', 'keep', 'write', 'add'];
}

/** Values a tile shows, [tokens, ...]; a late one is zeros for the first word and then one word behind. */
export function tileValues(gated: Gated, { tensor, late }: DiagramTile): Float32Array {
  const values = tensor === 'vectors' ? gated.other.vectors : (gated.steps[tensor] ?? new Float32Array(0));
  if (!late) return values;
  const behind = new Float32Array(values.length);
  behind.set(values.subarray(0, -gated.units), gated.units);
  return behind;
}
