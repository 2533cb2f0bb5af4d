import { UnrollError } from '#contract/failure';
import { sizeOf } from '#contract/tensor';
import type { GivenWeights } from '#contract/weights';

/** The header may not be longer; the format's own limit. */
const longestHeaderBytes = 100_000_000;
const mostTensors = 10_000;

interface Entry {
  readonly name: string;
  readonly dtype: keyof typeof readers;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** Bytes of one number and how it is read, for every type of number that can become float32. */
const readers = {
  F64: { bytes: 8, read: (view: DataView, at: number) => view.getFloat64(at, true) },
  F32: { bytes: 4, read: (view: DataView, at: number) => view.getFloat32(at, true) },
  F16: { bytes: 2, read: (view: DataView, at: number) => half(view.getUint16(at, true)) },
  BF16: { bytes: 2, read: (view: DataView, at: number) => brain(view.getUint16(at, true)) },
} as const;

/**
 * Reads a safetensors file: eight bytes with the length of a JSON header, the header, and the numbers. Metadata may say
 * `trained` (true or false) and `vocabulary` (a JSON list of the words whose vectors an `embedding.weight` holds).
 *
 * @param file - its name, for the messages
 * @throws UnrollError 'file' naming the place, what was expected and what is there
 * @see huggingface/safetensors, README: Format
 */
export function readSafetensors(file: string, bytes: Uint8Array): GivenWeights {
  const wrong = (place: string, why: string): UnrollError => new UnrollError('file', `${file}: ${place}: ${why}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw wrong('length', `expected at least 8 bytes, got ${bytes.length}; this is no safetensors file`);
  const headerBytes = Number(view.getBigUint64(0, true));
  const room = bytes.length - 8;
  if (headerBytes > Math.min(longestHeaderBytes, room)) throw wrong('header', `says it has ${headerBytes} bytes and the file has ${room} more; it is cut off, or no safetensors file`);
  const header = parseHeader(bytes.subarray(8, 8 + headerBytes), wrong);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__').map(([name, value]) => entryOf(name, value, wrong));
  requireWhole(entries, room - headerBytes, wrong);
  const tensors = Object.fromEntries(entries.map((entry) => [entry.name, numbersOf(entry, view, 8 + headerBytes, wrong)]));
  return { file, ...metadataOf(header['__metadata__'], wrong), tensors };
}

type Wrong = (place: string, why: string) => UnrollError;

function parseHeader(bytes: Uint8Array, wrong: Wrong): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      // Safe: an object that JSON made has only keys of its own.
      return parsed as Readonly<Record<string, unknown>>;
    }
  } catch (cause) {
    throw wrong('header', `expected JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  throw wrong('header', 'expected a JSON object');
}

function entryOf(name: string, value: unknown, wrong: Wrong): Entry {
  if (name === '' || name.length > 200 || name === '__proto__') throw wrong(JSON.stringify(name.slice(0, 40)), 'expected a name of 1 to 200 characters');
  // Safe: each field is checked below before it is used.
  const { dtype, shape, data_offsets: offsets } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (typeof dtype !== 'string' || !isDtype(dtype)) throw wrong(`${name}.dtype`, `expected one of ${Object.keys(readers).join(', ')}, got ${JSON.stringify(dtype)}`);
  if (!isWholes(shape) || shape.length > 6) throw wrong(`${name}.shape`, `expected up to six whole numbers, got ${JSON.stringify(shape)}`);
  if (!isWholes(offsets) || offsets.length !== 2) throw wrong(`${name}.data_offsets`, `expected two whole numbers, got ${JSON.stringify(offsets)}`);
  const [begin = 0, end = 0] = offsets;
  const needed = sizeOf(shape) * readers[dtype].bytes;
  if (end - begin !== needed) throw wrong(`${name}.data_offsets`, `shape [${shape.join(', ')}] in ${dtype} needs ${needed} bytes, got ${end - begin}`);
  return { name, dtype, shape, begin, end };
}

/** Tensors must lie end to end and fill the rest of the file, as the format demands. */
function requireWhole(entries: readonly Entry[], bytes: number, wrong: Wrong): void {
  if (entries.length === 0) throw wrong('header', 'names no tensor');
  if (entries.length > mostTensors) throw wrong('header', `names ${entries.length} tensors; at most ${mostTensors} are read`);
  const ordered = entries.toSorted((one, other) => one.begin - other.begin || one.end - other.end);
  let reached = 0;
  for (const { name, begin, end } of ordered) {
    if (begin !== reached) throw wrong(`${name}.data_offsets`, `expected to begin at byte ${reached}, where the one before ends, got ${begin}`);
    reached = end;
  }
  if (reached !== bytes) throw wrong('data', `expected ${reached} bytes, got ${bytes}; the file is ${bytes < reached ? 'cut off' : 'longer than its header says'}`);
}

function numbersOf({ name, dtype, shape, begin }: Entry, view: DataView, start: number, wrong: Wrong): GivenWeights['tensors'][string] {
  const { bytes, read } = readers[dtype];
  const data = Float32Array.from({ length: sizeOf(shape) }, (_, index) => read(view, start + begin + index * bytes));
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw wrong(`${name}[${bad}]`, `expected a finite number within float32, got ${data[bad]}`);
  return { shape: [...shape], data };
}

function metadataOf(value: unknown, wrong: Wrong): Pick<GivenWeights, 'trained' | 'vocabulary'> {
  // Safe: both fields are checked below.
  const { trained, vocabulary } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const said = trained === undefined ? null : String(trained).toLowerCase() === 'true';
  if (vocabulary === undefined) return { trained: said, vocabulary: null };
  const words: unknown = typeof vocabulary === 'string' ? parsedOrNull(vocabulary) : vocabulary;
  if (Array.isArray(words) && words.every((word): word is string => typeof word === 'string')) return { trained: said, vocabulary: words };
  throw wrong('__metadata__.vocabulary', 'expected a JSON list of words');
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDtype(text: string): text is keyof typeof readers {
  return Object.hasOwn(readers, text);
}

function isWholes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && Number(each) >= 0);
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
function brain(bits: number): number {
  const both = new DataView(new ArrayBuffer(4));
  both.setUint16(0, bits);
  return both.getFloat32(0);
}
