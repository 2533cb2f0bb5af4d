import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { type AttentionLayer, type BlockLayer, type FeedForwardWeights, gateCount, type Layer, type NormWeights, type RecurrentLayer, type Sequence } from '../../models/layer';
import { type Given, given, refuse } from './given';

/** A layer and what it reads. */
export interface LayerCase<Kind extends Layer = Layer> {
  readonly layer: Kind;
  readonly x: Sequence;
}

/** What torch.nn.LayerNorm adds to the variance when nothing is said. */
export const usualEps = 1e-5;

/** Names of a recurrent layer's parameters in torch.nn. */
export const recurrentNames = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'];
/** Names of torch.nn.MultiheadAttention's parameters. */
export const attentionNames = ['in_proj_weight', 'in_proj_bias', 'out_proj.weight', 'out_proj.bias'];
const feedForwardNames = ['linear1.weight', 'linear1.bias', 'linear2.weight', 'linear2.bias'];
const normNames = ['weight', 'bias'];

/** @throws UnrollError 'bad-input' naming the field, what it should be and what it is */
export function readRnn(operation: OpCase): LayerCase<RecurrentLayer> {
  const from = given(operation, { parameters: recurrentNames, inputs: ['x', 'nonlinearity'] });
  const nonlinearity = from.choice('inputs.nonlinearity', ['tanh', 'relu', 'linear']);
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  return { layer: { kind: 'rnn', nonlinearity, ...recurrentWeights(from, 'rnn', at(x.shape, 2)) }, x: sequence(x) };
}

/** @throws UnrollError 'bad-input' */
export function readGated(operation: OpCase, kind: 'lstm' | 'gru'): LayerCase<RecurrentLayer> {
  const from = given(operation, { parameters: recurrentNames, inputs: ['x'] });
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  return { layer: { kind, ...recurrentWeights(from, kind, at(x.shape, 2)) }, x: sequence(x) };
}

/** @throws UnrollError 'bad-input' */
export function readAttention(operation: OpCase): LayerCase<AttentionLayer> {
  const from = given(operation, { parameters: attentionNames, inputs: ['x', 'heads', 'causal'] });
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  return { layer: attentionLayer(from, at(x.shape, 2)), x: sequence(x) };
}

/** @throws UnrollError 'bad-input' */
export function readBlock(operation: OpCase): LayerCase<BlockLayer> {
  const norms = ['norm1', 'norm2'].flatMap((norm) => normNames.map((name) => `${norm}.${name}`));
  const from = given(operation, {
    parameters: [...attentionNames.map((name) => `self_attn.${name}`), ...feedForwardNames, ...norms],
    inputs: ['x', 'heads', 'causal', 'eps'],
  });
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  const width = at(x.shape, 2);
  const layer: BlockLayer = {
    kind: 'block',
    attention: attentionLayer(from, width, 'self_attn.'),
    feedForward: feedForwardWeights(from, width),
    norm1: normWeights(from, width, 'norm1.'),
    norm2: normWeights(from, width, 'norm2.'),
    eps: from.positive('inputs.eps', usualEps),
  };
  return { layer, x: sequence(x) };
}

/** @throws UnrollError 'bad-input' */
export function readNorm(operation: OpCase): { readonly weights: NormWeights; readonly x: PlainTensor; readonly eps: number } {
  const from = given(operation, { parameters: normNames, inputs: ['x', 'eps'] });
  const x = from.tensor('inputs.x', ['...', 'any']);
  return { weights: normWeights(from, at(x.shape, x.shape.length - 1), ''), x, eps: from.positive('inputs.eps', usualEps) };
}

/** @throws UnrollError 'bad-input' */
export function readFeedForward(operation: OpCase): { readonly weights: FeedForwardWeights; readonly x: PlainTensor } {
  const from = given(operation, { parameters: feedForwardNames, inputs: ['x'] });
  const x = from.tensor('inputs.x', ['...', 'any']);
  return { weights: feedForwardWeights(from, at(x.shape, x.shape.length - 1)), x };
}

/** A recurrent layer's numbers; the hidden width follows from the rows. @throws UnrollError 'bad-input' */
export function recurrentWeights(from: Given, kind: RecurrentLayer['kind'], inputWidth: number): Omit<RecurrentLayer, 'kind' | 'nonlinearity'> {
  const gates = gateCount[kind];
  const weightIh = from.tensor('parameters.weight_ih', ['any', inputWidth]);
  const rows = at(weightIh.shape, 0);
  if (rows % gates !== 0) throw refuse('parameters.weight_ih', `a multiple of ${gates} rows, one block for each gate`, `[${weightIh.shape.join(', ')}]`);
  const hiddenWidth = rows / gates;
  const weightHh = single(from.tensor('parameters.weight_hh', [rows, hiddenWidth]));
  const [biasIh, biasHh] = [single(from.tensor('parameters.bias_ih', [rows])), single(from.tensor('parameters.bias_hh', [rows]))];
  return { inputWidth, hiddenWidth, weightIh: single(weightIh), weightHh, biasIh, biasHh };
}

/** An attention layer's numbers and setting. @throws UnrollError 'bad-input' */
export function attentionLayer(from: Given, width: number, prefix = ''): AttentionLayer {
  const heads = from.count('inputs.heads');
  if (width % heads !== 0) throw refuse('inputs.heads', `a divisor of the width ${width}`, String(heads));
  const take = (name: string, shape: readonly number[]): Float32Array => single(from.tensor(`parameters.${prefix}${name}`, shape));
  return {
    kind: 'attention',
    width,
    heads,
    causal: from.flag('inputs.causal'),
    inWeight: take('in_proj_weight', [3 * width, width]),
    inBias: take('in_proj_bias', [3 * width]),
    outWeight: take('out_proj.weight', [width, width]),
    outBias: take('out_proj.bias', [width]),
  };
}

function feedForwardWeights(from: Given, width: number): FeedForwardWeights {
  const first = from.tensor('parameters.linear1.weight', ['any', width]);
  const innerWidth = at(first.shape, 0);
  const take = (name: string, shape: readonly number[]): Float32Array => single(from.tensor(`parameters.${name}`, shape));
  return {
    innerWidth,
    firstWeight: single(first),
    firstBias: take('linear1.bias', [innerWidth]),
    secondWeight: take('linear2.weight', [width, innerWidth]),
    secondBias: take('linear2.bias', [width]),
  };
}

function normWeights(from: Given, width: number, prefix: string): NormWeights {
  const [weight, bias] = ['weight', 'bias'].map((name) => single(from.tensor(`parameters.${prefix}${name}`, [width])));
  if (!weight || !bias) throw new RangeError('two names make two tensors');
  return { weight, bias };
}

/** A tensor's numbers as the engine takes them. */
export function single({ data }: PlainTensor): Float32Array {
  return Float32Array.from(data);
}

function sequence(x: PlainTensor): Sequence {
  return { batch: at(x.shape, 0), tokens: at(x.shape, 1), width: at(x.shape, 2), data: single(x) };
}
