import { UnrollError } from '#contract/failure';
import type { SizeLimit } from '../../backends/engine';
import { requireFits } from '../../limits';
import { type BufferPlan, type Extent, numberBytes, type Step } from './plan';
import { words } from '../../words/words';

/** What of a plan takes room: all of it, or what is added for its outputs. */
export interface Load {
  readonly buffers: readonly BufferPlan[];
  readonly steps: readonly Step[];
}

/** The limits of a device that a plan can meet. */
export type Limits = Pick<GPUSupportedLimits, 'maxBufferSize' | 'maxStorageBufferBindingSize' | 'maxComputeWorkgroupsPerDimension'>;

/** Largest buffer that a kernel can use, and whose limit that is. */
export function bufferLimit({ maxBufferSize, maxStorageBufferBindingSize }: Limits): SizeLimit {
  return maxBufferSize < maxStorageBufferBindingSize
    ? { tensorBytes: maxBufferSize, name: 'WebGPU maxBufferSize' }
    : { tensorBytes: maxStorageBufferBindingSize, name: 'WebGPU maxStorageBufferBindingSize' };
}

/**
 * Refuses what the device cannot hold, before anything is taken.
 *
 * @param loadOf - the load of another extent, to find one that fits; asked for at most about forty times
 * @throws UnrollError 'out-of-memory' naming what is too large, the limit and what would fit
 */
export function requireRoom(loadOf: (extent: Extent) => Load, extent: Extent, limits: Limits): void {
  const { buffers, steps } = loadOf(extent);
  const limit = bufferLimit(limits);
  const large = buffers.find(({ length }) => length * numberBytes > limit.tensorBytes);
  const many = steps.find((step) => mostGroups(step) > limits.maxComputeWorkgroupsPerDimension);
  if (!large && !many) return;
  const fits = whatFits((other) => hasRoom(loadOf(other), limits), extent);
  if (large) requireFits(large.what, [large.length], limit, fits);
  if (many) {
    throw new UnrollError('out-of-memory', `${words.room.tooManyGroups(words.room.named(many.label), mostGroups(many), limits.maxComputeWorkgroupsPerDimension)} ${fits}`);
  }
}

function hasRoom({ buffers, steps }: Load, limits: Limits): boolean {
  const { tensorBytes } = bufferLimit(limits);
  return buffers.every(({ length }) => length * numberBytes <= tensorBytes)
    && steps.every((step) => mostGroups(step) <= limits.maxComputeWorkgroupsPerDimension);
}

/** Workgroups of the smallest piece a step can be cut into, along the longest side. */
function mostGroups(step: Step): number {
  return Math.max(...step.groups(1));
}

function whatFits(hasRoomFor: (extent: Extent) => boolean, { batch, tokens }: Extent): string {
  const most = largest(tokens, (count) => hasRoomFor({ batch, tokens: count }));
  if (most > 0) return words.room.fits.tokensHere(most);
  const rows = largest(batch, (count) => hasRoomFor({ batch: count, tokens: 1 }));
  return rows > 0 ? words.room.fits.batch(rows) : words.room.smaller.width;
}

/** The largest count up to `most` that passes; 0 when none does. Whatever is below one that passes, passes too. */
function largest(most: number, passes: (count: number) => boolean): number {
  let good = 0;
  let bad = most + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
