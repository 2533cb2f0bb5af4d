import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { Scenario } from '#contract/scenario';
import { checkTokens } from '#contract/text';
import type { Timing } from '#contract/trace';
import { chainWeights } from '../compute/layers/chain';
import { type Graph, type GraphWeights, graphWeights, prepareGraph, runGraph, traceGraph, wordHeadScale } from '../compute/layers/graph';
import { runCell, traceCell } from '../compute/ops/cells/cell';
import { prepareRnn, rnnCell, type RnnFactors, type RnnWeights } from '../compute/ops/cells/rnn';
import { recordEdges } from '../compute/ops/edges';
import { type Held, holding } from '../compute/ops/held';
import { positionalEncoding } from '../compute/ops/positional';
import { read } from '../compute/ops/read';
import type { Context, Program, TraceParts } from '../compute/program';
import { measure } from '../compute/stopwatch';
import { lookUp, type WordVector } from '../words/lookup';
import { notesFor } from './notes';
import { shapeOf, type TensorName } from './tensors';

/** Head counts that divide the width of the word vectors and can be told apart on a screen. */
const headCounts = [1, 2, 4, 5] as const;
const defaultHeads = 4;

/** A sentence through a recurrent chain and through an attention graph of equal width, every intermediate value kept. */
export const sentenceProgram: Program = {
  prepare: (scenario) => {
    const tokens = checkTokens(scenario.text);
    const heads = headsOf(scenario);
    return (context) => holding((held) => run({ tokens, heads, seed: scenario.seed, context, held }));
  },
};

/** @throws UnrollError 'bad-input' naming the knob */
function headsOf({ act, knobs }: Scenario): number {
  const unknown = Object.keys(knobs).find((name) => name !== 'heads');
  if (unknown !== undefined) throw new UnrollError('bad-input', `knobs.${unknown}: the act ${act} has no such knob; it has heads`);
  const heads = knobs['heads'] ?? defaultHeads;
  const known = headCounts.find((count) => count === heads);
  if (known !== undefined) return known;
  throw new UnrollError('bad-input', `knobs.heads: expected 1, 2, 4 or 5, since heads share a width of 100, got ${JSON.stringify(heads)}`);
}

interface Asked {
  readonly tokens: readonly string[];
  readonly heads: number;
  readonly seed: number;
  readonly context: Context;
  readonly held: Held;
}

/** The layers and what they read, on the engine; disposed with `held`. */
interface Layers {
  /** [1, tokens, width], the word vectors as the chain reads them */
  readonly batch: tf.Tensor3D;
  readonly positions: tf.Tensor2D;
  readonly chain: RnnFactors;
  readonly graph: Graph;
  /** The weights as the trace shows them. */
  readonly weights: RnnWeights & GraphWeights;
}

async function run(asked: Asked): Promise<TraceParts> {
  const { tokens, heads, context } = asked;
  const total = 5;
  context.report({ done: 0, total, doing: 'looking words up' });
  const packed = await context.words();
  const found = tokens.map((token) => lookUp(packed, token));
  const width = packed.dimensions;
  const layers = makeLayers(asked, found, width);
  const sizes = { tokens: tokens.length, width, heads, keyWidth: width, valueWidth: width / heads };
  const edges = { chain: recordEdges(tokens.length), graph: recordEdges(tokens.length) };

  context.report({ done: 1, total, doing: 'walking the chain' });
  const chain = asked.held.ownAll(await traceCell(layers.batch, rnnCell(layers.chain), { breathe: context.breathe, edges: edges.chain.at(0) }));
  context.report({ done: 2, total, doing: 'letting all tokens exchange' });
  const graph = asked.held.ownAll(await traceGraph(layers.graph, context.breathe, edges.graph.at(0)));
  const { vectors, inputs } = layers.graph;
  const { inputWeight: weightXh, hiddenWeight: weightHh, ...others } = layers.weights;
  const made = { vectors, positions: layers.positions, inputs, weightXh, weightHh, ...others, ...chain, ...graph };
  const tensors: TraceParts['tensors'] = { wordHeadScale: { shape: [1], data: Float32Array.of(wordHeadScale) } };
  for (const [name, tensor] of Object.entries(made)) {
    await context.breathe();
    // Safe: the names above are those of tensors.ts, and a test checks every one.
    tensors[name] = await read(tensor, name, shapeOf(name as TensorName, sizes));
  }
  context.report({ done: 3, total, doing: 'measuring both' });
  return {
    tokens: tokens.map((text, index) => ({ text, known: found[index]?.known ?? false })),
    tensors,
    dependencies: { chain: edges.chain.edges(), graph: edges.graph.edges() },
    timings: await time(layers, context),
    sizes,
    notes: notesFor({ tokens, found, heads, adapter: context.engine.adapter }),
  };
}

function makeLayers({ tokens, heads, seed, context, held }: Asked, found: readonly WordVector[], width: number): Layers {
  const flat = new Float32Array(tokens.length * width);
  found.forEach(({ vector }, index) => flat.set(vector, index * width));
  const vectors = held.own(tf.tensor2d(flat, [tokens.length, width]));
  const positions = held.own(tf.tensor2d(positionalEncoding(tokens.length, width), [tokens.length, width]));
  const inputs = held.own(tf.tidy(() => tf.add<tf.Tensor2D>(vectors, positions)));
  const batch = held.own(tf.tidy(() => tf.expandDims<tf.Tensor3D>(vectors)));
  const chain = held.ownAll(chainWeights(seed, width));
  const graph = held.ownAll(graphWeights(seed, width, heads));
  return {
    batch,
    positions,
    chain: held.ownAll(prepareRnn(chain)),
    graph: { vectors, inputs, factors: prepareGraph(graph, context.engine, held) },
    weights: { ...chain, ...graph },
  };
}

/** Bare passes of both layers, apart from the run that made the trace, in turn so that a busy machine slows both. */
async function time({ batch, chain, graph }: Layers, context: Context): Promise<Record<string, Timing>> {
  const repeats = 7;
  const readBack = async (tensor: tf.Tensor): Promise<void> => {
    await tensor.data();
    tensor.dispose();
  };
  const timings = await measure(
    [
      {
        name: 'chain',
        span: 'one pass over all tokens, operation by operation, to the last hidden state read back',
        run: async () => readBack((await runCell(batch, rnnCell(chain), context.breathe)).hidden),
      },
      {
        name: 'graph',
        span: `one pass over all tokens at once, ${context.engine.flopPerCall === null ? 'all heads at once' : 'head by head'}, to the output read back`,
        run: async () => readBack(await runGraph(graph, context.breathe)),
      },
    ],
    { repeats, budgetMs: 1500, least: 3, onRound: (done) => context.report({ done: 3 + (2 * done) / repeats, total: 5, doing: 'measuring both' }) },
  );
  return Object.fromEntries(timings);
}
