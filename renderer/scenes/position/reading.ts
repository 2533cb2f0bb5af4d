import { UnrollError } from '#contract/failure';
import { at } from '#contract/tensor';
import { type Token, type Trace } from '#contract/trace';
import { runs, shapeOf, shapes, type SizeName, sizeNames, type TensorName, tensorNames } from './tensors';

/** The act's trace with every tensor at hand, and what follows from it. Shapes as tensors.ts states them. */
export interface Ordered {
  readonly tokens: readonly Token[];
  readonly count: number;
  readonly width: number;
  readonly sizes: Readonly<Record<SizeName, number>>;
  readonly tensors: Readonly<Record<TensorName, Float32Array>>;
  /** Whether positions were added in the last two runs. */
  readonly encoded: boolean;
  /** File whose layers were used; `null` when they were drawn. */
  readonly file: string | null;
  /** [tokens]; the place of each word in the shuffled text, counted as written */
  readonly placeOf: Int32Array;
  /** [tokens]; largest difference between the two outputs of each word, without and with positions */
  readonly bare: Float64Array;
  readonly placed: Float64Array;
  /** [tokens]; the same of the chain's states after each word */
  readonly chained: Float64Array;
  /** Word by which the chain tells that it noticed: the last one, where both orders end in it, or else the one whose states lie furthest apart. */
  readonly toldWord: number;
  /** Largest of them over all words, and between the chain's two states after that word. */
  readonly bareLargest: number;
  readonly placedLargest: number;
  readonly chainLargest: number;
  /** Largest absolute value of all outputs, and where it stands: run, place and unit. */
  readonly outputSize: number;
  readonly largestOutputAt: readonly number[];
  /** Word that is followed while none is chosen. */
  readonly traveller: number;
  /** [places]; PE(0) . PE(k) */
  readonly products: Float64Array;
  /** Largest |PE(p) . PE(p + k) - PE(0) . PE(k)| over all p and k. */
  readonly productDeviation: number;
}

const readings = new WeakMap<Trace, Ordered>();

/**
 * Reads a trace of this act; the same trace gives the same reading.
 *
 * @throws UnrollError `bad-trace` naming the first size or tensor that is missing or has another shape
 */
export function readOrdered(trace: Trace): Ordered {
  const known = readings.get(trace);
  if (known) return known;
  const ordered = read(trace);
  readings.set(trace, ordered);
  return ordered;
}

function read(trace: Trace): Ordered {
  const count = trace.tokens.length;
  const entries = sizeNames.map((name) => [name, trace.sizes[name] ?? refuse(`sizes.${name}`, 'is missing')] as const);
  // Safe: one entry was made for each name.
  const sizes = Object.fromEntries(entries) as Record<SizeName, number>;
  if (count < 2 || sizes.tokens !== count) refuse('sizes.tokens', `must be the number of tokens, ${count}`);
  const { width } = sizes;
  const tensors = tensorsOf(trace, sizes);
  const placeOf = new Int32Array(count);
  tensors.order.forEach((word, place) => {
    placeOf[word] = place;
  });
  const compare = (values: Float32Array, first: number, second: number): Float64Array =>
    Float64Array.from({ length: count }, (_, word) => largestDifference(values, (first * count + word) * width, (second * count + at(placeOf, word)) * width, width));
  const { output, hidden } = tensors;
  const [bare, placed, chained] = [compare(output, runs.bareWritten, runs.bareShuffled), compare(output, runs.placedWritten, runs.placedShuffled), compare(hidden, 0, 1)];
  const last = count - 1;
  const toldWord = at(placeOf, last) === last ? last : chained.reduce((best, value, word) => (value > at(chained, best) ? word : best), 0);
  return {
    tokens: trace.tokens, count, width, sizes, tensors, encoded: sizes.encoded === 1, file: trace.weights.names.length > 0 ? trace.weights.file : null, placeOf, bare, placed, chained,
    bareLargest: Math.max(...bare), placedLargest: Math.max(...placed),
    chainLargest: at(chained, toldWord), toldWord,
    ...largestOutput(output, count, width),
    traveller: furthest(trace, placeOf),
    ...productsOf(tensors.positions, sizes),
  };
}

/** Word that moves furthest, if there is one among those that stand here once: the same word elsewhere has the same vector. */
function furthest({ tokens }: Trace, placeOf: Int32Array): number {
  const words = tokens.map(({ text }) => text.toLocaleLowerCase('en'));
  const once = [...words.keys()].filter((word) => words.indexOf(words[word] ?? '') === words.lastIndexOf(words[word] ?? ''));
  const way = (word: number): number => Math.abs(at(placeOf, word) - word);
  const moved = once.filter((word) => way(word) > 0);
  return (moved.length > 0 ? moved : [...words.keys()]).reduce((best, word) => (way(word) > way(best) ? word : best));
}

function largestOutput(output: Float32Array, count: number, width: number): Pick<Ordered, 'outputSize' | 'largestOutputAt'> {
  const best = output.reduce((found, value, place) => (Math.abs(value) > Math.abs(at(output, found)) ? place : found), 0);
  return { outputSize: Math.abs(at(output, best)), largestOutputAt: [Math.floor(best / (count * width)), Math.floor(best / width) % count, best % width] };
}

function tensorsOf(trace: Trace, sizes: Readonly<Record<SizeName, number>>): Record<TensorName, Float32Array> {
  const found = tensorNames.map((name) => {
    const tensor = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    const shape = shapeOf(name, sizes);
    if (tensor.shape.join() !== shape.join()) refuse(`tensors.${name}.shape`, `expected [${shapes[name].join(', ')}] = [${shape.join(', ')}], got [${tensor.shape.join(', ')}]`);
    return [name, tensor.data] as const;
  });
  // Safe: one entry was made for each name.
  return Object.fromEntries(found) as Record<TensorName, Float32Array>;
}

function refuse(field: string, reason: string): never {
  throw new UnrollError('bad-trace', `${field}: ${reason}. This trace was not made by the act about order.`);
}

/** Largest absolute difference of two stretches of one array. */
function largestDifference(values: Float32Array, first: number, second: number, length: number): number {
  let largest = 0;
  for (let unit = 0; unit < length; unit += 1) largest = Math.max(largest, Math.abs(at(values, first + unit) - at(values, second + unit)));
  return largest;
}

/** PE(p) . PE(q) in float64 over the recorded float32 numbers. */
export function placeProduct(positions: Float32Array, width: number, p: number, q: number): number {
  let sum = 0;
  for (let unit = 0; unit < width; unit += 1) sum += (positions[p * width + unit] ?? 0) * (positions[q * width + unit] ?? 0);
  return sum;
}

function productsOf(positions: Float32Array, { places, width }: Readonly<Record<SizeName, number>>): Pick<Ordered, 'products' | 'productDeviation'> {
  const products = Float64Array.from({ length: places }, (_, distance) => placeProduct(positions, width, 0, distance));
  let productDeviation = 0;
  for (let p = 1; p < places; p += 1) {
    for (let distance = 0; p + distance < places; distance += 1) {
      productDeviation = Math.max(productDeviation, Math.abs(placeProduct(positions, width, p, p + distance) - at(products, distance)));
    }
  }
  return { products, productDeviation };
}

/** Word that is followed: the chosen one, or else the one that moves furthest. */
export function followed({ count, traveller }: Ordered, from: number | null, to: number | null): number {
  const chosen = to ?? from;
  return chosen !== null && chosen < count ? chosen : traveller;
}
