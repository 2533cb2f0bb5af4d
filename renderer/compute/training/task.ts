import { sequence } from '../random';

/**
 * The task: some pairs of a key and a value stand at random places among fillers, then one of the keys is asked for; the
 * answer is the value that stood beside it. Keys of a sequence differ, values may repeat.
 */

/** How many keys and how many values there are; the answer is one of the values, so guessing is right once in 16. */
export const keyCount = 16;
export const valueCount = 16;
/** What stands in the place of a key and of a value where there is none, and beside the key that is asked for. */
export const noKey = 16;
export const noValue = 16;
export const askedValue = 17;

/** Sequences of one length that are learnt from, or answered, together. */
export interface Batch {
  readonly rows: number;
  readonly length: number;
  /** [length, rows], each 0..16. */
  readonly keys: Uint8Array;
  /** [length, rows], each 0..17. */
  readonly values: Uint8Array;
  /** [rows], each 0..15. */
  readonly answers: Uint8Array;
}

/** What a batch is drawn with. */
export interface BatchSizes {
  readonly rows: number;
  /** Pairs to remember, 1..16. */
  readonly pairs: number;
  /** Fillers among which they stand. */
  readonly gap: number;
}

/** Draws a batch; it belongs to the seed and its own name, whatever was drawn before. */
export function drawBatch(seed: number, name: string, { rows, pairs, gap }: BatchSizes): Batch {
  const next = sequence(seed, name);
  const length = pairs + gap + 1;
  const batch = { rows, length, keys: new Uint8Array(length * rows).fill(noKey), values: new Uint8Array(length * rows).fill(noValue), answers: new Uint8Array(rows) };
  const deck = new Uint8Array(keyCount);
  for (let row = 0; row < rows; row += 1) drawRow(batch, row, pairs, deck, next);
  return batch;
}

/** The first batch of a seed whose first row has no value twice: shown to a class, its answer has one way to be right. */
export function drawExample(seed: number, sizes: BatchSizes): Batch {
  for (let attempt = 0; ; attempt += 1) {
    const batch = drawBatch(seed, attempt === 0 ? 'example' : `example ${attempt}`, sizes);
    const values = Array.from({ length: batch.length - 1 }, (_, step) => batch.values[step * batch.rows] ?? noValue).filter((value) => value !== noValue);
    if (new Set(values).size === values.length) return batch;
  }
}

/** One sequence: each place takes a pair with the chance that leaves every choice of places equally likely (Knuth, algorithm S). */
function drawRow({ rows, length, keys, values, answers }: Batch, row: number, pairs: number, deck: Uint8Array, next: () => number): void {
  for (let key = 0; key < keyCount; key += 1) deck[key] = key;
  const asked = Math.floor(next() * pairs);
  const last = length - 1;
  let placed = 0;
  for (let step = 0; step < last; step += 1) {
    if (next() * (last - step) >= pairs - placed) continue;
    const at = step * rows + row;
    const other = placed + Math.floor(next() * (keyCount - placed));
    const key = deck[other] ?? 0;
    deck[other] = deck[placed] ?? 0;
    const value = Math.floor(next() * valueCount);
    keys[at] = key;
    values[at] = value;
    if (placed === asked) {
      keys[last * rows + row] = key;
      values[last * rows + row] = askedValue;
      answers[row] = value;
    }
    placed += 1;
  }
}

/** How many pairs and fillers the batch of a training step has: both drawn evenly, up to the longest ones. */
export function drawSizes(seed: number, step: number, most: { readonly pairs: number; readonly gap: number }): { readonly pairs: number; readonly gap: number } {
  const next = sequence(seed, `sizes ${step}`);
  return { pairs: 1 + Math.floor(next() * most.pairs), gap: Math.floor(next() * (most.gap + 1)) };
}
