import { type Trace, trace, traceVersion } from '#contract/trace';
import { readJsonFile } from '../../cli/files/jsonFile';
import { arrayFrom, arrayText } from '../../cli/files/typedArrays';
import { badInput } from '../../cli/words/refusal';
import { firstProblem } from '../../ipc/problem';
import { fileWords } from '../../words/files';
import { writeAtomically } from './atomicFile';

const limitBytes = 256 * 1024 * 1024;
const format = 'unroll-trace';

type Fields = Readonly<Record<string, unknown>>;

/** Writes a trace to a file, whole or not at all. */
export async function writeTraceFile(path: string, written: Trace): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(traceText(written))}\n`);
}

/**
 * Reads a trace that may come from another machine or another version.
 *
 * @throws Refusal with exit code 2, naming the file and the field
 */
export async function readTraceFile(path: string): Promise<Trace> {
  return traceFrom(path, await readJsonFile(path, limitBytes));
}

/** A trace as JSON: what it is, then its fields, every typed array as text. */
export function traceText({ version, tensors, dependencies, ...rest }: Trace): Fields {
  return {
    format,
    version,
    ...rest,
    tensors: mapped(tensors, ({ shape, data }) => arrayText(data, shape)),
    dependencies: mapped(dependencies, ({ from, to, ...counts }) => ({ ...counts, from: arrayText(from), to: arrayText(to) })),
  };
}

/** The trace in a parsed file; `name` is the file's, for the message. */
export function traceFrom(name: string, value: unknown): Trace {
  const words = fileWords();
  const { format: given, version, tensors, dependencies, ...rest } = fields(name, value);
  if (given !== format) throw badInput(words.noTrace(name, format, JSON.stringify(given) ?? words.nothing));
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw badInput(words.version(name, JSON.stringify(version) ?? words.nothing));
  }
  if (version > traceVersion) throw badInput(words.newer(name, version, traceVersion));
  const parsed = trace.safeParse({ ...rest, version, tensors: readTensors(`${name}: tensors`, tensors), dependencies: readDependencies(`${name}: dependencies`, dependencies) });
  if (!parsed.success) throw badInput(`${name}: ${firstProblem(parsed.error, '')}`);
  return parsed.data;
}

function readTensors(place: string, value: unknown): Fields {
  return mapped(fields(place, value), (tensor, name) => {
    const { shape } = fields(`${place}.${name}`, tensor);
    return { shape, data: arrayFrom(`${place}.${name}`, 'float32', tensor) };
  });
}

function readDependencies(place: string, value: unknown): Fields {
  return mapped(fields(place, value), (edges, name) => {
    const { from, to, ...counts } = fields(`${place}.${name}`, edges);
    return { ...counts, from: arrayFrom(`${place}.${name}.from`, 'uint32', from), to: arrayFrom(`${place}.${name}.to`, 'uint32', to) };
  });
}

function mapped<Value, Made>(record: Readonly<Record<string, Value>>, make: (value: Value, key: string) => Made): Record<string, Made> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]));
}

function fields(place: string, value: unknown): Fields {
  // Safe: any object's fields are unknown values under text names.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  const { object, list, nothing } = fileWords();
  throw badInput(object(place, Array.isArray(value) ? list : (JSON.stringify(value) ?? nothing)));
}
