import { type Trace } from '#contract/trace';
import { readOrdered, placeProduct } from './reading';

/** Where the references of this act point to: the tensor, and the sizes of its dimensions, outermost first. */
export const places = {
  output: ['output', 'runs', 'tokens', 'width'],
  mixed: ['mixed', 'runs', 'heads', 'tokens', 'valueWidth'],
  query: ['query', 'runs', 'heads', 'tokens', 'valueWidth'],
  key: ['key', 'runs', 'heads', 'tokens', 'valueWidth'],
  value: ['value', 'runs', 'heads', 'tokens', 'valueWidth'],
  input: ['inputs', 'runs', 'tokens', 'width'],
  vector: ['vectors', 'tokens', 'width'],
  position: ['positions', 'places', 'width'],
  hidden: ['hidden', 'orders', 'tokens', 'width'],
  recurrentPart: ['recurrentPart', 'orders', 'tokens', 'width'],
  inputPart: ['inputPart', 'orders', 'tokens', 'width'],
} as const;

/** Kinds whose explanation ends in the number itself, worked out anew from what it was made of. */
export const workedOut = ['output', 'mixed', 'query', 'key', 'value', 'input', 'position', 'hidden', 'recurrentPart', 'inputPart'];

/** Word vectors are given; a place's vector is made of the place alone. */
export const bottoms = ['vector', 'position'];

/** What the act must show whatever was computed. @see Vaswani et al. 2017, section 3.5 */
export const facts = [
  { claim: 'a place times itself is half the width, since sin² + cos² = 1', tokens: 12, step: 'distance', label: 'product-self', reads: 'with itself: 50.00' },
  { claim: 'and with 512 places as well', tokens: 512, step: 'distance', label: 'product-self', reads: 'with itself: 50.00' },
  { claim: 'two words can only change places', tokens: 2, step: 'words', from: 0, to: 0, label: 'shuffled-1', reads: 'The' },
  { claim: 'the same text has 64 places at least', tokens: 2, step: 'waves', label: 'waves-last', reads: '63' },
] as const;

/** What theory says of the trace. */
export const theorems = [
  { claim: 'attention without positions gives the same outputs, shuffled, within 1e-5', tokens: 12, holds: equivariant },
  { claim: 'and so for 512 words', tokens: 512, holds: equivariant },
  { claim: 'with positions it does not', tokens: 12, holds: (trace: Trace) => readOrdered(trace).placed.some((difference) => difference > 1e-3) },
  { claim: 'both orders end in the same word, so that the chain’s last states differ by order alone', tokens: 12, holds: (trace: Trace) => readOrdered(trace).placeOf[11] === 11 },
  { claim: 'a chain notices the order', tokens: 12, holds: (trace: Trace) => readOrdered(trace).chainLargest > 1e-3 },
  { claim: 'the product of two places is the sum of the cosines of their distance, whatever the places', tokens: 64, holds: distanceAlone },
  { claim: 'the second order has every word once, and is another one', tokens: 64, holds: anotherOrder },
] as const;

function equivariant(trace: Trace): boolean {
  return readOrdered(trace).bare.every((difference) => difference < 1e-5);
}

/** sin a sin b + cos a cos b = cos(a - b), for every pair of places. */
function distanceAlone(trace: Trace): boolean {
  const { tensors, width, sizes } = readOrdered(trace);
  const cosines = (distance: number): number => Array.from({ length: width / 2 }, (_, pair) => Math.cos(distance / 10_000 ** ((2 * pair) / width))).reduce((sum, wave) => sum + wave, 0);
  return Array.from({ length: sizes.places }, (_, distance) => distance).every((distance) => {
    const expected = cosines(distance);
    return Array.from({ length: sizes.places - distance }, (_, p) => p).every((p) => Math.abs(placeProduct(tensors.positions, width, p, p + distance) - expected) < 1e-4);
  });
}

function anotherOrder(trace: Trace): boolean {
  const { order } = readOrdered(trace).tensors;
  return new Set(order).size === order.length && order.every((word) => word >= 0 && word < order.length) && order.some((word, place) => word !== place);
}
