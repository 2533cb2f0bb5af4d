import type { Breath } from '../../../breath';
import { type Bound, type Course, encode } from './pieces';
import type { Read, Reader } from './reader';
import { scoped } from './scopes';

/** Submissions that may wait on the device at a time: one runs while the next is ready. */
const mostWaiting = 2;

/** A course to be run and read. */
export interface Running {
  readonly device: GPUDevice;
  readonly course: Course;
  readonly reader: Reader;
  readonly breathe: Breath;
  /** True where nothing runs and what is there is read. */
  readonly keep?: boolean;
}

/**
 * Runs a course from poisoned buffers to the result read back.
 *
 * @throws UnrollError 'cancelled' between submissions; what was submitted runs to its end, and hurts nobody
 */
export async function runCourse({ device, course, reader, breathe, keep = false }: Running): Promise<Read> {
  const { submissions } = course;
  const checks: Promise<void>[] = [];
  const waiting: Promise<unknown>[] = [];
  try {
    await breathe();
    // Sent by itself: what is invalid below cannot take it along.
    if (!keep) checks.push(send(device, (encoder) => reader.poison(encoder)));
    for (const [index, pieces] of submissions.entries()) {
      if (waiting.length >= mostWaiting) await waiting.shift();
      await breathe();
      const ends = { first: index === 0, last: index === submissions.length - 1 };
      checks.push(send(device, (encoder) => write(encoder, { pieces, reader, ...ends })));
      if (submissions.length > 1) waiting.push(device.queue.onSubmittedWorkDone());
    }
    const [read] = await Promise.all([reader.read(), ...checks]);
    await breathe();
    return read;
  } finally {
    // Nobody waits for these once the pass has failed.
    void Promise.allSettled([...checks, ...waiting]);
  }
}

interface Submission {
  readonly pieces: readonly Bound[];
  readonly reader: Reader;
  readonly first: boolean;
  readonly last: boolean;
}

function write(encoder: GPUCommandEncoder, { pieces, reader, first, last }: Submission): void {
  const timestampWrites = reader.times(first, last);
  encode(encoder.beginComputePass(timestampWrites ? { timestampWrites } : {}), pieces);
  if (last) reader.fetch(encoder);
}

function send(device: GPUDevice, record: (encoder: GPUCommandEncoder) => void): Promise<void> {
  const { taken } = scoped(device, () => {
    const encoder = device.createCommandEncoder();
    record(encoder);
    device.queue.submit([encoder.finish()]);
  });
  return taken;
}
