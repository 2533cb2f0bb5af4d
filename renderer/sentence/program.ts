import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import { readKnobs } from '#contract/knobs';
import { type Nudge, nudgedPlace } from '#contract/nudge';
import { checkTokens } from '#contract/text';
import type { Timing } from '#contract/timing';
import type { GivenWeights } from '#contract/weights';
import { readWords, type ReadWords } from '../compute/given/readWords';
import { takeAttention, takeRecurrent, usedFrom } from '../compute/given/takeWeights';
import { chainWeights, givenChain } from '../compute/layers/chain';
import { type Graph, prepareGraph, runGraph, traceGraph } from '../compute/layers/graph';
import { givenGraph, type GraphWeights, graphWeights, wordHeadScale } from '../compute/layers/graphWeights';
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
import { words as told } from './words/words';

/** A sentence through a recurrent chain and through an attention graph of equal width, every intermediate value kept. */
export const sentenceProgram: Program = programOf(true);

/** The same with nothing timed, for an act that shows what layers do and times others. */
export const untimedSentence: Program = programOf(false);

function programOf(timed: boolean): Program {
  return {
    prepare: (scenario, given) => {
      const tokens = checkTokens(scenario.text);
      const knobs = readKnobs(sentenceKnobs, scenario);
      return (context) => holding((held) => run({ tokens, ...knobs, seed: scenario.seed, given, context, held, timed }));
    },
  };
}

interface Asked extends Nudge {
  readonly tokens: readonly string[];
  readonly heads: number;
  readonly scaled: boolean;
  readonly causal: boolean;
  readonly seed: number;
  readonly given: GivenWeights | null;
  readonly context: Context;
  readonly held: Held;
  readonly timed: boolean;
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
  context.report({ done: 0, total, doing: told.doing.lookingUp });
  const words = await readWords(tokens, given, context);
  const { found, width } = words;
  const own = takeOwn(given, width, heads);
  const layers = makeLayers(asked, words, own);
  const [keyWidth = width, wordHead] = [layers.weights.queryWeight.shape[1], layers.graph.setting.wordHead];
  const sizes = { tokens: tokens.length, width, heads, keyWidth, valueWidth: width / heads, scaled: Number(asked.scaled), causal: Number(asked.causal) };
  const edges = { chain: recordEdges(tokens.length), graph: recordEdges(tokens.length) };

  context.report({ done: 1, total, doing: told.doing.walking });
  const chain = asked.held.ownAll(await traceCell(layers.batch, rnnCell(layers.chain), { breathe: context.breathe, edges: edges.chain.at(0) }));
  context.report({ done: 2, total, doing: told.doing.exchanging });
  const graph = asked.held.ownAll(await traceGraph(layers.graph, context.breathe, edges.graph.at(0)));
  const { vectors, inputs } = layers.graph;
  const { inputWeight: weightXh, hiddenWeight: weightHh, ...others } = layers.weights;
  const made = { vectors, positions: layers.positions, inputs, weightXh, weightHh, ...others, ...chain, ...graph };
  const tensors: TraceParts['tensors'] = { wordHeadScale: { shape: [1], data: Float32Array.of(wordHead ? wordHeadScale : 0) } };
  for (const [name, tensor] of Object.entries(made)) {
    await context.breathe();
    // Safe: the names above are those of tensors.ts, and a test checks every one.
    tensors[name] = await read(tensor, name, shapeOf(name as TensorName, sizes));
  }
  if (asked.timed) context.report({ done: 3, total, doing: told.doing.measuring });
  return {
    tokens: tokens.map((text, index) => ({ text, known: found[index]?.known ?? false })),
    tensors,
    dependencies: { chain: edges.chain.edges(), graph: edges.graph.edges() },
    timings: asked.timed ? await time(layers, context) : { chain: null, graph: null },
    sizes,
    weights: usedFrom(given, [{ weights: null, names: words.names }, own.chain, own.graph]),
    notes: notesFor({ ...asked, found, adapter: context.engine.adapter, ownChain: own.chain !== null, ownGraph: own.graph !== null, ownWords: words.names.length > 0 }),
  };
}

/** What a lecturer's file holds for this act; `null` for what it does not. */
interface Own {
  readonly chain: ReturnType<typeof takeRecurrent>;
  readonly graph: ReturnType<typeof takeAttention>;
}

/** The layers of a lecturer's file; states are shown beside what they are made of, so that all have the same width. */
function takeOwn(given: GivenWeights | null, width: number, heads: number): Own {
  if (width % heads !== 0) {
    throw new UnrollError('bad-input', told.refusals.heads(heads, width, given?.file ?? ''));
  }
  const [chain, graph] = [takeRecurrent(given, 'rnn', width), takeAttention(given, width)];
  if (chain === null || chain.weights.hiddenWidth === width) return { chain, graph };
  throw new UnrollError('bad-input', told.refusals.width(given?.file ?? '', chain.names[1] ?? '', width, chain.weights.hiddenWidth));
}

function makeLayers(asked: Asked, { flat, width }: ReadWords, own: Own): Layers {
  const { tokens, heads, scaled, causal, seed, context, held } = asked;
  const place = nudgedPlace(asked, width);
  const vectors = held.own(tf.tensor2d(flat, [tokens.length, width]));
  const positions = held.own(tf.tensor2d(positionalEncoding(tokens.length, width), [tokens.length, width]));
  const inputs = held.own(tf.tidy(() => tf.add<tf.Tensor2D>(vectors, positions)));
  const batch = held.own(tf.tidy(() => tf.expandDims<tf.Tensor3D>(vectors)));
  const chainDrawn = held.ownAll(own.chain === null ? chainWeights(seed, width) : givenChain(own.chain.weights));
  const graphDrawn = held.ownAll(own.graph === null ? graphWeights(seed, width, heads) : givenGraph(own.graph.weights, heads));
  const chain = { ...chainDrawn, hiddenWeight: held.own(nudged(chainDrawn.hiddenWeight, place, asked.nudge)) };
  const graph = { ...graphDrawn, valueWeight: held.own(nudged(graphDrawn.valueWeight, place, asked.nudge)) };
  return {
    batch,
    positions,
    chain: held.ownAll(prepareRnn(chain)),
    graph: { vectors, inputs, factors: prepareGraph(graph, context.engine, held), setting: { wordHead: own.graph === null, scaled, causal } },
    weights: { ...chain, ...graph },
  };
}

/** The same weights with something added to one of them, by its place row by row. */
function nudged<Kind extends tf.Tensor>(weights: Kind, place: number, by: number): Kind {
  const added = new Float32Array(weights.size);
  added[place] = by;
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
        span: told.spans.chain,
        run: async () => readBack((await runCell(batch, rnnCell(chain), context.breathe)).hidden),
      },
      {
        name: 'graph',
        span: told.spans.graph(context.engine.flopPerCall === null),
        run: async () => readBack(await runGraph(graph, context.breathe)),
      },
    ],
    { repeats, budgetMs: 1500, least: 3, onRound: (done) => context.report({ done: 3 + (2 * done) / repeats, total: 5, doing: told.doing.measuring }) },
  );
  return Object.fromEntries(timings);
}
