/**
 * Word vectors as they lie in `vectors.bin`, written by build/words.mjs; little-endian:
 *
 * ```
 * 0   'UNRW'                      4   u32 version, 1
 * 8   u32 words                   12  u32 dimensions
 * 16  u32 bytes of the word list  20  f32 [words], what one step of each word's vector is worth
 *     i8 [words, dimensions]          UTF-8 words in order of frequency, parted by \n
 * ```
 */
export interface PackedWords {
  readonly dimensions: number;
  /** Place of each lower-case word, 0 for the most frequent. */
  readonly index: ReadonlyMap<string, number>;
  /** [words] */
  readonly scales: Float32Array;
  /** [words, dimensions] */
  readonly steps: Int8Array;
}

const headerBytes = 20;
const readableVersion = 1;

/**
 * Opens the packed vectors without copying them.
 *
 * @throws RangeError saying what is wrong; the file is part of the app, so this is a broken build
 */
export function openPacked(buffer: ArrayBuffer): PackedWords {
  if (buffer.byteLength < headerBytes) throw new RangeError(`vectors.bin: ${buffer.byteLength} bytes are too few`);
  const view = new DataView(buffer);
  const magic = String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (magic !== 'UNRW') throw new RangeError(`vectors.bin: expected UNRW at its start, got ${magic}`);
  const version = view.getUint32(4, true);
  if (version !== readableVersion) throw new RangeError(`vectors.bin: expected version ${readableVersion}, got ${version}`);
  const wordCount = view.getUint32(8, true);
  const dimensions = view.getUint32(12, true);
  const listBytes = view.getUint32(16, true);
  const stepsAt = headerBytes + 4 * wordCount;
  const listAt = stepsAt + wordCount * dimensions;
  if (listAt + listBytes !== buffer.byteLength) {
    throw new RangeError(`vectors.bin: expected ${listAt + listBytes} bytes, got ${buffer.byteLength}`);
  }
  const words = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, listAt, listBytes)).split('\n');
  if (words.length !== wordCount) throw new RangeError(`vectors.bin: expected ${wordCount} words, got ${words.length}`);
  return {
    dimensions,
    index: new Map(words.map((word, place) => [word, place])),
    scales: new Float32Array(buffer, headerBytes, wordCount),
    steps: new Int8Array(buffer, stepsAt, wordCount * dimensions),
  };
}
