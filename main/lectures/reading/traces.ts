import type { RecordedTrace } from '#contract/lecture';
import type { Trace } from '#contract/trace';
import { traceFrom, traceText } from '../../app/files/traceFile';
import { asRefusal } from '../../cli/words/refusal';
import { expectedWords, lectureWords } from '../../words/lectures';
import { type Fields, FieldReader, isFields } from './fields';
import { parseTrace } from './json';
import { nameShown, type Problems, shown } from './problems';

const longestKey = 60;

/** A recording as main keeps it: what it is, and its JSON as it lies in a file, read only when it is shown. */
export interface StoredTrace {
  readonly summary: RecordedTrace;
  /** UTF-8 */
  readonly bytes: Uint8Array;
}

/** Where the recordings of a foreign lecture are looked for. */
export interface TraceSource {
  /** The file's name, for the message. */
  readonly name: string;
  readonly fields: Fields;
  /** The whole file. */
  readonly bytes: Buffer;
  /** Its recordings, not parsed yet. */
  readonly found: ReadonlyMap<string, Buffer>;
}

/**
 * The recordings of a foreign lecture, each of them read once to the end; what is no recording is left out and named.
 *
 * @throws UnrollError 'file' when one of them is not even JSON, and so the file is none
 */
export function readTraces(source: TraceSource, problems: Problems, onRead: (trace: StoredTrace) => void): readonly StoredTrace[] {
  const words = lectureWords();
  const below = new FieldReader('traces', new FieldReader('', source.fields, problems).below('traces', 'traces'), problems);
  return below.keys.flatMap((key) => {
    const bytes = source.found.get(key);
    const value = bytes === undefined ? below.raw(key) : parseTrace(source.name, bytes, source.bytes);
    if (key.length > longestKey) {
      problems.add(words.problem(below.place, expectedWords().traceKey, nameShown(key), words.leftOut));
      return [];
    }
    const stored = readTrace({ key, place: below.placeOf(key), bytes, value }, problems);
    if (stored === null) return [];
    onRead(stored);
    return [stored];
  });
}

interface FoundTrace {
  readonly key: string;
  readonly place: string;
  readonly bytes: Buffer | undefined;
  readonly value: unknown;
}

function readTrace({ key, place, bytes, value }: FoundTrace, problems: Problems): StoredTrace | null {
  const words = lectureWords();
  if (!isFields(value)) {
    problems.add(words.problem(place, expectedWords().record, shown(value), words.leftOut));
    return null;
  }
  try {
    return { summary: summaryOf(key, traceFrom(place, value)), bytes: bytes ?? bytesOf(value) };
  } catch (cause) {
    problems.add(words.badTrace(asRefusal(cause).message));
    return null;
  }
}

/** A recording made just now, as it will lie in the file. */
export function storeTrace(key: string, trace: Trace): StoredTrace {
  return { summary: summaryOf(key, trace), bytes: bytesOf(traceText(trace)) };
}

/** The trace of a recording; `name` is for the message. @throws Refusal when it cannot be read */
export function traceIn(name: string, { bytes }: Pick<StoredTrace, 'bytes'>): Trace {
  const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  return traceFrom(name, value);
}

function summaryOf(key: string, { scenario, createdAt, device }: Trace): RecordedTrace {
  return { key, act: scenario.act, createdAt, device };
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
