import { UnrollError } from '#contract/failure';
import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type CellName, type GatedSteps, roadOf, stepNames } from '../../sentence/gated/gated';
import { livelyUnit } from '../../sentence/telling';
import { otherShapes, type OtherName } from './tensors';

/** A trace of this act with every tensor at hand. */
export interface Gated extends GatedSteps {
  readonly count: number;
  readonly other: Readonly<Record<OtherName, Float32Array>>;
  /** Words of which each of the text's is one. */
  readonly vocabulary: number;
  /** Whether the layer is a lecturer's own, out of a file. */
  readonly own: boolean;
  /** Unit whose carried value moves furthest; its arithmetic is shown. */
  readonly tellingUnit: number;
}

const readings = new WeakMap<Trace, Gated>();

/** @throws UnrollError `bad-trace` naming the first tensor that is missing or has another shape */
export function readGated(trace: Trace): Gated {
  const known = readings.get(trace);
  if (known) return known;
  const made = read(trace);
  readings.set(trace, made);
  return made;
}

function read(trace: Trace): Gated {
  const size = (name: string): number => trace.sizes[name] ?? refuse(`sizes.${name}`, 'is missing');
  const count = trace.tokens.length;
  if (count < 2 || size('tokens') !== count) refuse('sizes.tokens', `must be the number of tokens, ${count}`);
  const [units, inputWidth] = [size('units'), size('inputWidth')];
  const tensor = (name: string, shape: readonly number[]): Float32Array => {
    const found = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    if (found.shape.join() !== shape.join()) refuse(`tensors.${name}.shape`, `expected [${shape.join(', ')}], got [${found.shape.join(', ')}]`);
    return found.data;
  };
  const cell: CellName = trace.tensors['updateGate'] === undefined ? 'lstm' : 'gru';
  const steps = Object.fromEntries(stepNames[cell].map((name) => [name, tensor(name, [count, units])]));
  const named = Object.entries(otherShapes).map(([name, shape]) => [name, tensor(name, shape.map((length) => (length === 1 ? 1 : size(length))))] as const);
  // Safe: one tensor was read for each of the names.
  const other = Object.fromEntries(named) as Record<OtherName, Float32Array>;
  const road = roadOf(cell, steps);
  const own = trace.weights.names.some((name) => name.includes('weight_hh'));
  return { cell, vocabulary: size('vocabulary'), own, tokens: trace.tokens, count, units, inputWidth, steps, ...road, other, tellingUnit: livelyUnit(road.carried, units) };
}

function refuse(field: string, reason: string): never {
  throw new UnrollError('bad-trace', `${field}: ${reason}. This trace was not made by the act about gates.`);
}

const roads = new WeakMap<Gated, Float64Array>();

/** The same by distance from the last token, of the unit that keeps most at each: [tokens], the first is 1. */
export function roadShares(gated: Gated): Float64Array {
  const known = roads.get(gated);
  if (known) return known;
  const { kept, units, count } = gated;
  const shares = new Float64Array(units).fill(1);
  const best = Float64Array.from({ length: count }, (_, distance) => {
    if (distance > 0) shares.forEach((share, unit) => (shares[unit] = share * at(kept, (count - distance) * units + unit)));
    return shares.reduce((most, share) => Math.max(most, share), 0);
  });
  roads.set(gated, best);
  return best;
}

/** Whether one word back less is left of an LSTM's gradient than of the tanh RNN's: it leaves h through the output gate. */
export function paysFirst({ cell, other: { gatedPower, plainPower } }: Gated): boolean {
  return cell === 'lstm' && at(gatedPower, 1) < at(plainPower, 1);
}

/** Word whose cell is shown from inside: the chosen one, or else the one that moves the telling unit most. */
export function shownToken(gated: Gated, from: number | null): number {
  if (from !== null && from < gated.count) return from;
  const { carried, units, tellingUnit } = gated;
  const move = (token: number): number => Math.abs(at(carried, token * units + tellingUnit) - at(carried, (token - 1) * units + tellingUnit));
  let best = 1;
  for (let token = 2; token < gated.count; token += 1) if (move(token) > move(best)) best = token;
  return best;
}

/** The stretch of road that is followed: from the chosen word, or the first, to a later chosen one, or the last. */
export function followed({ count }: Gated, from: number | null, to: number | null): { readonly from: number; readonly to: number } {
  const start = from !== null && from < count ? from : 0;
  return { from: start, to: to !== null && to > start && to < count ? to : count - 1 };
}

/** Numbers that the state holds, whatever was read: h, and c beside it in an LSTM. */
export function heldNumbers({ cell, units }: Gated): number {
  return cell === 'lstm' ? 2 * units : units;
}

/** Bits of the state, at 32 bits a number. */
export function heldBits(gated: Gated): number {
  return 32 * heldNumbers(gated);
}

/** Bits that tell one word of the vocabulary from all others. */
export function bitsOfWord({ vocabulary }: Gated): number {
  return Math.log2(vocabulary);
}

/** Words that a state can tell apart from all other words in their places at most: as many as have room for their bits. */
export function mostWords(gated: Gated): number {
  return Math.floor(heldBits(gated) / bitsOfWord(gated));
}

/** Numbers that attention of the same width keeps: a key and a value for each word. */
export function attendedNumbers({ units }: Gated, words: number): number {
  return 2 * units * words;
}
