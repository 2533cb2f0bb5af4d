import * as tf from '@tensorflow/tfjs-core';
import { readKnobs } from '#contract/knobs';
import { checkTokens } from '#contract/text';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { readWords } from '../../compute/given/readWords';
import { takeGated } from '../../compute/given/takeGated';
import { usedFrom } from '../../compute/given/takeWeights';
import { drawGated, drawPlain, relativePowers, withKeepingBias } from '../../compute/layers/gated';
import type { GruLayer, LstmLayer, Sequence } from '../../compute/models/layer';
import { traceCell } from '../../compute/ops/cells/cell';
import { gruCell, prepareGru } from '../../compute/ops/cells/gru';
import { lstmCell, prepareLstm } from '../../compute/ops/cells/lstm';
import { recordEdges } from '../../compute/ops/edges';
import { gradientsThroughTime } from '../../compute/ops/gradients/gradients';
import { type Held, holding } from '../../compute/ops/held';
import { read } from '../../compute/ops/read';
import type { Context, Program, TraceParts } from '../../compute/program';
import { gateKnobs } from './knobs';
import { drawnUnits } from './tensors';
import { words as told } from './words/words';

/** A sentence through an LSTM or a GRU with every gate kept, and gradients back through it and through a tanh RNN. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const { cell, forgetBias } = readKnobs(gateKnobs, scenario);
    return (context) => holding((held) => run({ tokens, cell, forgetBias, seed: scenario.seed, given, context, held }));
  },
};

type CellName = (LstmLayer | GruLayer)['kind'];

interface Asked {
  readonly tokens: readonly string[];
  readonly cell: CellName;
  readonly forgetBias: number;
  readonly seed: number;
  readonly given: GivenWeights | null;
  readonly context: Context;
  readonly held: Held;
}

async function run({ tokens, cell, forgetBias, seed, given, context, held }: Asked): Promise<TraceParts> {
  const total = 4;
  context.report({ done: 0, total, doing: told.doing.lookingUp });
  const words = await readWords(tokens, given, context);
  const own = takeGated(given, cell, words.width);
  const widths = { inputWidth: words.width, hiddenWidth: own?.weights.hiddenWidth ?? drawnUnits };
  const added = own === null ? forgetBias : 0;
  const layer = own === null ? withKeepingBias(drawGated(cell, widths, seed), added) : { kind: cell, ...own.weights };
  const x: Sequence = { batch: 1, tokens: tokens.length, width: words.width, data: words.flat };

  context.report({ done: 1, total, doing: told.doing.walking });
  const edges = recordEdges(tokens.length);
  const steps = await traceSteps(layer, x, { context, held, edges });
  context.report({ done: 2, total, doing: told.doing.followingBack });
  const gradient = async (followed: typeof layer | ReturnType<typeof drawPlain>): Promise<Float32Array> => {
    const { stateGradientNorm } = await gradientsThroughTime({ layer: followed, x, v: new Float32Array(widths.hiddenWidth).fill(1), withSpectralNorm: false }, context);
    return relativePowers(stateGradientNorm ?? []);
  };
  const gatedPower = await gradient(layer);
  context.report({ done: 3, total, doing: told.doing.followingPlain });
  const plainPower = await gradient(drawPlain(widths, seed));

  const [count, rows, { inputWidth, hiddenWidth: units }] = [tokens.length, layer.biasIh.length, widths];
  return {
    tokens: tokens.map((text, index) => ({ text, known: words.found[index]?.known ?? false })),
    tensors: {
      ...steps, ...givenTensors(layer, x),
      forgetBias: tensor([1], Float32Array.of(added)), gatedPower: tensor([count], gatedPower), plainPower: tensor([count], plainPower),
    },
    dependencies: { gated: edges.edges() },
    timings: {},
    sizes: { tokens: count, inputWidth, units, rows, vocabulary: words.names.length > 0 ? (given?.vocabulary?.length ?? 0) : (await context.words()).index.size },
    weights: usedFrom(given, [{ weights: null, names: words.names }, own]),
    notes: notesFor(cell, units, own !== null, context),
  };
}

function tensor(shape: number[], data: Float32Array): Trace['tensors'][string] {
  return { shape, data: Float32Array.from(data) };
}

/** What the layer is made of and what it reads. */
function givenTensors({ weightIh, weightHh, biasIh, biasHh, inputWidth, hiddenWidth }: LstmLayer | GruLayer, x: Sequence): Record<string, Trace['tensors'][string]> {
  const rows = biasIh.length;
  return {
    vectors: tensor([x.tokens, x.width], x.data),
    weightIh: tensor([rows, inputWidth], weightIh), weightHh: tensor([rows, hiddenWidth], weightHh), biasIh: tensor([rows], biasIh), biasHh: tensor([rows], biasHh),
  };
}

interface Walk {
  readonly context: Context;
  readonly held: Held;
  readonly edges: ReturnType<typeof recordEdges>;
}

/** Every value of every step, [tokens, units] each. */
async function traceSteps(layer: LstmLayer | GruLayer, x: Sequence, { context, held, edges }: Walk): Promise<Record<string, Trace['tensors'][string]>> {
  const input = held.own(tf.tensor3d(x.data, [1, x.tokens, x.width]));
  const tools = { breathe: context.breathe, edges: edges.at(0) };
  const made = held.ownAll(layer.kind === 'lstm' ? await traceCell(input, lstmCell(prepareLstm(layer, held)), tools) : await traceCell(input, gruCell(prepareGru(layer, held)), tools));
  const found: Record<string, Trace['tensors'][string]> = {};
  for (const [name, tensor] of Object.entries(made)) {
    await context.breathe();
    found[name] = await read(tensor, name, [x.tokens, layer.hiddenWidth]);
  }
  return found;
}

/** What must be said honestly about these numbers. */
function notesFor(cell: CellName, units: number, own: boolean, { engine }: Context): string[] {
  const name = cell.toUpperCase();
  const notes = [
    own ? told.notes.own(name) : told.notes.drawn(name, units),
    told.notes.plain(units),
    told.notes.error,
  ];
  if (engine.adapter?.software) notes.push(told.notes.software);
  return notes;
}
