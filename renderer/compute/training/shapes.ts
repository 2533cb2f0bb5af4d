import { normal, uniform } from '../random';
import { keyCount, valueCount } from './task';

/** One of the three models of the race. */
export type ModelKind = 'rnn' | 'lstm' | 'transformer';

/** In the order in which they are told and drawn. */
export const modelKinds: readonly ModelKind[] = ['rnn', 'lstm', 'transformer'];

/** Rows that the kernels fill the tables of keys and of values up to; the rows behind the last one stay 0. */
export const tableRows = 20;

/** A part of a model's numbers: a matrix [rows, columns], or a vector in one row. */
export interface Part {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Where it begins among the model's numbers. */
  readonly offset: number;
}

/** A model without its numbers. */
export interface Shape {
  readonly kind: ModelKind;
  readonly width: number;
  /** Rows of a recurrent step's weights; of a block, the inner width of its feed-forward part. */
  readonly inner: number;
  readonly heads: number;
  readonly parts: readonly Part[];
  /** Numbers in all parts, with what fills the tables up. */
  readonly size: number;
  /** Numbers that are learnt. */
  readonly learnt: number;
  /** Adam's step size. */
  readonly rate: number;
}

/** Widths at which the three have about as many numbers, and the step size each learns best with. */
const usual: Readonly<Record<ModelKind, { readonly width: number; readonly rate: number }>> = {
  rnn: { width: 48, rate: 2e-3 },
  lstm: { width: 32, rate: 3e-3 },
  transformer: { width: 32, rate: 2e-3 },
};

/** The shape of a model, at a multiple of its usual width and of its usual step size. */
export function shapeOf(kind: ModelKind, { size, rate }: { readonly size: number; readonly rate: number }): Shape {
  const width = usual[kind].width * size;
  const inner = kind === 'rnn' ? width : kind === 'lstm' ? 4 * width : 2 * width;
  let offset = 0;
  const parts = wishesFor(kind, width, inner).map(({ name, rows, columns }): Part => {
    const part = { name, rows, columns, offset };
    offset += (name === 'keyTable' || name === 'valueTable' ? tableRows : rows) * columns;
    return part;
  });
  const learnt = parts.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return { kind, width, inner, heads: kind === 'transformer' ? 2 : 1, parts, size: offset, learnt, rate: usual[kind].rate * rate };
}

type Wish = Omit<Part, 'offset'>;

/** Kernels find the parts in this order. */
function wishesFor(kind: ModelKind, width: number, inner: number): readonly Wish[] {
  const matrix = (name: string, rows: number, columns: number): Wish => ({ name, rows, columns });
  const vector = (name: string, columns: number): Wish => ({ name, rows: 1, columns });
  const common = [matrix('keyTable', keyCount + 1, width), matrix('valueTable', valueCount + 2, width), matrix('headWeight', valueCount, width), vector('headBias', valueCount)];
  if (kind !== 'transformer') {
    return [...common, matrix('inputWeight', inner, width), matrix('hiddenWeight', inner, width), vector('inputBias', inner), vector('hiddenBias', inner)];
  }
  return [
    ...common,
    matrix('norm1', 2, width), matrix('inWeight', 3 * width, width), vector('inBias', 3 * width), matrix('outWeight', width, width), vector('outBias', width),
    matrix('norm2', 2, width), matrix('firstWeight', inner, width), vector('firstBias', inner), matrix('secondWeight', width, inner), vector('secondBias', width),
    matrix('norm3', 2, width),
  ];
}

/** A part by its name. @throws RangeError when the model has none of that name */
export function partOf({ kind, parts }: Shape, name: string): Part {
  const found = parts.find((part) => part.name === name);
  if (!found) throw new RangeError(`a ${kind} has no part ${name}`);
  return found;
}

/** The numbers a model begins with, [size], drawn as PyTorch initialises these layers. */
export function drawNumbers(shape: Shape, seed: number): Float32Array {
  const numbers = new Float32Array(shape.size);
  for (const part of shape.parts) numbers.set(drawPart(shape, part, seed), part.offset);
  return numbers;
}

/** @see PyTorch, torch.nn: Embedding, RNN, LSTM, Linear, MultiheadAttention, LayerNorm */
function drawPart({ kind, width }: Shape, { name, rows, columns }: Part, seed: number): Float32Array {
  const count = rows * columns;
  const even = (bound: number): Float32Array => uniform(seed, `${kind}.${name}`, count, bound);
  if (name.endsWith('Table')) return normal(seed, `${kind}.${name}`, count);
  if (name.startsWith('norm')) return Float32Array.from({ length: count }, (_, place) => (place < width ? 1 : 0));
  switch (name) {
    case 'inWeight':
      return even(Math.sqrt(6 / (rows + columns)));
    case 'inBias':
    case 'outBias':
      return new Float32Array(count);
    // A bias is drawn as widely as the rows it is added to.
    case 'secondWeight':
    case 'secondBias':
      return even(1 / Math.sqrt(2 * width));
    default:
      return even(1 / Math.sqrt(width));
  }
}

/** [length, width] sinusoidal positions, a tenth as large as usual, so that they do not drown what is remembered. */
export function positionsOf(length: number, width: number): Float32Array {
  return Float32Array.from({ length: length * width }, (_, place) => {
    const [position, column] = [Math.floor(place / width), place % width];
    const angle = position / 10_000 ** ((column - (column % 2)) / width);
    return 0.1 * (column % 2 === 0 ? Math.sin(angle) : Math.cos(angle));
  });
}
