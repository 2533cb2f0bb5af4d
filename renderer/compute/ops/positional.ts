/**
 * Sinusoidal position vectors: PE(pos, 2i) = sin(pos / 10000^(2i/width)), PE(pos, 2i+1) = cos of the same.
 *
 * Worked out in float64 and rounded once, on every backend: a float32 sine of a large angle is off by more than the
 * golden tolerance, and on a GPU by more still.
 *
 * @returns [tokens, width]; an odd width ends with a sine
 * @see Vaswani et al. 2017, section 3.5
 */
export function positionalEncoding(tokens: number, width: number): Float32Array {
  const encoding = new Float32Array(tokens * width);
  for (let column = 0; column < width; column += 1) {
    const pair = column - (column % 2);
    const rate = 1 / Math.pow(10_000, pair / width);
    const wave = column % 2 === 0 ? Math.sin : Math.cos;
    for (let position = 0; position < tokens; position += 1) {
      encoding[position * width + column] = wave(position * rate);
    }
  }
  return encoding;
}
