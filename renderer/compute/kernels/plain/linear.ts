import type { Breath } from '../../breath';
import type { Numbers } from './numbers';

/** Rows of weights, each of which gives one number. */
export interface Linear {
  readonly weight: Numbers;
  /** From the beginning of a row of `weight` to the next. */
  readonly stride: number;
  /** Numbers of each row that take part. */
  readonly inner: number;
  readonly units: number;
  /** [units], or `null` for none */
  readonly bias: Numbers | null;
}

/** Where a product reads and writes: rows that lie one behind the other. */
export interface Place {
  readonly from: Numbers;
  readonly fromStart: number;
  readonly into: Numbers;
  readonly intoStart: number;
}

/** Says after how much work the page may answer. */
export interface Pace {
  /** Counts work, and breathes when enough has come together. */
  readonly after: (flop: number) => Promise<void> | undefined;
}

/** Work between two breaths: a few milliseconds of plain JavaScript. */
const pieceFlop = 2e6;

/** The pace of one run. */
export function makePace(breathe: Breath): Pace {
  let flop = 0;
  return {
    after: (more) => {
      flop += more;
      if (flop < pieceFlop) return undefined;
      flop = 0;
      return breathe();
    },
  };
}

/**
 * Puts weight times x plus bias into each of some rows.
 *
 * @param rows - of x, [rows, inner], and of the result, [rows, units]
 */
export async function project(linear: Linear, rows: number, place: Place, pace: Pace): Promise<void> {
  const { inner, units } = linear;
  const unitsAtOnce = Math.max(4, Math.floor(pieceFlop / (2 * inner)));
  for (let row = 0; row < rows; row += 1) {
    const here = { ...place, fromStart: place.fromStart + row * inner, intoStart: place.intoStart + row * units };
    for (let first = 0; first < units; first += unitsAtOnce) {
      const end = Math.min(units, first + unitsAtOnce);
      multiply(linear, here, first, end);
      const rest = pace.after(2 * inner * (end - first));
      if (rest) await rest;
    }
  }
}

/** The units from `first` up to `end` of one row: four at a time, so that no sum waits for the one before. */
function multiply({ weight, stride, inner, bias }: Linear, { from, fromStart, into, intoStart }: Place, first: number, end: number): void {
  let unit = first;
  for (; unit + 4 <= end; unit += 4) {
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
    const row0 = unit * stride;
    const row1 = row0 + stride;
    const row2 = row1 + stride;
    const row3 = row2 + stride;
    for (let place = 0; place < inner; place += 1) {
      const value = from[fromStart + place] ?? NaN;
      sum0 += value * (weight[row0 + place] ?? NaN);
      sum1 += value * (weight[row1 + place] ?? NaN);
      sum2 += value * (weight[row2 + place] ?? NaN);
      sum3 += value * (weight[row3 + place] ?? NaN);
    }
    into[intoStart + unit] = sum0 + biasOf(bias, unit);
    into[intoStart + unit + 1] = sum1 + biasOf(bias, unit + 1);
    into[intoStart + unit + 2] = sum2 + biasOf(bias, unit + 2);
    into[intoStart + unit + 3] = sum3 + biasOf(bias, unit + 3);
  }
  for (; unit < end; unit += 1) {
    let sum = 0;
    for (let place = 0; place < inner; place += 1) sum += (from[fromStart + place] ?? NaN) * (weight[unit * stride + place] ?? NaN);
    into[intoStart + unit] = sum + biasOf(bias, unit);
  }
}

function biasOf(bias: Numbers | null, unit: number): number {
  return bias === null ? 0 : (bias[unit] ?? NaN);
}
