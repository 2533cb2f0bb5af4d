import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import type { AttentionLayer, RecurrentLayer, Sequence } from '../../models/layer';
import { given } from './given';
import { attentionLayer, attentionNames, type LayerCase, recurrentNames, recurrentWeights, single } from './layers';

/** A layer, x of one row of the batch, and v of E = v . (result of the last token). */
export interface GradientCase extends LayerCase<RecurrentLayer | AttentionLayer> {
  /** [width of the result] */
  readonly v: Float32Array;
}

/** The plain RNN has one bias here. @throws UnrollError 'bad-input' */
export function readRnnGradient(operation: OpCase): GradientCase {
  const from = given(operation, { parameters: ['weight_hh', 'weight_ih', 'bias'], inputs: ['x', 'v', 'spectral_radius', 'nonlinearity'] });
  from.remark('inputs.spectral_radius');
  const nonlinearity = from.choice('inputs.nonlinearity', ['tanh', 'relu', 'linear']);
  const x = from.tensor('inputs.x', ['any', 'any']);
  const inputWidth = at(x.shape, 1);
  const weightIh = from.tensor('parameters.weight_ih', ['any', inputWidth]);
  const hiddenWidth = at(weightIh.shape, 0);
  const weightHh = single(from.tensor('parameters.weight_hh', [hiddenWidth, hiddenWidth]));
  const biasIh = single(from.tensor('parameters.bias', [hiddenWidth]));
  const weights = { inputWidth, hiddenWidth, weightIh: single(weightIh), weightHh, biasIh, biasHh: new Float32Array(hiddenWidth) };
  return { layer: { kind: 'rnn', nonlinearity, ...weights }, x: oneRow(x), v: single(from.tensor('inputs.v', [hiddenWidth])) };
}

/** The bias of the forget gate is in the biases already; the case only says what it was. @throws UnrollError 'bad-input' */
export function readGatedGradient(operation: OpCase, kind: 'lstm' | 'gru'): GradientCase {
  const from = given(operation, { parameters: recurrentNames, inputs: ['x', 'v', 'forget_bias', 'heads'] });
  from.remark('inputs.forget_bias');
  from.remark('inputs.heads');
  const x = from.tensor('inputs.x', ['any', 'any']);
  const weights = recurrentWeights(from, kind, at(x.shape, 1));
  return { layer: { kind, ...weights }, x: oneRow(x), v: single(from.tensor('inputs.v', [weights.hiddenWidth])) };
}

/** @throws UnrollError 'bad-input' */
export function readAttentionGradient(operation: OpCase): GradientCase {
  const from = given(operation, { parameters: attentionNames, inputs: ['x', 'v', 'heads', 'causal', 'forget_bias'] });
  from.remark('inputs.forget_bias');
  const x = from.tensor('inputs.x', ['any', 'any']);
  const width = at(x.shape, 1);
  return { layer: attentionLayer(from, width), x: oneRow(x), v: single(from.tensor('inputs.v', [width])) };
}

function oneRow(x: PlainTensor): Sequence {
  return { batch: 1, tokens: at(x.shape, 0), width: at(x.shape, 1), data: single(x) };
}
