import { UnrollError } from '#contract/failure';
import { type Walkable, sequentialSteps, shortestPath, walkable } from '#contract/graph';
import { type Timing } from '#contract/timing';
import { type Token, type Trace } from '#contract/trace';
import { type GraphNumbers, readGraph } from './graphReading';
import { type Pair, livelyUnit, tellingPair } from './telling';

/** What explaining a tanh chain word by word takes, whoever computed it. */
export type ChainNumbers = Pick<Sentence, 'tokens' | 'width' | 'vectors' | 'inputPart' | 'recurrentPart' | 'preActivation' | 'hidden' | 'weightHh' | 'weightXh' | 'bias'>;

/** What explaining attention takes, from what it gives down to its scores. */
export type LookingNumbers = Pick<
  Sentence,
  'tokens' | 'count' | 'width' | 'heads' | 'keyWidth' | 'valueWidth' | 'causal' | 'scaled' | 'query' | 'key' | 'value' | 'scores' | 'weights' | 'mixed' | 'output' | 'outputWeight' | 'outputBias'
>;

/** A sentence's trace with every tensor at hand: what the three scenes read. Shapes as the program writes them. */
export interface Sentence extends GraphNumbers {
  readonly tokens: readonly Token[];
  readonly count: number;
  readonly width: number;
  readonly heads: number;
  readonly keyWidth: number;
  readonly valueWidth: number;
  /** [tokens, width] */
  readonly vectors: Float32Array;
  readonly positions: Float32Array;
  readonly inputs: Float32Array;
  readonly inputPart: Float32Array;
  readonly recurrentPart: Float32Array;
  readonly preActivation: Float32Array;
  readonly hidden: Float32Array;
  readonly output: Float32Array;
  /** [width, width], row = output */
  readonly weightXh: Float32Array;
  readonly weightHh: Float32Array;
  /** [width] */
  readonly bias: Float32Array;
  readonly chain: Walkable;
  readonly graph: Walkable;
  /** Operations that follow one another until each token's result is there, counted on the recorded graph. */
  readonly chainSteps: Uint32Array;
  readonly graphSteps: Uint32Array;
  readonly chainTiming: Timing | null;
  readonly graphTiming: Timing | null;
  readonly largestOutput: number;
  /** For each head the two different words between which the weight is largest. */
  readonly telling: readonly Pair[];
  /** The two words with the largest weight between them in the first head, in their order in the text. */
  readonly kin: { readonly from: number; readonly to: number };
  /** Unit of the hidden state that moves furthest through the text; its arithmetic is shown first. */
  readonly tellingUnit: number;
}

const readings = new WeakMap<Trace, Sentence>();

/**
 * Reads a trace as a sentence; the same trace gives the same reading.
 *
 * @throws UnrollError `bad-trace` naming the first tensor that is missing or has another shape
 */
export function readSentence(trace: Trace): Sentence {
  const known = readings.get(trace);
  if (known) return known;
  const sentence = read(trace);
  readings.set(trace, sentence);
  return sentence;
}

function read(trace: Trace): Sentence {
  const size = (name: string): number => trace.sizes[name] ?? refuse(`sizes.${name}`, 'is missing');
  const count = trace.tokens.length;
  if (count < 2 || size('tokens') !== count) refuse('sizes.tokens', `must be the number of tokens, ${count}`);
  const [width, heads, keyWidth, valueWidth] = [size('width'), size('heads'), size('keyWidth'), size('valueWidth')];
  const tensor = (name: string, ...shape: number[]): Float32Array => {
    const found = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    if (found.shape.join() !== shape.join()) refuse(`tensors.${name}.shape`, `expected [${shape.join(', ')}], got [${found.shape.join(', ')}]`);
    return found.data;
  };
  const walk = (name: string): Walkable => {
    const found = trace.dependencies[name] ?? refuse(`dependencies.${name}`, 'is missing');
    if (found.tokenCount !== count) refuse(`dependencies.${name}.tokenCount`, `expected ${count}, got ${found.tokenCount}`);
    return walkable(found);
  };
  const perToken = (name: string) => tensor(name, count, width);
  const [chain, graph, output, hidden] = [walk('chain'), walk('graph'), perToken('output'), perToken('hidden')];
  const weights = tensor('weights', heads, count, count);
  const pairs = count * count;
  const telling = Array.from({ length: heads }, (_, head) => tellingPair(weights.subarray(head * pairs, (head + 1) * pairs), trace.tokens));
  const first = telling[0] ?? { query: 0, key: count - 1 };
  return {
    tokens: trace.tokens, count, width, heads, keyWidth, valueWidth,
    vectors: perToken('vectors'), positions: perToken('positions'), inputs: perToken('inputs'),
    inputPart: perToken('inputPart'), recurrentPart: perToken('recurrentPart'), preActivation: perToken('preActivation'),
    hidden, output,
    weightXh: tensor('weightXh', width, width), weightHh: tensor('weightHh', width, width),
    bias: tensor('bias', width), ...readGraph(trace, { count, width, heads, keyWidth, valueWidth, scaled: size('scaled'), causal: size('causal') }, tensor),
    chain, graph, chainSteps: resultSteps(chain), graphSteps: resultSteps(graph),
    chainTiming: trace.timings['chain'] ?? null, graphTiming: trace.timings['graph'] ?? null,
    largestOutput: output.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-12),
    telling,
    kin: { from: Math.min(first.query, first.key), to: Math.max(first.query, first.key) },
    tellingUnit: livelyUnit(hidden, width),
  };
}

/** Steps of each token's result, [tokens]: the last layer of the graph. */
function resultSteps(graph: Walkable): Uint32Array {
  return sequentialSteps(graph).subarray(graph.nodeCount - graph.tokenCount);
}

function refuse(field: string, reason: string): never {
  throw new UnrollError('bad-trace', `${field}: ${reason}. This trace was not made by an act that shows a sentence.`);
}

/** The attention weights of one head, [tokens, tokens]. */
export function headWeights(sentence: Pick<Sentence, 'weights' | 'count'>, head: number): Float32Array {
  const size = sentence.count * sentence.count;
  return sentence.weights.subarray(head * size, (head + 1) * size);
}

/** The head a look asks for, kept among those the trace has. */
export function headWithin(sentence: Sentence, head: number): number {
  return Math.min(Math.max(head, 0), sentence.heads - 1);
}

/** The query whose strongest weight on a different word is largest in a head: where there is something to see. */
export function tellingQuery(sentence: Sentence, head: number): number {
  return sentence.telling[head]?.query ?? 0;
}

/** Word whose attention stands out: the one chosen last, or else the telling one of the head. */
export function chosenQuery(sentence: Sentence, head: number, from: number | null, to: number | null): number {
  const chosen = to ?? from;
  return chosen !== null && chosen < sentence.count ? chosen : tellingQuery(sentence, head);
}

/** Keys that one query may look at, in descending order of weight, itself left out. */
export function strongestKeys(sentence: Sentence, head: number, query: number): number[] {
  const row = headWeights(sentence, head).subarray(query * sentence.count, query * sentence.count + seenBy(sentence, query));
  return Array.from(row.keys()).filter((key) => key !== query).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
}

/** How many keys a query may look at: all of them, or with the causal mask those up to itself. */
export function seenBy({ count, causal }: Pick<Sentence, 'count' | 'causal'>, query: number): number {
  return causal ? query + 1 : count;
}

const masked = new WeakMap<Sentence, Sentence>();

/** The same sentence as its heads would see it behind a causal mask: softmax of the same scores, without what lies ahead. */
export function behindMask(sentence: Sentence): Sentence {
  const known = masked.get(sentence) ?? { ...sentence, causal: true, weights: sentence.maskedWeights };
  masked.set(sentence, known);
  return known;
}

/** Tokens that the shortest way through a graph visits, both ends included; empty when no way leads there. */
export function pathTokens(graph: Walkable, from: number, to: number): readonly number[] {
  if (from < 0 || to < 0) return [];
  const path = shortestPath(graph, from, to);
  if (!path) return [];
  const tokens = path.nodes.map((node) => node % graph.tokenCount);
  return tokens.filter((token, place) => token !== tokens[place - 1]);
}

/** Most operations of a layer that must follow one another: its sequential steps. */
export function depthOf(steps: Uint32Array): number {
  return steps.reduce((deepest, step) => Math.max(deepest, step), 0);
}

/**
 * Token where the shown path starts: the chosen one, else the earlier of the two words that attention finds most akin.
 */
export function pathStart({ count, kin }: Sentence, from: number | null): number {
  return from !== null && from < count ? from : kin.from;
}

/** Token where the shown path ends: the second chosen one; with one chosen, the far end of the text; else the later kin. */
export function pathEnd({ count, kin }: Sentence, from: number | null, to: number | null): number {
  if (from === null || from >= count) return kin.to;
  if (to !== null && to < count) return to;
  return from < count / 2 ? count - 1 : 0;
}
