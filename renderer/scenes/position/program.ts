import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import { readKnobs } from '#contract/knobs';
import { checkTokens } from '#contract/text';
import { sizeOf } from '#contract/tensor';
import type { GivenWeights } from '#contract/weights';
import { type ReadWords, readWords } from '../../compute/given/readWords';
import { takeAttention, takeRecurrent, usedFrom } from '../../compute/given/takeWeights';
import { chainWeights, givenChain } from '../../compute/layers/chain';
import { seededAttention } from '../../compute/layers/seededAttention';
import type { AttentionLayer } from '../../compute/models/layer';
import { attention, prepareAttentionLayer } from '../../compute/ops/attention/attention';
import { traceCell } from '../../compute/ops/cells/cell';
import { prepareRnn, rnnCell } from '../../compute/ops/cells/rnn';
import { recordEdges } from '../../compute/ops/edges';
import { type Held, holding } from '../../compute/ops/held';
import { positionalEncoding } from '../../compute/ops/positional';
import { read } from '../../compute/ops/read';
import type { Context, Program, TraceParts } from '../../compute/program';
import { shuffledOrder } from '../../compute/random';
import { positionKnobs } from './knobs';
import { shapeOf, type SizeName, type TensorName } from './tensors';
import { words as texts } from './words/words';

/** A sentence in two orders through attention, without and with positions, and through a chain; every value kept. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    if (new Set(lower(tokens)).size < 2) {
      throw new UnrollError('bad-text', texts.run.allAlike(tokens.length, tokens[0] ?? ''));
    }
    const knobs = readKnobs(positionKnobs, scenario);
    return (context) => holding((held) => run({ tokens, ...knobs, seed: scenario.seed, given, context, held }));
  },
};

/** Words as their vectors are looked up: “No no” is one word twice. */
function lower(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLocaleLowerCase('en'));
}

interface Asked {
  readonly tokens: readonly string[];
  /** Seed of the second order. */
  readonly shuffle: number;
  readonly encoding: 'none' | 'sinusoidal';
  readonly seed: number;
  readonly given: GivenWeights | null;
  readonly context: Context;
  readonly held: Held;
}

type Tensors = TraceParts['tensors'];

/** So many places are encoded at least, that a short sentence shows the waves too. */
const leastPlaces = 64;

async function run(asked: Asked): Promise<TraceParts> {
  const { tokens, given, context, encoding } = asked;
  context.report({ done: 0, total: 3, doing: texts.run.lookUp });
  const words = await readWords(tokens, given, context);
  const { found, width } = words;
  const heads = [4, 2].find((count) => width % count === 0) ?? 1;
  const own = { attention: takeAttention(given, width), chain: takeChain(given, width) };
  const layer: AttentionLayer = own.attention === null ? seededAttention(asked.seed, width, heads) : { kind: 'attention', heads, causal: false, ...own.attention.weights };
  const places = Math.max(tokens.length, leastPlaces);
  const sizes = { tokens: tokens.length, width, heads, valueWidth: width / heads, places, runs: 4, orders: 2, encoded: Number(encoding === 'sinusoidal') };
  const order = otherOrder(asked.shuffle, lower(tokens));
  const inputs = inputsOf(words, order, positionalEncoding(places, width), sizes);
  const tensors: Tensors = { ...givenTensors(words, order, layer, sizes), ...(await attend(asked, layer, inputs, sizes)), ...(await walk(asked, inputs, own.chain, sizes)) };
  return {
    tokens: tokens.map((text, index) => ({ text, known: found[index]?.known ?? false })),
    tensors,
    dependencies: {},
    timings: {},
    sizes,
    weights: usedFrom(given, [{ weights: null, names: words.names }, own.attention, own.chain]),
    notes: notesFor({ tokens, found, encoding, adapter: context.engine.adapter, file: own.attention === null && own.chain === null ? null : (given?.file ?? null) }),
  };
}

/**
 * Another order of the words before the last: where both end in the same word, the chain's last states differ by order
 * alone. Where those words have no other order, as two words have not, the last one moves too.
 */
function otherOrder(seed: number, words: readonly string[]): Int32Array {
  const before = words.slice(0, -1);
  const moved = shuffledOrder(seed, 'position.order', new Set(before).size > 1 ? before : words);
  return Int32Array.from(words, (_, place) => moved[place] ?? place);
}

/** The chain of a lecturer's file; what it carries is shown beside the words, so both have the same width. */
function takeChain(given: GivenWeights | null, width: number): ReturnType<typeof takeRecurrent> {
  const own = takeRecurrent(given, 'rnn', width);
  if (own === null || own.weights.hiddenWidth === width) return own;
  throw new UnrollError('bad-input', texts.run.wrongWidth(given?.file ?? '', own.names[1] ?? '', width, own.weights.hiddenWidth));
}

/** What each run reads, [runs, tokens, width]. */
function inputsOf({ flat }: ReadWords, order: Int32Array, positions: Float32Array, { tokens, width, runs, encoded }: Readonly<Record<SizeName, number>>): Float32Array {
  const inputs = new Float32Array(runs * tokens * width);
  for (let place = 0; place < inputs.length; place += 1) {
    const [runIndex, token, unit] = [Math.floor(place / (tokens * width)), Math.floor(place / width) % tokens, place % width];
    const word = runIndex % 2 === 0 ? token : (order[token] ?? 0);
    const added = encoded === 1 && runIndex >= 2 ? (positions[token * width + unit] ?? 0) : 0;
    inputs[place] = (flat[word * width + unit] ?? 0) + added;
  }
  return inputs;
}

/** A tensor of the trace, with memory of its own. */
function named(name: TensorName, sizes: Readonly<Record<SizeName, number>>, data: Float32Array): Tensors {
  return { [name]: { shape: shapeOf(name, sizes), data: data.slice() } };
}

function givenTensors({ flat }: ReadWords, order: Int32Array, { inWeight, inBias, outWeight, outBias }: AttentionLayer, sizes: Readonly<Record<SizeName, number>>): Tensors {
  const { width, places } = sizes;
  const part = (values: Float32Array, index: number, size: number): Float32Array => values.slice(index * size, (index + 1) * size);
  return {
    ...named('vectors', sizes, flat), ...named('order', sizes, Float32Array.from(order)), ...named('positions', sizes, positionalEncoding(places, width)),
    ...named('queryWeight', sizes, part(inWeight, 0, width * width)), ...named('keyWeight', sizes, part(inWeight, 1, width * width)),
    ...named('valueWeight', sizes, part(inWeight, 2, width * width)), ...named('outputWeight', sizes, outWeight),
    ...named('queryBias', sizes, part(inBias, 0, width)), ...named('keyBias', sizes, part(inBias, 1, width)),
    ...named('valueBias', sizes, part(inBias, 2, width)), ...named('outputBias', sizes, outBias),
  };
}

/** Attention over each run, one after the other, so that no call blocks the page for long. */
async function attend({ context, held }: Asked, layer: AttentionLayer, inputs: Float32Array, sizes: Readonly<Record<SizeName, number>>): Promise<Tensors> {
  const { tokens, width, runs } = sizes;
  const factors = held.ownAll(prepareAttentionLayer(layer));
  const kept = { query: 'query', key: 'key', value: 'value', mixed: 'mixed', output: 'y' } as const;
  const whole: Tensors = Object.fromEntries(Object.keys(kept).map((name) => {
    // Safe: the names above are those of tensors.ts.
    const shape = shapeOf(name as TensorName, sizes);
    return [name, { shape, data: new Float32Array(sizeOf(shape)) }];
  }));
  for (let runIndex = 0; runIndex < runs; runIndex += 1) {
    context.report({ done: 1 + runIndex / runs, total: 3, doing: texts.run.exchange });
    await context.breathe();
    const size = tokens * width;
    const x = inputs.subarray(runIndex * size, (runIndex + 1) * size);
    await holding(async (own) => {
      const made = own.ownAll(tf.tidy(() => {
        const { query, key, value, mixed, y } = attention(tf.tensor3d(x, [1, tokens, width]), factors, layer);
        return { query, key, value, mixed, y };
      }));
      for (const [name, result] of Object.entries(kept)) whole[name]?.data.set((await read(made[result], name)).data, runIndex * size);
    });
  }
  return { ...whole, ...named('inputs', sizes, inputs) };
}

/** The chain over both orders of the bare words, as a batch of two. */
async function walk({ context, held, seed }: Asked, inputs: Float32Array, own: ReturnType<typeof takeRecurrent>, sizes: Readonly<Record<SizeName, number>>): Promise<Tensors> {
  const { tokens, width, orders } = sizes;
  context.report({ done: 2, total: 3, doing: texts.run.chain });
  const weights = held.ownAll(own === null ? chainWeights(seed, width) : givenChain(own.weights));
  const factors = held.ownAll(prepareRnn(weights));
  const batch = held.own(tf.tensor3d(inputs.subarray(0, orders * tokens * width), [orders, tokens, width]));
  const { hidden, inputPart, recurrentPart } = held.ownAll(await traceCell(batch, rnnCell(factors), { breathe: context.breathe, edges: recordEdges(tokens).at(0) }));
  const made = { hidden, inputPart, recurrentPart, weightXh: weights.inputWeight, weightHh: weights.hiddenWeight, bias: weights.bias };
  const tensors: Tensors = {};
  for (const [name, tensor] of Object.entries(made)) {
    await context.breathe();
    const { data } = await read(tensor, name);
    // Safe: the names above are those of tensors.ts.
    Object.assign(tensors, named(name as TensorName, sizes, data));
  }
  return tensors;
}

interface Remarkable {
  readonly tokens: readonly string[];
  readonly found: ReadWords['found'];
  readonly encoding: Asked['encoding'];
  readonly adapter: Context['engine']['adapter'];
  /** File whose layers are used; `null` for none. */
  readonly file: string | null;
}

/** What must be said honestly about these numbers. */
function notesFor({ tokens, found, encoding, adapter, file }: Remarkable): string[] {
  const strangers = [...new Set(tokens.filter((_, index) => found[index]?.known === false))].slice(0, 12);
  return [
    file === null ? texts.run.seeded : texts.run.own(file),
    encoding === 'none' ? texts.run.bare : texts.run.placed,
    ...(strangers.length > 0 ? [texts.run.strangers(strangers.map((word) => word.slice(0, 30)))] : []),
    ...(adapter?.software ? [texts.run.software(adapter.description || adapter.vendor)] : []),
  ];
}
