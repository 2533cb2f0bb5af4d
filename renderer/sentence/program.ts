import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import { readKnobs } from '#contract/knobs';
import { checkTokens } from '#contract/text';
import type { Timing } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { readWords, type ReadWords } from '../compute/given/readWords';
import { takeRecurrent, usedFrom } from '../compute/given/takeWeights';
import { chainWeights, givenChain } from '../compute/layers/chain';
import { type Graph, type GraphWeights, graphWeights, prepareGraph, runGraph, traceGraph, wordHeadScale } from '../compute/layers/graph';
import { runCell, traceCell } from '../compute/ops/cells/cell';
import { prepareRnn, rnnCell, type RnnFactors, type RnnWeights } from '../compute/ops/cells/rnn';
import { recordEdges } from '../compute/ops/edges';
import { type Held, holding } from '../compute/ops/held';
import { positionalEncoding } from '../compute/ops/positional';
import { read } from '../compute/ops/read';
import type { Context, Program, TraceParts } from '../compute/program';
import { measure } from '../compute/stopwatch';
import { sentenceKnobs } from './knobs';
import { notesFor } from './notes';
import { shapeOf, type TensorName } from './tensors';

/** A sentence through a recurrent chain and through an attention graph of equal width, every intermediate value kept. */
export const sentenceProgram: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(sentenceKnobs, scenario);
    return (context) => holding((held) => run({ tokens, ...knobs, seed: scenario.seed, given, context, held }));
  },
};

interface Asked {
  readonly tokens: readonly string[];
  readonly heads: number;
  /** Added to the first weight of W_hh and of W_V. */
  readonly nudge: number;
  readonly seed: number;
  readonly given: GivenWeights | null;
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
  const { tokens, heads, given, context } = asked;
  const total = 5;
  context.report({ done: 0, total, doing: 'looking words up' });
  const words = await readWords(tokens, given, context);
  const { found, width } = words;
  const own = takeChain(given, width);
  const layers = makeLayers(asked, words, own);
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
    weights: usedFrom(given, [{ weights: null, names: words.names }, own]),
    notes: notesFor({ tokens, found, heads, adapter: context.engine.adapter }),
  };
}

/** The chain of a lecturer's file; its states are shown beside what they are made of, so both have the same width. */
function takeChain(given: GivenWeights | null, width: number): ReturnType<typeof takeRecurrent> {
  const own = takeRecurrent(given, 'rnn', width);
  if (own === null || own.weights.hiddenWidth === width) return own;
  throw new UnrollError('bad-input', `${given?.file ?? ''}: ${own.names[1] ?? ''}: expected shape [${width}, ${width}], as wide as the word vectors, got [${own.weights.hiddenWidth}, ${own.weights.hiddenWidth}]`);
}

function makeLayers({ tokens, heads, nudge, seed, context, held }: Asked, { flat, width }: ReadWords, own: ReturnType<typeof takeRecurrent>): Layers {
  const vectors = held.own(tf.tensor2d(flat, [tokens.length, width]));
  const positions = held.own(tf.tensor2d(positionalEncoding(tokens.length, width), [tokens.length, width]));
  const inputs = held.own(tf.tidy(() => tf.add<tf.Tensor2D>(vectors, positions)));
  const batch = held.own(tf.tidy(() => tf.expandDims<tf.Tensor3D>(vectors)));
  const chainDrawn = held.ownAll(own === null ? chainWeights(seed, width) : givenChain(own.weights));
  const graphDrawn = held.ownAll(graphWeights(seed, width, heads));
  const chain = { ...chainDrawn, hiddenWeight: held.own(nudged(chainDrawn.hiddenWeight, nudge)) };
  const graph = { ...graphDrawn, valueWeight: held.own(nudged(graphDrawn.valueWeight, nudge)) };
  return {
    batch,
    positions,
    chain: held.ownAll(prepareRnn(chain)),
    graph: { vectors, inputs, factors: prepareGraph(graph, context.engine, held) },
    weights: { ...chain, ...graph },
  };
}

/** The same weights with something added to the very first. */
function nudged<Kind extends tf.Tensor>(weights: Kind, by: number): Kind {
  const added = new Float32Array(weights.size);
  added[0] = by;
  return tf.tidy(() => tf.add<Kind>(weights, tf.tensor(added, weights.shape)));
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
