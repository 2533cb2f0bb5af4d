import type { Tensor } from '#contract/tensor';
import type { EdgeRecorder } from '../ops/edges';

/**
 * A layer over tokens in float64, with its gradient written out by hand. Deep stacks are followed to sizes that float32 does
 * not hold, so these run in plain numbers and not on an engine. What goes in is [tokens, inputWidth], what comes out
 * [tokens, width].
 */
export interface PathLayer {
  readonly inputWidth: number;
  readonly width: number;
  /** Its weights by name, as a trace keeps them. */
  readonly weights: Readonly<Record<string, Tensor>>;
  /** Results; who was made from whom is written down as it happens. */
  forward(x: Float64Array, edges: EdgeRecorder): Float64Array;
  /** What comes back, `y` being the results for `x`. */
  backward(x: Float64Array, y: Float64Array, gradient: Float64Array): Back;
}

/** Gradients that a layer hands back. */
export interface Back {
  /** [tokens, width], dE/dy with what came back through later results of the same layer; only a chain has such. */
  readonly results: Float64Array;
  /** [tokens, inputWidth], dE/dx */
  readonly inputs: Float64Array;
}

/** How large a layer is. */
export interface PathSizes {
  readonly tokens: number;
  readonly width: number;
}

/** Weights of a projection: [rows, columns], a row for each result. */
export interface Matrix {
  readonly data: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

/** A matrix of float32 weights, to be computed with in float64. */
export function matrixOf(data: Float32Array, rows: number, columns: number): Matrix {
  return { data: Float64Array.from(data), rows, columns };
}

/** Adds matrix * input to a result. */
export function addProduct({ data, rows, columns }: Matrix, input: Row, into: Row): void {
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) sum += (data[row * columns + column] ?? 0) * (input.data[input.start + column] ?? 0);
    into.data[into.start + row] = (into.data[into.start + row] ?? 0) + sum;
  }
}

/** Adds the turned matrix * input to a result: what goes forwards through the matrix comes back through it turned. */
export function addTurnedProduct({ data, rows, columns }: Matrix, input: Row, into: Row): void {
  for (let row = 0; row < rows; row += 1) {
    const factor = input.data[input.start + row] ?? 0;
    if (factor === 0) continue;
    for (let column = 0; column < columns; column += 1) {
      into.data[into.start + column] = (into.data[into.start + column] ?? 0) + factor * (data[row * columns + column] ?? 0);
    }
  }
}

/** A row of an array, as many numbers from `start` as the matrix beside it has columns or rows. */
export interface Row {
  readonly data: Float64Array;
  readonly start: number;
}

/** Whether a row of a gradient holds anything: most of a stack lies outside of what two tokens share. */
export function isZero({ data, start }: Row, width: number): boolean {
  for (let place = start; place < start + width; place += 1) if (data[place] !== 0) return false;
  return true;
}

/** Gradient through tanh, from its results. */
export function throughTanh(y: Float64Array, gradient: Float64Array): Float64Array {
  return gradient.map((value, place) => value * (1 - (y[place] ?? 0) ** 2));
}
