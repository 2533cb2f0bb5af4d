import { fileWords } from '../../words/files';
import { badInput } from '../words/refusal';

/** A typed array as a trace file writes it: little-endian bytes in base64. */
export interface ArrayText {
  readonly dtype: 'float32' | 'uint32';
  readonly shape?: readonly number[];
  readonly data: string;
}

/** Writes a typed array as text. Every machine that Electron runs on is little-endian already. */
export function arrayText(array: Float32Array | Uint32Array, shape?: readonly number[]): ArrayText {
  const data = Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
  const dtype = array instanceof Float32Array ? 'float32' : 'uint32';
  return shape === undefined ? { dtype, data } : { dtype, shape, data };
}

/** Whether a value looks like a typed array written as text. */
export function isArrayText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'dtype') && Object.hasOwn(value, 'data');
}

/**
 * Reads a typed array.
 *
 * @param place - file and field, for the message
 * @throws Refusal with exit code 2 when it is not base64 or its bytes fill no whole number of elements
 */
export function arrayFrom(place: string, dtype: ArrayText['dtype'], value: unknown): Float32Array | Uint32Array {
  const { dtype: given, data } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const words = fileWords();
  if (given !== dtype) throw badInput(words.dtype(place, dtype, JSON.stringify(given) ?? words.nothing));
  const bytes = typeof data === 'string' ? bytesIn(data) : null;
  if (bytes === null) {
    throw badInput(words.base64(place, typeof data === 'string' ? words.notBase64(data.length) : (JSON.stringify(data) ?? words.nothing)));
  }
  if (bytes.length % 4 !== 0) throw badInput(words.elements(place, bytes.length, dtype));
  // A small buffer's bytes lie among others and may begin anywhere, elements only at multiples of four.
  const own = bytes.buffer.byteLength === bytes.byteLength ? bytes.buffer : Uint8Array.from(bytes).buffer;
  return dtype === 'float32' ? new Float32Array(own) : new Uint32Array(own);
}

/** The bytes that a text in base64 stands for; `null` when it is none. */
function bytesIn(text: string): Buffer | null {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = Buffer.from(text, 'base64');
  // Letters that are none are passed over, and so are missing; the other alphabet's two are not, and are looked for.
  const whole = text.length % 4 === 0 && bytes.length === (text.length / 4) * 3 - padding;
  return whole && !text.includes('-') && !text.includes('_') ? bytes : null;
}
