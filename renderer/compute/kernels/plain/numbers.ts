/** A flat array of either precision; within one layer all arrays have the same. */
export type Numbers = Float32Array | Float64Array;

/** How numbers are stored; sums are float64 in both. */
export type Precision = 'float32' | 'float64';

/** Where a layer's arrays come from: what a layer holds is known once it is made, and a pass takes nothing more. */
export interface Memory {
  /** [length] zeros */
  zeros(length: number): Numbers;
  /** [length] zeros that are given away: what is held does not grow by them. */
  givenZeros(length: number): Numbers;
  /** The same numbers in this memory's precision; they are only read. */
  taken(numbers: Float32Array): Numbers;
  /** Everything that was asked for so far. */
  bytes(): number;
}

/** Memory of one precision, counted. */
export function makeMemory(precision: Precision): Memory {
  let bytes = 0;
  const counted = (numbers: Numbers): Numbers => {
    bytes += numbers.byteLength;
    return numbers;
  };
  const make = (length: number): Numbers => (precision === 'float32' ? new Float32Array(length) : new Float64Array(length));
  return {
    zeros: (length) => counted(make(length)),
    givenZeros: make,
    taken: (numbers) => counted(precision === 'float32' ? numbers : Float64Array.from(numbers)),
    bytes: () => bytes,
  };
}
