import { at } from '#contract/tensor';
import { laneKinds, nothing } from '../tensors';

/** A token's value in a layer of a lane: what goes in is layer 0. */
export interface Place {
  readonly layer: number;
  readonly token: number;
}

/** Finds a tensor of a lane and refuses one of another shape. */
export type FindTensor = (part: string, ...shape: number[]) => Float32Array;

/** What a lane's gradients are explained with: values, gradients and weights, as tensors.ts lists them. */
export interface Field {
  readonly kind: (typeof laneKinds)[number];
  readonly count: number;
  readonly layers: number;
  readonly inputWidth: number;
  readonly width: number;
  /** Matrices of a convolution, one for each token that it sees; 0 for others. */
  readonly taps: number;
  /** [layers + 1], first token kept of each layer. */
  readonly first: Float32Array;
  /** Where the row of token 0 is, or would be, in the table of its layer. */
  readonly rowOf: readonly number[];
  readonly rows: { readonly read: number; readonly made: number };
  readonly read: Float32Array;
  readonly made: Float32Array;
  readonly readBack: Float32Array;
  readonly madeBack: Float32Array;
  readonly backLog: Float32Array;
  /** Its weights by name; [layers, ...] each. */
  readonly weights: Readonly<Record<string, Float32Array>>;
}

/** How large a lane is. */
export interface FieldSizes extends Pick<Field, 'count' | 'layers' | 'inputWidth' | 'width' | 'taps'> {
  readonly targets: number;
}

/** Reads what was kept of a lane. */
export function readField(lane: number, sizes: FieldSizes, tensor: FindTensor): Field {
  const { count, layers, inputWidth, width, taps, targets } = sizes;
  const kind = laneKinds[lane] ?? 'chain';
  const first = tensor('first', layers + 1);
  const rowOf = [-at(first, 0)];
  let made = 0;
  for (let layer = 1; layer <= layers; layer += 1) {
    rowOf.push(made - at(first, layer));
    made += count - at(first, layer);
  }
  const read = count - at(first, 0);
  const weights = (): Readonly<Record<string, Float32Array>> => {
    switch (kind) {
      case 'chain':
        return { weightIh: tensor('weightIh', layers, width, inputWidth), weightHh: tensor('weightHh', layers, width, width), bias: tensor('bias', layers, width) };
      case 'attention':
        return { inWeight: tensor('inWeight', layers, 3, width, width), inBias: tensor('inBias', layers, 3, width), outWeight: tensor('outWeight', layers, width, width), outBias: tensor('outBias', layers, width) };
      case 'convolution':
        return { taps: tensor('taps', layers, taps, width, width), bias: tensor('bias', layers, width) };
      default:
        return kind satisfies never;
    }
  };
  return {
    kind, count, layers, inputWidth, width, taps, first, rowOf, rows: { read, made },
    read: tensor('read', read, inputWidth), made: tensor('made', made, width),
    readBack: tensor('readBack', targets, read, inputWidth), madeBack: tensor('madeBack', targets, made, width),
    backLog: tensor('backLog', targets, read + made),
    weights: weights(),
  };
}

/** Numbers of a value in a layer. */
export function widthAt({ inputWidth, width }: Field, layer: number): number {
  return layer === 0 ? inputWidth : width;
}

/** One number of a value. */
export function valueAt(field: Field, { layer, token }: Place, unit: number): number {
  return at(layer === 0 ? field.read : field.made, ((field.rowOf[layer] ?? 0) + token) * widthAt(field, layer) + unit);
}

/** log10 of the gradient's length at a value; -Infinity where nothing arrives. */
export function backLogAt({ backLog, rowOf, rows }: Field, target: number, { layer, token }: Place): number {
  const log = at(backLog, target * (rows.read + rows.made) + (layer === 0 ? 0 : rows.read) + (rowOf[layer] ?? 0) + token);
  return log <= nothing ? -Infinity : log;
}

/**
 * One number of the gradient at a value.
 *
 * @param exponent - in units of 10 to this power, since the number itself may lie below every float
 */
export function backAt(field: Field, target: number, place: Place, unit: number, exponent: number): number {
  const { layer, token } = place;
  const [table, rows] = layer === 0 ? [field.readBack, field.rows.read] : [field.madeBack, field.rows.made];
  const direction = at(table, (target * rows + (field.rowOf[layer] ?? 0) + token) * widthAt(field, layer) + unit);
  return direction * 10 ** (backLogAt(field, target, place) - exponent);
}

/** Whether a value was kept: of a layer, the first token kept and all behind it. */
export function isKept({ first, count, layers }: Field, { layer, token }: Place): boolean {
  return layer >= 0 && layer <= layers && token >= at(first, layer) && token < count;
}
