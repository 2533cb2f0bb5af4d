import type { OpCase, PlainTensor } from '#contract/job';
import { sizeOf } from '#contract/tensor';
import { badInput } from '../words/refusal';
import { readJsonFile } from './jsonFile';

const limitBytes = 256 * 1024 * 1024;
/** Beyond this a number is infinite in float32, in which everything is computed. */
const largestFloat32 = 3.4028234663852886e38;
/** A choice by name, such as a nonlinearity. */
const longestWord = 60;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an operation in the form of the golden files. Whether the operation is known and has all it needs, only the
 * compute page can say.
 *
 * @throws Refusal with exit code 2, naming the file and the field
 */
export async function readCaseFile(path: string): Promise<OpCase> {
  return readCase(path, await readJsonFile(path, limitBytes));
}

/** Checks an operation; `name` is the file's, for the message. What PyTorch says is checked too, and left out. */
export function readCase(name: string, value: unknown): OpCase {
  const file = fields(`${name}: `, 'the file', value);
  const { op, parameters, inputs, outputs } = file;
  if (typeof op !== 'string' || op === '') throw badInput(`${name}: op: expected the name of an operation, got ${shown(op)}`);
  if (outputs !== undefined && outputs !== null) tensors(name, 'outputs', outputs);
  const given = fields(`${name}: `, 'inputs', inputs);
  return {
    op,
    parameters: tensors(name, 'parameters', parameters),
    inputs: Object.fromEntries(Object.entries(given).map(([key, input]) => [key, readInput(`${name}: inputs.${key}`, input)])),
  };
}

function tensors(name: string, field: string, value: unknown): Record<string, PlainTensor> {
  const given = fields(`${name}: `, field, value);
  return Object.fromEntries(Object.entries(given).map(([key, tensor]) => [key, readTensor(`${name}: ${field}.${key}`, tensor)]));
}

function readInput(place: string, value: unknown): OpCase['inputs'][string] {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return word(place, value);
  if (typeof value === 'number') return finite(place, value);
  return readTensor(place, value);
}

function word(place: string, value: string): string {
  if (value.length <= longestWord) return value;
  throw badInput(`${place}: expected at most ${longestWord} characters, got ${value.length}`);
}

function readTensor(place: string, value: unknown): PlainTensor {
  const { shape, data } = fields('', place, value);
  if (!Array.isArray(shape)) throw badInput(`${place}.shape: expected a list of whole numbers, got ${shown(shape)}`);
  if (!Array.isArray(data)) throw badInput(`${place}.data: expected a list of numbers, got ${shown(data)}`);
  const lengths = shape.map((length: unknown, index) => readLength(`${place}.shape[${index}]`, length));
  const numbers = data.map((item: unknown, index) => finite(`${place}.data[${index}]`, item));
  if (sizeOf(lengths) !== numbers.length) {
    throw badInput(`${place}: shape [${lengths.join(', ')}] needs ${sizeOf(lengths)} numbers, data has ${numbers.length}`);
  }
  return { shape: lengths, data: numbers };
}

function readLength(place: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw badInput(`${place}: expected a whole number from 0 on, got ${shown(value)}`);
}

function finite(place: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badInput(`${place}: expected a finite number, got ${shown(value)}`);
  if (Math.abs(value) > largestFloat32) throw badInput(`${place}: expected a number that fits into float32, got ${value}`);
  return value;
}

function fields(prefix: string, place: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw badInput(`${prefix}${place}: expected an object, got ${shown(value)}`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
}
