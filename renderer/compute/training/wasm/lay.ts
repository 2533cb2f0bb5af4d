import type { Arena, Ground } from '../../kernels/wasm/arena';
import { drawNumbers, positionsOf, type Shape, tableRows } from '../shapes';
import { valueCount } from '../task';
import type { TrainerWish } from '../plain/trainer';
import { worstLoss } from '../trainer';

/** As assembly/training/layout.ts numbers them. */
const kindNumbers = { rnn: 0, lstm: 1, transformer: 2 } as const;

/** Parts in the order of the kernels' fields, behind the first one, the table of keys. */
const partNames = [
  'valueTable', 'headWeight', 'headBias', 'inputWeight', 'hiddenWeight', 'inputBias', 'hiddenBias',
  'norm1', 'inWeight', 'inBias', 'outWeight', 'outBias', 'norm2', 'firstWeight', 'firstBias', 'secondWeight', 'secondBias', 'norm3',
] as const;

/** Words of the kernels' record of a model: 9 of sizes and state, 4 of its numbers, its parts, 3 of sizes and zeros, its rooms. */
const wordCount = 80;
const rateWord = 5;
const worstWord = 6;

/** Where a model lies in the kernels' memory. */
export interface Laid {
  readonly shape: Shape;
  /** The record that the kernels read. */
  readonly words: number;
  readonly numbers: number;
  readonly slopes: number;
  readonly positions: number;
  readonly record: readonly number[];
}

/** Lays a model out, with all the room it computes in. */
export function layModel(shape: Shape, wish: TrainerWish, arena: Arena): Laid {
  const words = arena.numbers(wordCount);
  const [numbers, slopes, first, second] = [0, 0, 0, 0].map(() => arena.numbers(shape.size));
  const offsets = partNames.map((name) => 4 * (shape.parts.find((part) => part.name === name)?.offset ?? 0));
  const zeros = arena.numbers(4 * shape.width + 16);
  const rooms = shape.kind === 'transformer' ? blockRooms(shape, wish) : chainRooms(shape, wish);
  const places = new Map(Object.entries(rooms).map(([name, count]) => [name, arena.numbers(count)]));
  const record = [
    kindNumbers[shape.kind], shape.width, shape.inner, shape.heads, shape.size, 0, 0, 0, 0, numbers ?? 0, slopes ?? 0, first ?? 0, second ?? 0,
    ...offsets, wish.mostRows, wish.longest, zeros, ...roomNames.map((name) => places.get(name) ?? 0),
  ];
  return { shape, words, numbers: numbers ?? 0, slopes: slopes ?? 0, positions: places.get('positions') ?? 0, record };
}

/** Puts a model's first numbers and its record where they were laid. */
export function putModel({ shape, words, numbers, positions, record }: Laid, { seed, longest }: TrainerWish, ground: Ground): void {
  ground.put(numbers, drawNumbers(shape, seed));
  if (shape.kind === 'transformer') ground.put(positions, positionsOf(longest, shape.width));
  ground.putWords(words, record);
  ground.at(words + 4 * rateWord, 1)[0] = shape.rate;
  ground.at(words + 4 * worstWord, 1)[0] = worstLoss;
}

/** Rooms in the order of the kernels' fields. */
const roomNames = [
  'turnedHead', 'shares', 'stateSlopes',
  'table', 'tableSlopes', 'turnedInput', 'turnedHidden', 'hidden', 'gates', 'cells', 'cellTanh', 'sumSlopes', 'cellSlopes',
  'positions', 'hats', 'scales', 'normed', 'last', 'queries', 'asked', 'weights', 'mixed', 'taken', 'added', 'hats2', 'scales2', 'normed2',
  'within', 'ended', 'hats3', 'scales3', 'normed3', 'keptLast', 'turned', 'slopesA', 'slopesB', 'slopesC', 'weightSlopes',
] as const;
type Rooms = Partial<Record<(typeof roomNames)[number], number>>;

function headRooms({ width }: Shape, rows: number): Rooms {
  return { turnedHead: width * valueCount, shares: rows * valueCount, stateSlopes: rows * width };
}

function chainRooms(shape: Shape, { mostRows: rows, longest }: TrainerWish): Rooms {
  const { width, inner } = shape;
  const states = (longest + 1) * rows * width;
  return {
    ...headRooms(shape, rows),
    table: 2 * tableRows * inner, tableSlopes: 2 * tableRows * inner, turnedInput: inner * width, turnedHidden: inner * width,
    hidden: states, gates: longest * rows * inner, ...(shape.kind === 'lstm' ? { cells: states, cellTanh: states } : {}),
    sumSlopes: rows * inner, cellSlopes: rows * width,
  };
}

function blockRooms(shape: Shape, { mostRows: rows, longest }: TrainerWish): Rooms {
  const { width, inner, heads } = shape;
  const fours = Math.ceil(longest / 4) * 4;
  const [one, all, widest] = [rows * width, rows * longest * width, rows * Math.max(heads * width, inner)];
  return {
    ...headRooms(shape, rows),
    positions: longest * width, hats: all, scales: rows * longest, normed: all, last: one, queries: one, asked: heads * one,
    weights: rows * heads * fours, mixed: heads * one, taken: one, added: one, hats2: one, scales2: rows, normed2: one, within: rows * inner,
    ended: one, hats3: one, scales3: rows, normed3: one, keptLast: one, turned: Math.max(inner, width) * width,
    slopesA: widest, slopesB: widest, slopesC: widest, weightSlopes: heads * fours,
  };
}
