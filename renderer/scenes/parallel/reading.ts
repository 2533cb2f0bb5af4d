import { UnrollError } from '#contract/failure';
import { at } from '#contract/tensor';
import { type Device, type Trace } from '#contract/trace';
import { processorCounts } from './knobs';
import { busyShape, laneNames, type LaneName, laneParts, partFields, type PartField, partSize, racingCount, timeSize, treeSize } from './tensors';

/** A part of a layer, counted. */
export type PartNumbers = { readonly [Field in PartField]: number };

/** A layer as the act shows it. */
export interface Lane {
  readonly name: LaneName;
  readonly parts: readonly PartNumbers[];
  /** Units of all tasks together. */
  readonly work: number;
  /** Units of the longest chain, and of the longest when every sum is cut into a tree. */
  readonly depth: number;
  readonly treeDepth: number;
  /** Units of time on each of `processorCounts`. */
  readonly times: readonly number[];
}

/** The act's trace, ready to be shown. */
export interface Parallel {
  readonly count: number;
  readonly width: number;
  readonly heads: number;
  /** How many processors the lecturer chose, and their place in `processorCounts`. */
  readonly processors: number;
  readonly chosen: number;
  readonly lanes: readonly Lane[];
  /** Those of them that race each other. */
  readonly racing: readonly Lane[];
  /** See tensors.ts. */
  readonly busy: Float32Array;
  /** What the engine of this trace does at the same time; `null` when that cannot be known. */
  readonly here: AtOnce | null;
}

/** Multiply-adds that an engine does at the same time: so many threads, each with so many numbers in a vector. */
export interface AtOnce {
  readonly threads: number;
  readonly numbers: number;
  readonly count: number;
}

/** Entries of float32 in a vector of WebAssembly's SIMD. */
const simdLanes = 4;
const known = new WeakMap<Trace, Parallel>();

/** @throws UnrollError `bad-trace` naming what the trace lacks */
export function readParallel(trace: Trace): Parallel {
  const before = known.get(trace);
  if (before) return before;
  const size = (name: string): number => {
    const value = trace.sizes[name];
    if (value === undefined) throw new UnrollError('bad-trace', `This trace has no “${name}”, which the act about processors shows. Compute it again.`);
    return value;
  };
  const busy = trace.tensors['busy'];
  if (busy?.shape.join() !== busyShape.join()) throw new UnrollError('bad-trace', `This trace has no “busy” of shape [${busyShape.join(', ')}]. Compute it again.`);
  const processors = size('processors');
  const lanes = laneNames.map((name) => readLane(name, size));
  const read: Parallel = {
    count: size('tokens'), width: size('width'), heads: size('heads'), processors, chosen: processorCounts.indexOf(processors),
    lanes, racing: lanes.slice(0, racingCount), busy: busy.data, here: atOnce(trace.device),
  };
  if (read.chosen < 0) throw new UnrollError('bad-trace', `This trace is for ${processors} processors, which is none of ${processorCounts.join(', ')}.`);
  known.set(trace, read);
  return read;
}

function readLane(name: LaneName, size: (name: string) => number): Lane {
  const parts = Array.from({ length: laneParts[name] }, (_, part) => {
    const fields = partFields.map((field) => [field, size(partSize(name, part, field))] as const);
    // Safe: one value was read for each of the fields.
    return Object.fromEntries(fields) as PartNumbers;
  });
  const sum = (field: PartField): number => parts.reduce((units, part) => units + part[field], 0);
  return { name, parts, work: sum('work'), depth: sum('depth'), treeDepth: size(treeSize(name)), times: processorCounts.map((_, exponent) => size(timeSize(name, exponent))) };
}

function atOnce({ backend, threads, simd }: Device): AtOnce | null {
  switch (backend) {
    case 'webgpu':
      return null;
    case 'wasm':
      return product(threads ?? 1, simd === true ? simdLanes : 1);
    case 'cpu':
      return product(1, 1);
    default:
      return backend satisfies never;
  }
}

function product(threads: number, numbers: number): AtOnce {
  return { threads, numbers, count: threads * numbers };
}

/** Operations of a layer that must follow one another, each as many multiply-adds as one of its tasks. */
export function operationsInRow({ parts }: Lane): number {
  return parts.reduce((sum, { depth, cost }) => sum + (cost === 0 ? 0 : depth / cost), 0);
}

/** Time of a layer on 2 ** `exponent` processors. */
export function timeOn({ times }: Lane, exponent: number): number {
  return at(times, exponent);
}

/** The lane with a name. */
export function laneNamed({ lanes }: Parallel, name: LaneName): Lane {
  const lane = lanes[laneNames.indexOf(name)];
  if (!lane) throw new RangeError(`no lane ${name}`);
  return lane;
}

/** The first of `processorCounts` on which one layer is done before another, as its exponent; `null` when there is none. */
export function crossing(first: Lane, second: Lane): number | null {
  const exponent = processorCounts.findIndex((_, place) => timeOn(first, place) < timeOn(second, place));
  return exponent < 0 ? null : exponent;
}

/** Share of the processors' time that was used, 0..1. */
export function usedShare(lane: Lane, exponent: number): number {
  return lane.work / (at(processorCounts, exponent) * timeOn(lane, exponent));
}

/** max(work / P, depth) and work / P + depth. @see Brent 1974, lemma 2; Graham 1969, proof of theorem 1 */
export function boundsOf({ work, depth }: Lane, processorCount: number): { readonly least: number; readonly most: number } {
  return { least: Math.max(work / processorCount, depth), most: work / processorCount + depth };
}
