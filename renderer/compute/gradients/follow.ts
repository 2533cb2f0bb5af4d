import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import type { Nonlinearity, Sequence } from '../models/layer';
import { traceCell } from '../ops/cells/cell';
import { gruCell, prepareGru } from '../ops/cells/gru';
import { lstmCell, prepareLstm } from '../ops/cells/lstm';
import { prepareRnn, rnnCell } from '../ops/cells/rnn';
import { recordEdges } from '../ops/edges';
import { type Gradients, type GradientTools, gradientsThroughTime } from '../ops/gradients/gradients';
import { holding } from '../ops/held';
import { read } from '../ops/read';
import { uniform } from '../random';
import type { Layers } from './layers';

/** The states of a plain cell and what each is made of, [tokens, hidden] each, by token. */
export interface States {
  readonly hidden: Float32Array;
  readonly inputPart: Float32Array;
  readonly recurrentPart: Float32Array;
}

/** The same error sent back through three layers. */
export interface Followed {
  readonly rnn: Gradients;
  readonly gated: Gradients;
  readonly attention: Gradients;
  /** [hidden] of the RNN, of length 1: E = v . h_N */
  readonly v: Float32Array;
}

/** A direction of length 1, drawn from the seed: what the error asks of the last result. */
export function drawnDirection(seed: number, name: string, width: number): Float32Array {
  const drawn = uniform(seed, `gradients.v.${name}`, width, 1);
  const length = Math.hypot(...drawn);
  return drawn.map((value) => value / length);
}

/**
 * Sends the same kind of error, E = v . (result of the last token) with |v| = 1, back through each layer.
 *
 * @param words - what the recurrent layers read
 * @param placed - the same with positions, which attention needs
 */
export async function followBack(layers: Layers, { words, placed, seed }: { readonly words: Sequence; readonly placed: Sequence; readonly seed: number }, tools: GradientTools): Promise<Followed> {
  const { rnn, gated, attention } = layers;
  const v = drawnDirection(seed, 'rnn', rnn.hiddenWidth);
  const ask = { withSpectralNorm: false };
  return {
    v,
    rnn: await gradientsThroughTime({ ...ask, layer: rnn, x: words, v }, tools),
    gated: await gradientsThroughTime({ ...ask, layer: gated, x: words, v: drawnDirection(seed, gated.kind, gated.hiddenWidth) }, tools),
    attention: await gradientsThroughTime({ ...ask, layer: attention, x: placed, v: drawnDirection(seed, 'attention', attention.width) }, tools),
  };
}

/** The states of the plain cell; `null` for a linear one, whose slope is 1 whatever they are, and which may leave float32. */
export function readStates({ rnn }: Layers, x: Sequence, { breathe }: GradientTools): Promise<States | null> {
  if (rnn.nonlinearity === 'linear') return Promise.resolve(null);
  return holding(async (held) => {
    const { inputWidth, hiddenWidth } = rnn;
    const weights = held.ownAll({
      inputWeight: tf.tensor2d(rnn.weightIh, [hiddenWidth, inputWidth]),
      hiddenWeight: tf.tensor2d(rnn.weightHh, [hiddenWidth, hiddenWidth]),
      bias: tf.tensor1d(rnn.biasIh.map((value, unit) => value + at(rnn.biasHh, unit))),
    });
    const factors = held.ownAll(prepareRnn(weights));
    const input = held.own(tf.tensor3d(x.data, [1, x.tokens, x.width]));
    const made = held.ownAll(await traceCell(input, rnnCell(factors), { breathe, edges: recordEdges(x.tokens).at(0) }));
    const numbers = async (name: keyof States): Promise<Float32Array> => (await read(made[name], name)).data;
    return { hidden: await numbers('hidden'), inputPart: await numbers('inputPart'), recurrentPart: await numbers('recurrentPart') };
  });
}

/** Every value of the gated layer's steps under the names of ops/cells, [tokens, hidden] each, by token. */
export function readGates({ gated }: Layers, x: Sequence, { breathe }: GradientTools): Promise<Readonly<Record<string, Float32Array>>> {
  return holding(async (held) => {
    const input = held.own(tf.tensor3d(x.data, [1, x.tokens, x.width]));
    const tools = { breathe, edges: recordEdges(x.tokens).at(0) };
    const made = held.ownAll(gated.kind === 'lstm' ? await traceCell(input, lstmCell(prepareLstm(gated, held)), tools) : await traceCell(input, gruCell(prepareGru(gated, held)), tools));
    const found: Record<string, Float32Array> = {};
    for (const [name, tensor] of Object.entries(made)) found[name] = (await read(tensor, name)).data;
    return found;
  });
}

/** [states, hidden] by distance, 1 - h^2; ones for a linear cell. */
export function slopesBack(states: States | null, tokens: number, width: number, nonlinearity: Nonlinearity): Float32Array {
  if (states === null || nonlinearity !== 'tanh') return new Float32Array(tokens * width).fill(1);
  return Float32Array.from({ length: tokens * width }, (_, place) => {
    const token = tokens - 1 - Math.floor(place / width);
    return 1 - at(states.hidden, token * width + (place % width)) ** 2;
  });
}
