import { UnrollError } from '#contract/failure';
import { at } from '#contract/tensor';
import { type Timing } from '#contract/timing';
import { type Trace } from '#contract/trace';
import { layerCounts, type LayerCount, type LayerName, layerNames, otherCounts, type OtherCount } from './tensors';

/** A layer, counted and measured. */
export interface Layer {
  readonly counts: Readonly<Record<LayerCount, number>>;
  /** log10 of the gradient that reaches the farthest word, over that at the nearest. */
  readonly farthestLog10: number;
  readonly timing: Timing | null;
}

/** The act's trace, ready to be shown. */
export interface Summary {
  readonly layers: Readonly<Record<LayerName, Layer>>;
  readonly counts: Readonly<Record<OtherCount, number>>;
}

const known = new WeakMap<Trace, Summary>();

/** @throws UnrollError `bad-trace` naming what the trace lacks */
export function readSummary(trace: Trace): Summary {
  const before = known.get(trace);
  if (before) return before;
  const size = (name: string): number => {
    const value = trace.sizes[name];
    if (value === undefined) throw new UnrollError('bad-trace', `This trace has no “${name}”, which the summary shows. Compute it again.`);
    return value;
  };
  const counts = record(otherCounts, size);
  const reach = trace.tensors['reach'];
  if (reach?.shape.join() !== [layerNames.length, counts.tokens].join()) throw new UnrollError('bad-trace', 'This trace has no “reach” for each layer and word. Compute it again.');
  const layers = record(layerNames, (name): Layer => ({
    counts: record(layerCounts, (count) => size(`${name}.${count}`)),
    farthestLog10: at(reach.data, (layerNames.indexOf(name) + 1) * counts.tokens - 1),
    timing: trace.timings[name] ?? null,
  }));
  const read = { layers, counts };
  known.set(trace, read);
  return read;
}

function record<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Readonly<Record<Name, Value>> {
  // Safe: one value is made for each of the names.
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
