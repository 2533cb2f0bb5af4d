import type { EdgeRecorder } from '../ops/edges';

/**
 * A layer over tokens in float64, with its gradient written out by hand. Deep stacks are followed to sizes that float32 does
 * not hold, so these run in plain numbers and not on an engine. All arrays are [tokens, width].
 */
export interface PathLayer {
  /** Results; who was made from whom is written down as it happens. */
  forward(x: Float64Array, edges: EdgeRecorder): Float64Array;
  /** dE/dx from dE/dy, `y` being the results for `x`. */
  backward(x: Float64Array, y: Float64Array, gradient: Float64Array): Float64Array;
}

/** How large a layer is. */
export interface PathSizes {
  readonly tokens: number;
  readonly width: number;
}

/** Adds matrix * input to a result: [width, width], a row for each result. */
export function addProduct(matrix: Float64Array, width: number, input: Row, into: Row): void {
  for (let row = 0; row < width; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += (matrix[row * width + column] ?? 0) * (input.data[input.start + column] ?? 0);
    into.data[into.start + row] = (into.data[into.start + row] ?? 0) + sum;
  }
}

/** Adds the turned matrix * input to a result: what goes forwards through the matrix comes back through it turned. */
export function addTurnedProduct(matrix: Float64Array, width: number, input: Row, into: Row): void {
  for (let row = 0; row < width; row += 1) {
    const factor = input.data[input.start + row] ?? 0;
    if (factor === 0) continue;
    for (let column = 0; column < width; column += 1) {
      into.data[into.start + column] = (into.data[into.start + column] ?? 0) + factor * (matrix[row * width + column] ?? 0);
    }
  }
}

/** A row of an array, `width` numbers from `start`. */
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
