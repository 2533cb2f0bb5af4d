import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import { Held } from '../ops/held';
import type { Layer, Sequence } from './layer';
import { attentionPasses } from './loop/attention';
import { blockPasses } from './loop/block';
import { requireLoopFits } from './loop/fits';
import type { Passes } from './loop/passes';
import { recurrentPasses } from './loop/recurrent';
import type { Maker, Model, Outputs } from './model';

/** A layer computed operation by operation on tfjs, as the article's snippet does it. */
export interface LoopModel extends Model {
  /**
   * One pass with every intermediate value kept and read back, under the names of ops/cells, ops/attention and ops/block;
   * the results are among them. Valid until the next time.
   *
   * @throws UnrollError 'wrong-result' naming the first number that is none; 'cancelled'
   */
  trace(breathe: Breath): Promise<Outputs>;
}

/** The `loop` variant of every layer on one engine, which must be tfjs's backend while the models are used. */
export interface LoopMaker extends Maker {
  make(layer: Layer, x: Sequence): Promise<LoopModel>;
}

/** Makes models that compute operation by operation. */
export function loopMaker(engine: Engine): LoopMaker {
  return {
    make: async (layer, x) => {
      requireLoopFits(layer, x, engine);
      const held = new Held();
      try {
        const input = held.own(tf.tensor3d(x.data, [x.batch, x.tokens, x.width]));
        return model(passesOf(layer, { x: input, engine, held }), held);
      } catch (thrown) {
        held.dispose();
        throw thrown;
      }
    },
  };
}

function passesOf(layer: Layer, given: Parameters<typeof blockPasses>[1]): Passes {
  switch (layer.kind) {
    case 'rnn':
    case 'lstm':
    case 'gru':
      return recurrentPasses(layer, given);
    case 'attention':
      return attentionPasses(layer, given);
    case 'block':
      return blockPasses(layer, given);
    default:
      throw new RangeError(`no such layer: ${JSON.stringify(layer satisfies never)}`);
  }
}

function model({ span, peakBytes, forward, trace, golden }: Passes, held: Held): LoopModel {
  return {
    span,
    peakBytes,
    forward: async (breathe) => ({ result: await forward(breathe), kernelMs: null }),
    trace: (breathe) => trace(breathe),
    outputs: (breathe) => trace(breathe, golden),
    dispose: () => held.dispose(),
  };
}
