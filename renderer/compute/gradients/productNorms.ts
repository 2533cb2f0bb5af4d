import { at } from '#contract/tensor';
import type { Breath } from '../breath';

/** A plain recurrent layer on its way back. */
export interface ProductQuestion {
  /** [width, width] */
  readonly weightHh: Float32Array;
  /** [states, width], slope of the nonlinearity at each state, the last state first */
  readonly slopes: Float32Array;
  readonly states: number;
  readonly width: number;
}

/** Multiplications of the products alone that are done at most: about a second of one core, 64 units over 512 steps. */
const mostMultiplications = 1.5e8;
const mostSweeps = 30;
/** Cosine of the angle between two rows that counts as a right one: twice as many digits of a norm are right. */
const upright = 1e-8;
/** A row so much shorter than the longest changes no digit of its length. */
const negligible = 1e-9;

/**
 * Logarithms to base 10 of |dh_t/dh_k|_2, the largest singular value of the product of the Jacobians diag(slope) W_hh, by
 * distance: no error, whatever its direction, gets more through. In float64 and not on the engine: the squarings of
 * ops/gradients/spectralNorm.ts would take longer than the rest of the RNN's way back, on some engines several times.
 *
 * The rows of the product are turned against each other until all stand at right angles; the longest is then as long as
 * the largest singular value. Turning rows does not change what is multiplied from the right, so the turned rows go on to
 * the next distance and have little left to turn.
 *
 * @returns [states], -Infinity where nothing gets through; `null` when the layer is too wide to be followed
 * @throws UnrollError 'cancelled'
 * @see Hestenes 1958; Pascanu, Mikolov and Bengio 2013, section 2.1
 */
export async function logProductNorms({ weightHh, slopes, states, width }: ProductQuestion, breathe: Breath): Promise<Float64Array | null> {
  if (states * width ** 3 > mostMultiplications) return null;
  const logs = new Float64Array(states);
  let rows = Array.from({ length: width }, (_, row) => Float64Array.from({ length: width }, (__, column) => Number(row === column)));
  let log = 0;
  for (let distance = 1; distance < states; distance += 1) {
    await breathe();
    const slope = slopes.subarray((distance - 1) * width, distance * width);
    rows = rows.map((row) => steppedBack(row, slope, weightHh));
    const norm = Math.sqrt(turned(rows));
    if (norm === 0) return logs.fill(-Infinity, distance);
    log += Math.log10(norm);
    logs[distance] = log;
    for (const row of rows) row.forEach((value, column) => (row[column] = value / norm));
  }
  return logs;
}

/** row * diag(slope) * weight */
function steppedBack(row: Float64Array, slope: Float32Array, weight: Float32Array): Float64Array<ArrayBuffer> {
  const width = row.length;
  const sums = new Float64Array(width);
  for (let inner = 0; inner < width; inner += 1) {
    const factor = (row[inner] ?? 0) * (slope[inner] ?? 0);
    for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) + factor * (weight[inner * width + column] ?? 0);
  }
  return sums;
}

/** Turns rows until all that count stand at right angles; the square of the longest. */
function turned(rows: readonly Float64Array[]): number {
  const squares = rows.map((row) => dot(row, row));
  const counts = (row: number): boolean => at(squares, row) > negligible ** 2 * Math.max(...squares);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const counting = rows.map((_, row) => row).filter(counts);
    let turns = 0;
    counting.forEach((first, place) => {
      for (const second of counting.slice(place + 1)) if (turnedPair(rows, squares, first, second)) turns += 1;
    });
    if (turns === 0) break;
  }
  return Math.max(...squares);
}

/** Turns two rows in their plane; false when they stood at a right angle already. */
function turnedPair(rows: readonly Float64Array[], squares: number[], first: number, second: number): boolean {
  const [one, other] = [rows[first] ?? new Float64Array(0), rows[second] ?? new Float64Array(0)];
  const [oneSquare, otherSquare, product] = [at(squares, first), at(squares, second), dot(one, other)];
  if (Math.abs(product) <= upright * Math.sqrt(oneSquare * otherSquare)) return false;
  const slant = (otherSquare - oneSquare) / (2 * product);
  const tangent = (slant < 0 ? -1 : 1) / (Math.abs(slant) + Math.hypot(1, slant));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let column = 0; column < one.length; column += 1) {
    const [left, right] = [one[column] ?? 0, other[column] ?? 0];
    one[column] = cosine * left - sine * right;
    other[column] = sine * left + cosine * right;
  }
  squares[first] = dot(one, one);
  squares[second] = dot(other, other);
  return true;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < one.length; column += 1) sum += (one[column] ?? 0) * (other[column] ?? 0);
  return sum;
}
