import { UnrollError } from '#contract/failure';
import { sizeOf } from '#contract/tensor';
import type { SizeLimit } from './backends/engine';
import { words } from './words/words';

/** Bytes of one float32. */
const numberBytes = 4;

/**
 * Refuses a tensor that the engine cannot hold in one piece, before anything is computed.
 *
 * @param what - the tensor in words, such as `attention scores`
 * @param fits - what would fit, in words
 * @throws UnrollError 'out-of-memory' naming the tensor, its size, the limit and what would fit
 */
export function requireFits(what: string, shape: readonly number[], limit: SizeLimit, fits: string): void {
  const bytes = sizeOf(shape) * numberBytes;
  if (bytes <= limit.tensorBytes) return;
  throw new UnrollError(
    'out-of-memory',
    `${words.room.tooLarge(what, { shape: shape.join(', '), needed: megabytes(bytes), most: megabytes(limit.tensorBytes), limit: limit.name })} ${fits}`,
  );
}

/** Largest token count whose scores [rows, tokens, tokens] fit. */
export function tokensThatFit(rows: number, limit: SizeLimit): number {
  return Math.floor(Math.sqrt(limit.tensorBytes / numberBytes / rows));
}

function megabytes(bytes: number): string {
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 }).format(bytes / 1e6)} MB`;
}
