import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { OpCase, PlainTensor } from '#contract/job';
import { at, sizeOf } from '#contract/tensor';
import { requireFits } from '../limits';
import { loopMaker } from '../models/loop';
import type { Outputs, VariantName } from '../models/model';
import { feedForward, prepareFeedForward } from './block/feedForward';
import { layerNorm, prepareNorm } from './block/norm';
import type { CaseAnswer, CaseRun, CaseWish } from './given/caseRun';
import { given } from './given/given';
import { readAttentionGradient, readGatedGradient, readRnnGradient } from './given/gradients';
import { type LayerCase, readAttention, readBlock, readFeedForward, readGated, readNorm, readRnn } from './given/layers';
import { gradientCase, inputGradientNames, rnnGradientNames } from './gradients/case';
import { holding } from './held';
import { positionalEncoding } from './positional';
import { read } from './read';

/** Checks a case; the computing happens when the result is called. */
type Prepare = (operation: OpCase, wish: CaseWish) => CaseRun;

const operations: ReadonlyMap<string, Prepare> = new Map<string, Prepare>([
  ['rnn', (operation, wish) => layerCase(readRnn(operation), ['hidden'], wish)],
  ['lstm', (operation, wish) => layerCase(readGated(operation, 'lstm'), ['hidden', 'cell_last'], wish)],
  ['gru', (operation, wish) => layerCase(readGated(operation, 'gru'), ['hidden'], wish)],
  ['attention', (operation, wish) => layerCase(readAttention(operation), ['y', 'weights'], wish)],
  ['transformer_block', (operation, wish) => layerCase(readBlock(operation), ['y'], wish)],
  ['layer_norm', normCase],
  ['feed_forward', feedForwardCase],
  ['positional_encoding', positionsCase],
  ['gradient_rnn', (operation, wish) => gradientCase(readRnnGradient(operation), rnnGradientNames, wish)],
  ['gradient_lstm', (operation, wish) => gradientCase(readGatedGradient(operation, 'lstm'), inputGradientNames, wish)],
  ['gradient_gru', (operation, wish) => gradientCase(readGatedGradient(operation, 'gru'), inputGradientNames, wish)],
  ['gradient_attention', (operation, wish) => gradientCase(readAttentionGradient(operation), inputGradientNames, wish)],
]);

/**
 * Checks one operation on given numbers, in the form of the golden files, and gives back what computes it.
 *
 * @throws UnrollError 'bad-input' naming the field, what it should be and what it is
 */
export function prepareCase(operation: OpCase, wish: CaseWish): CaseRun {
  const prepare = operations.get(operation.op);
  if (prepare) return prepare(operation, wish);
  throw new UnrollError('bad-input', `op: expected one of ${[...operations.keys()].join(', ')}, got ${JSON.stringify(operation.op)}`);
}

function layerCase({ layer, x }: LayerCase, golden: readonly string[], { variant, intermediates, tuning }: CaseWish): CaseRun {
  if (variant === 'fused' && intermediates) {
    throw new UnrollError('bad-input', 'variant: the fused variant keeps no values on the way, which is why it is fast. Ask for the loop variant, or without intermediates.');
  }
  return async ({ engine, breathe }) => {
    if (variant === 'loop') {
      const model = await loopMaker(engine).make(layer, x);
      return answered(model, variant, () => (intermediates ? model.trace(breathe) : model.outputs(breathe)));
    }
    if (!engine.kernels) {
      throw new UnrollError('bad-input', `variant: the engine ${engine.backend} has no kernels of its own for ${layer.kind}. Ask for the loop variant, or choose another engine.`);
    }
    const model = await engine.kernels.tuned(tuning).make(layer, x);
    return answered(model, variant, async () => named(await model.outputs(breathe), golden));
  };
}

async function answered(model: { dispose(): void }, variant: VariantName, compute: () => Promise<Outputs>): Promise<CaseAnswer> {
  try {
    return { variant, outputs: Object.fromEntries(Array.from(await compute(), ([name, { shape, data }]) => [name, { shape: [...shape], data: Array.from(data) }])) };
  } finally {
    model.dispose();
  }
}

function named(outputs: Outputs, names: readonly string[]): Outputs {
  return new Map(
    names.map((name) => {
      const found = outputs.get(name);
      if (!found) throw new RangeError(`the kernels gave no ${name}`);
      return [name, found];
    }),
  );
}

function normCase(operation: OpCase, { intermediates }: CaseWish): CaseRun {
  const { weights, x, eps } = readNorm(operation);
  return alone(x, intermediates, (rows) => layerNorm(rows, prepareNorm(weights), eps));
}

function feedForwardCase(operation: OpCase, { intermediates }: CaseWish): CaseRun {
  const { weights, x } = readFeedForward(operation);
  return alone(x, intermediates, (rows) => feedForward(rows, prepareFeedForward(weights)));
}

/** An operation on the last axis that has no kernels of its own; `make` is called inside a `tidy`, with [1, rows, width]. */
function alone({ shape, data }: PlainTensor, intermediates: boolean, make: (rows: tf.Tensor3D) => Readonly<Record<string, tf.Tensor3D>>): CaseRun {
  const width = at(shape, shape.length - 1);
  const leading = shape.slice(0, -1);
  return ({ engine, breathe }) =>
    holding(async (held) => {
      requireFits('input', shape, engine.limit, 'Ask for fewer rows.');
      const made = held.ownAll(tf.tidy(() => ({ ...make(tf.tensor3d(Float32Array.from(data), [1, sizeOf(leading), width])) })));
      const outputs: Record<string, PlainTensor> = {};
      for (const [name, tensor] of Object.entries(made)) {
        if (name !== 'y' && !intermediates) continue;
        await breathe();
        outputs[name] = await readPlain(tensor, name, [...leading, at(tensor.shape, 2)]);
      }
      return { variant: 'loop' as const, outputs };
    });
}

function positionsCase(operation: OpCase): CaseRun {
  const from = given(operation, { parameters: [], inputs: ['tokens', 'dim'] });
  const tokens = from.count('inputs.tokens');
  const width = from.count('inputs.dim');
  return ({ engine }) =>
    holding(async (held) => {
      requireFits('positions', [tokens, width], engine.limit, 'Ask for fewer tokens or a smaller width.');
      const encoding = held.own(tf.tensor2d(positionalEncoding(tokens, width), [tokens, width]));
      return { variant: 'loop' as const, outputs: { encoding: await readPlain(encoding, 'encoding', encoding.shape) } };
    });
}

async function readPlain(tensor: tf.Tensor, name: string, shape: readonly number[]): Promise<PlainTensor> {
  const { data } = await read(tensor, name);
  return { shape: [...shape], data: Array.from(data) };
}
