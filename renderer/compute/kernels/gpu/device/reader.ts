import type { Holding } from './memory';
import { numberBytes } from '../plan';
import type { Poison } from './poison';

/** Two times of 64 bits, in ns. */
const timesBytes = 16;

/** What a pass gave: numbers, and how long the device worked. */
export interface Read {
  readonly result: Float32Array;
  readonly kernelMs: number | null;
}

/** Brings one buffer, and the times of a pass, to the page in one piece. */
export interface Reader {
  /** Makes sure that nothing of an earlier pass can be read again. */
  poison(encoder: GPUCommandEncoder): void;
  /** For the first pass and the last one of a course. */
  times(first: boolean, last: boolean): GPUComputePassTimestampWrites | undefined;
  /** After the last pass. */
  fetch(encoder: GPUCommandEncoder): void;
  /** Waits for what was fetched. The numbers are valid until the next time. */
  read(): Promise<Read>;
}

/** What a reader reads. */
export interface ReaderParts {
  readonly device: GPUDevice;
  readonly holding: Holding;
  readonly poison: Poison;
  readonly source: GPUBuffer;
  /** Numbers in it. */
  readonly length: number;
}

/** A reader, which takes its memory from the holding. */
export function makeReader({ device, holding, poison, source, length }: ReaderParts): Reader {
  const bytes = length * numberBytes;
  // Times begin at a multiple of eight.
  const timesAt = Math.ceil(bytes / 8) * 8;
  const landing = holding.make(timesAt + timesBytes, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
  const clock = device.features.has('timestamp-query') ? makeClock(holding) : null;
  const result = new Float32Array(length);
  return {
    poison(encoder) {
      poison.fill(encoder, source, bytes);
      poison.fill(encoder, landing, bytes);
    },
    times: (first, last) => clock?.writes(first, last),
    fetch(encoder) {
      clock?.fetch(encoder, landing, timesAt);
      encoder.copyBufferToBuffer(source, 0, landing, 0, bytes);
    },
    async read() {
      await landing.mapAsync(GPUMapMode.READ);
      const mapped = landing.getMappedRange();
      result.set(new Float32Array(mapped, 0, length));
      const kernelMs = clock && elapsedMs(new BigUint64Array(mapped, timesAt, 2));
      landing.unmap();
      return { result, kernelMs };
    },
  };
}

interface Clock {
  writes(first: boolean, last: boolean): GPUComputePassTimestampWrites | undefined;
  fetch(encoder: GPUCommandEncoder, landing: GPUBuffer, at: number): void;
}

function makeClock(holding: Holding): Clock {
  const querySet = holding.makeTimes();
  const resolved = holding.make(timesBytes, GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC);
  return {
    writes(first, last) {
      if (!first && !last) return undefined;
      return { querySet, ...(first && { beginningOfPassWriteIndex: 0 }), ...(last && { endOfPassWriteIndex: 1 }) };
    },
    fetch(encoder, landing, at) {
      encoder.resolveQuerySet(querySet, 0, 2, resolved, 0);
      encoder.copyBufferToBuffer(resolved, 0, landing, at, timesBytes);
    },
  };
}

/** Some drivers give times that do not grow, and a browser may round both to the same: then nothing is known. */
function elapsedMs([begin = 0n, end = 0n]: BigUint64Array): number | null {
  return end > begin ? Number(end - begin) / 1e6 : null;
}
