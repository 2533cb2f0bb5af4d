import { UnrollError } from '#contract/failure';
import type { Holding } from './memory';
import { words } from '../../../words/words';

/** A NaN that no computation makes: it stays where a kernel wrote nothing. */
const pattern = 0x7fc5eed5;
/** Most numbers copied at once. */
const blockLength = 2 ** 18;
/** Places of a result that are looked at. */
const samples = 1024;

/** Fills buffers with a NaN that is not to be found in them after a pass. */
export interface Poison {
  /** Fills the first `bytes` of a buffer. */
  fill(encoder: GPUCommandEncoder, buffer: GPUBuffer, bytes: number): void;
}

/** Poison enough for buffers of up to `bytes`, which are filled block by block. */
export function makePoison(device: GPUDevice, holding: Holding, bytes: number): Poison {
  const block = new Uint32Array(Math.min(blockLength, bytes / 4)).fill(pattern);
  const source = holding.make(block.byteLength, GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST);
  device.queue.writeBuffer(source, 0, block);
  return {
    fill(encoder, buffer, length) {
      for (let from = 0; from < length; from += block.byteLength) {
        encoder.copyBufferToBuffer(source, 0, buffer, from, Math.min(block.byteLength, length - from));
      }
    },
  };
}

/**
 * Refuses a result in which something was left unwritten, which an invalid program does without a word.
 *
 * @throws UnrollError 'wrong-result'
 */
export function requireWritten(result: Float32Array): void {
  const bits = new Uint32Array(result.buffer, result.byteOffset, result.length);
  const apart = Math.max(1, Math.floor(bits.length / samples));
  for (let place = bits.length - 1; place >= 0; place -= apart) {
    if (bits[place] === pattern) throw new UnrollError('wrong-result', words.engines.gpu.unwritten);
  }
}
