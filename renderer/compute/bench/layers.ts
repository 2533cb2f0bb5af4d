import type { BenchModel, BenchSizes } from '#contract/bench';
import type { Breath } from '../breath';
import { type AttentionLayer, type BlockLayer, gateCount, type Layer, type RecurrentLayer, type Sequence } from '../models/layer';
import { normal, uniform } from '../random';

/** The same numbers in every run and on every machine. */
const seed = 1;
const drawnAtOnce = 65_536;
/** torch.nn.LayerNorm's. */
const eps = 1e-5;
/** Width of the feed-forward part in widths of the layer, as in Vaswani et al. 2017. */
export const innerWidths = 4;

/** Whether a model walks from token to token. */
export function isRecurrent(model: BenchModel): model is RecurrentLayer['kind'] {
  return model === 'rnn' || model === 'lstm' || model === 'gru';
}

/** Gives `count` numbers evenly spread over -bound..bound; a number belongs to the name and its place. */
type Draw = (name: string, count: number, bound: number) => Promise<Float32Array>;

/** A layer of this width with weights as PyTorch begins with them; both variants get these very numbers. */
export function drawLayer(model: BenchModel, sizes: Pick<BenchSizes, 'dim' | 'heads'>, breathe: Breath): Promise<Layer> {
  return makeLayer(model, sizes, (name, count, bound) => inPieces(count, breathe, (piece, length) => uniform(seed, `bench.${name}.${piece}`, length, bound)));
}

/** The same layer without numbers in it: enough to ask whether it would fit. */
export function hollowLayer(model: BenchModel, sizes: Pick<BenchSizes, 'dim' | 'heads'>): Promise<Layer> {
  return makeLayer(model, sizes, () => Promise.resolve(new Float32Array(0)));
}

async function makeLayer(model: BenchModel, { dim, heads }: Pick<BenchSizes, 'dim' | 'heads'>, draw: Draw): Promise<Layer> {
  switch (model) {
    case 'rnn':
      return { kind: 'rnn', nonlinearity: 'tanh', ...(await recurrentWeights(model, dim, draw)) };
    case 'lstm':
    case 'gru':
      return { kind: model, ...(await recurrentWeights(model, dim, draw)) };
    case 'attention':
      return await attentionLayer('attention', { dim, heads }, draw);
    case 'block':
      return await blockLayer({ dim, heads }, draw);
    default:
      throw new RangeError(`no such model: ${String(model satisfies never)}`);
  }
}

/** Normal random input [batch, tokens, dim]. */
export async function drawSequence({ batch, tokens, dim }: BenchSizes, breathe: Breath): Promise<Sequence> {
  const data = await inPieces(batch * tokens * dim, breathe, (piece, length) => normal(seed, `bench.x.${piece}`, length));
  return { batch, tokens, width: dim, data };
}

/** Many numbers, drawn piece by piece so that the page goes on answering. */
async function inPieces(count: number, breathe: Breath, draw: (piece: number, length: number) => Float32Array): Promise<Float32Array> {
  const numbers = new Float32Array(count);
  for (let start = 0; start < count; start += drawnAtOnce) {
    await breathe();
    numbers.set(draw(start, Math.min(drawnAtOnce, count - start)), start);
  }
  return numbers;
}

/** torch.nn.RNNCell, GRUCell and LSTMCell: all weights and biases uniform within 1/sqrt(hidden). */
async function recurrentWeights(model: RecurrentLayer['kind'], dim: number, draw: Draw) {
  const rows = gateCount[model] * dim;
  const bound = 1 / Math.sqrt(dim);
  return {
    inputWidth: dim,
    hiddenWidth: dim,
    weightIh: await draw(`${model}.weight_ih`, rows * dim, bound),
    weightHh: await draw(`${model}.weight_hh`, rows * dim, bound),
    biasIh: await draw(`${model}.bias_ih`, rows, bound),
    biasHh: await draw(`${model}.bias_hh`, rows, bound),
  };
}

/** torch.nn.MultiheadAttention: Xavier-uniform in-projection, zero biases, nn.Linear's weights on the way out. */
async function attentionLayer(name: string, { dim, heads }: Pick<BenchSizes, 'dim' | 'heads'>, draw: Draw): Promise<AttentionLayer> {
  return {
    kind: 'attention',
    width: dim,
    heads,
    causal: false,
    inWeight: await draw(`${name}.in`, 3 * dim * dim, Math.sqrt(6 / (4 * dim))),
    inBias: new Float32Array(3 * dim),
    outWeight: await draw(`${name}.out`, dim * dim, 1 / Math.sqrt(dim)),
    outBias: new Float32Array(dim),
  };
}

/** torch.nn.TransformerEncoderLayer: its attention, two nn.Linear within 1/sqrt(inputs), norms that change nothing yet. */
async function blockLayer({ dim, heads }: Pick<BenchSizes, 'dim' | 'heads'>, draw: Draw): Promise<BlockLayer> {
  const inner = innerWidths * dim;
  const norm = () => ({ weight: new Float32Array(dim).fill(1), bias: new Float32Array(dim) });
  return {
    kind: 'block',
    attention: await attentionLayer('block', { dim, heads }, draw),
    feedForward: {
      innerWidth: inner,
      firstWeight: await draw('block.linear1.weight', inner * dim, 1 / Math.sqrt(dim)),
      firstBias: await draw('block.linear1.bias', inner, 1 / Math.sqrt(dim)),
      secondWeight: await draw('block.linear2.weight', dim * inner, 1 / Math.sqrt(inner)),
      secondBias: await draw('block.linear2.bias', dim, 1 / Math.sqrt(inner)),
    },
    norm1: norm(),
    norm2: norm(),
    eps,
  };
}
