import { at } from '#contract/tensor';
import type { Breath } from '../breath';
import { positionalEncoding } from '../ops/positional';
import { uniform } from '../random';

/** Word vectors of a text. */
export interface Wide {
  readonly tokens: number;
  readonly width: number;
  /** [tokens, width] */
  readonly flat: Float32Array;
}

/** What the lanes read, and with what it was brought to their width. */
export interface Narrowed {
  /** [tokens, narrow], positions added */
  readonly x: Float64Array;
  /** [narrow, width], drawn from the seed */
  readonly matrix: Float32Array;
}

/** Word vectors brought to another width by a matrix drawn from the seed, with positions added. */
export async function narrowed({ tokens, width, flat }: Wide, narrow: number, seed: number, breathe: Breath): Promise<Narrowed> {
  const matrix = uniform(seed, 'paths.narrowed', narrow * width, Math.sqrt(3 / width));
  const positions = positionalEncoding(tokens, narrow);
  const x = new Float64Array(tokens * narrow);
  for (let token = 0; token < tokens; token += 1) {
    await breathe();
    for (let unit = 0; unit < narrow; unit += 1) {
      let sum = at(positions, token * narrow + unit);
      for (let column = 0; column < width; column += 1) sum += (matrix[unit * width + column] ?? 0) * (flat[token * width + column] ?? 0);
      x[token * narrow + unit] = sum;
    }
  }
  return { x, matrix };
}
