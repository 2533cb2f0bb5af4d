import { UnrollError } from '#contract/failure';
import { sizeOf } from '#contract/tensor';
import type { GivenWeights } from '#contract/weights';
import { safetensorsWords } from '../../words/safetensors';

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
  const words = safetensorsWords();
  const wrong = (place: string, why: string): UnrollError => new UnrollError('file', `${file}: ${place}: ${why}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw wrong(words.places.length, words.short(bytes.length));
  const headerBytes = Number(view.getBigUint64(0, true));
  const room = bytes.length - 8;
  if (headerBytes > Math.min(longestHeaderBytes, room)) throw wrong(words.places.header, words.longHeader(headerBytes, room));
  const header = parseHeader(bytes.subarray(8, 8 + headerBytes), wrong);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__').map(([name, value]) => entryOf(name, value, wrong));
  requireWhole(entries, room - headerBytes, wrong);
  const tensors = Object.fromEntries(entries.map((entry) => [entry.name, numbersOf(entry, view, 8 + headerBytes, wrong)]));
  return { file, ...metadataOf(header['__metadata__'], wrong), tensors };
}

type Wrong = (place: string, why: string) => UnrollError;

function parseHeader(bytes: Uint8Array, wrong: Wrong): Readonly<Record<string, unknown>> {
  const words = safetensorsWords();
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      // Safe: an object that JSON made has only keys of its own.
      return parsed as Readonly<Record<string, unknown>>;
    }
  } catch (cause) {
    throw wrong(words.places.header, words.json(cause instanceof Error ? cause.message : String(cause)));
  }
  throw wrong(words.places.header, words.object);
}

function entryOf(name: string, value: unknown, wrong: Wrong): Entry {
  const words = safetensorsWords();
  if (name === '' || name.length > 200 || name === '__proto__') throw wrong(JSON.stringify(name.slice(0, 40)), words.name);
  // Safe: each field is checked below before it is used.
  const { dtype, shape, data_offsets: offsets } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (typeof dtype !== 'string' || !isDtype(dtype)) throw wrong(`${name}.dtype`, words.dtype(Object.keys(readers).join(', '), JSON.stringify(dtype)));
  if (!isWholes(shape) || shape.length > 6) throw wrong(`${name}.shape`, words.shape(JSON.stringify(shape)));
  if (!isWholes(offsets) || offsets.length !== 2) throw wrong(`${name}.data_offsets`, words.offsets(JSON.stringify(offsets)));
  const [begin = 0, end = 0] = offsets;
  const needed = sizeOf(shape) * readers[dtype].bytes;
  if (end - begin !== needed) throw wrong(`${name}.data_offsets`, words.size(shape.join(', '), dtype, needed, end - begin));
  return { name, dtype, shape, begin, end };
}

/** Tensors must lie end to end and fill the rest of the file, as the format demands. */
function requireWhole(entries: readonly Entry[], bytes: number, wrong: Wrong): void {
  const words = safetensorsWords();
  if (entries.length === 0) throw wrong(words.places.header, words.noTensor);
  if (entries.length > mostTensors) throw wrong(words.places.header, words.manyTensors(entries.length, mostTensors));
  const ordered = entries.toSorted((one, other) => one.begin - other.begin || one.end - other.end);
  let reached = 0;
  for (const { name, begin, end } of ordered) {
    if (begin !== reached) throw wrong(`${name}.data_offsets`, words.begins(reached, begin));
    reached = end;
  }
  if (reached !== bytes) throw wrong(words.places.data, words.dataSize(reached, bytes));
}

function numbersOf({ name, dtype, shape, begin }: Entry, view: DataView, start: number, wrong: Wrong): GivenWeights['tensors'][string] {
  const { bytes, read } = readers[dtype];
  const data = Float32Array.from({ length: sizeOf(shape) }, (_, index) => read(view, start + begin + index * bytes));
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw wrong(`${name}[${bad}]`, safetensorsWords().finite(String(data[bad])));
  return { shape: [...shape], data };
}

function metadataOf(value: unknown, wrong: Wrong): Pick<GivenWeights, 'trained' | 'vocabulary'> {
  // Safe: both fields are checked below.
  const { trained, vocabulary } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const said = trained === undefined ? null : String(trained).toLowerCase() === 'true';
  if (vocabulary === undefined) return { trained: said, vocabulary: null };
  const words: unknown = typeof vocabulary === 'string' ? parsedOrNull(vocabulary) : vocabulary;
  if (Array.isArray(words) && words.every((word): word is string => typeof word === 'string')) return { trained: said, vocabulary: words };
  throw wrong('__metadata__.vocabulary', safetensorsWords().vocabulary);
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
