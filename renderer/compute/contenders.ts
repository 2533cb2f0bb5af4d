import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { BenchModel, BenchSetting } from '#contract/job';
import type { Dependencies } from '#contract/trace';
import type { Engine } from './backends/engine';
import type { Breath } from './breath';
import { requireFits, tokensThatFit } from './limits';
import { attention, prepareAttention } from './ops/attention/attention';
import { runCell, traceCell } from './ops/cells/cell';
import { prepareRnn, rnnCell } from './ops/cells/rnn';
import { type EdgeRecorder, recordEdges } from './ops/edges';
import type { Held } from './ops/held';
import { pickRows } from './ops/pick';
import { uniform } from './random';

/** One model of the comparison, ready to run. */
export interface Contender {
  readonly model: BenchModel;
  /** Floating point operations of one pass: a multiplication and an addition are two. */
  readonly flop: number;
  /** What one measured run covers, in words. */
  readonly span: string;
  /** One forward pass; the result, read back. */
  forward(breathe: Breath): Promise<Float32Array>;
  /** One pass on the first row of the batch, with its dependencies recorded. */
  record(breathe: Breath): Promise<Dependencies>;
}

/** What a contender is made from; `held` disposes its weights. */
export interface Making {
  /** [batch, tokens, dim] */
  readonly x: tf.Tensor3D;
  readonly setting: BenchSetting;
  readonly engine: Engine;
  readonly seed: number;
  readonly held: Held;
}

/** Makes a model with PyTorch's initial weights. */
export function contender(model: BenchModel, making: Making): Contender {
  switch (model) {
    case 'rnn':
      return rnnContender(making);
    case 'attention':
      return attentionContender(making);
    default:
      throw new RangeError(`no such model: ${String(model satisfies never)}`);
  }
}

/** @throws UnrollError 'bad-input' naming heads */
export function requireDivides(heads: number, dim: number): void {
  if (dim % heads === 0) return;
  throw new UnrollError('bad-input', `heads: expected a divisor of dim ${dim}, got ${heads}`);
}

/**
 * Refuses what the engine cannot hold or could not be interrupted in, before anything is drawn or computed.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying which limit it is and what would fit
 */
export function requirePossible({ batch, tokens, dim, heads, models }: BenchSetting, engine: Engine): void {
  requireFits('random input', [batch, tokens, dim], engine.limit, 'Choose a smaller batch, fewer tokens or a smaller dim.');
  if (models.includes('rnn')) requireShortCall(2 * batch * dim * dim, 'one step of the chain', engine);
  if (!models.includes('attention')) return;
  requireShortCall(largestCall(tokens, dim), 'attention of one row of the batch', engine);
  const rows = rowsPerCall({ batch, tokens, dim }, engine);
  const fits = `At most ${tokensThatFit(rows * heads, engine.limit)} tokens fit with ${rows} rows of the batch and ${heads} heads.`;
  requireFits('attention scores', [rows, heads, tokens, tokens], engine.limit, fits);
}

/** torch.nn.RNNCell(dim, dim): all weights and biases uniform within 1/sqrt(dim). */
function rnnContender({ x, setting: { batch, tokens, dim }, seed, held }: Making): Contender {
  const bound = 1 / Math.sqrt(dim);
  const draw = (name: string): Float32Array => uniform(seed, `bench.rnn.${name}`, dim * dim, bound);
  const biases = ['bias_ih', 'bias_hh'].map((name) => uniform(seed, `bench.rnn.${name}`, dim, bound));
  const weights = held.ownAll({
    inputWeight: tf.tensor2d(draw('weight_ih'), [dim, dim]),
    hiddenWeight: tf.tensor2d(draw('weight_hh'), [dim, dim]),
    bias: tf.tensor1d(Float32Array.from({ length: dim }, (_, unit) => biases.reduce((sum, part) => sum + (part[unit] ?? 0), 0))),
  });
  const factors = held.ownAll(prepareRnn(weights));
  return {
    model: 'rnn',
    flop: 2 * batch * tokens * 2 * dim * dim,
    span: 'one pass over all tokens, operation by operation, to the last hidden state read back',
    forward: async (breathe) => readAndDispose((await runCell(x, rnnCell(factors), breathe)).hidden),
    record: (breathe) => recordFirstRow(x, async (row, edges) => Object.values(await traceCell(row, rnnCell(factors), { breathe, edges }))),
  };
}

/** torch.nn.MultiheadAttention(dim, heads): Xavier-uniform in-projection, zero biases, nn.Linear's weights on the way out. */
function attentionContender({ x, setting: { batch, tokens, dim, heads }, engine, seed, held }: Making): Contender {
  const setting = { heads, causal: false };
  const rows = rowsPerCall({ batch, tokens, dim }, engine);
  const weights = held.ownAll({
    inWeight: tf.tensor2d(uniform(seed, 'bench.attention.in', 3 * dim * dim, Math.sqrt(6 / (4 * dim))), [3 * dim, dim]),
    inBias: tf.zeros<tf.Rank.R1>([3 * dim]),
    outWeight: tf.tensor2d(uniform(seed, 'bench.attention.out', dim * dim, 1 / Math.sqrt(dim)), [dim, dim]),
    outBias: tf.zeros<tf.Rank.R1>([dim]),
  });
  const factors = held.ownAll(prepareAttention(weights));
  return {
    model: 'attention',
    flop: 8 * batch * tokens * dim * dim + 4 * batch * tokens * tokens * dim,
    span: `one pass over all tokens, ${rows === batch ? 'the whole batch at once' : `${rows} of ${batch} rows of the batch at a time`}, to the output read back`,
    forward: async (breathe) => {
      const result = new Float32Array(batch * tokens * dim);
      for (let row = 0; row < batch; row += rows) {
        await breathe();
        const count = Math.min(rows, batch - row);
        const part = tf.tidy(() => {
          const slice = count === batch ? x : pickRows(tf.reshape(x, [batch, tokens * dim]), row, count);
          return attention(tf.reshape(slice, [count, tokens, dim]), factors, setting).y;
        });
        result.set(await readAndDispose(part), row * tokens * dim);
      }
      return result;
    },
    record: () => recordFirstRow(x, async (row, edges) => [tf.tidy(() => attention(row, factors, setting, edges).y)]),
  };
}

/** Rows of the batch that go into one call: all of them, or as many as leave the page able to answer. */
function rowsPerCall({ batch, tokens, dim }: Pick<BenchSetting, 'batch' | 'tokens' | 'dim'>, { flopPerCall }: Engine): number {
  if (flopPerCall === null) return batch;
  return Math.min(batch, Math.max(1, Math.floor(flopPerCall / largestCall(tokens, dim))));
}

/** Floating point operations of the largest product of one row: the projection in, or queries with keys. */
function largestCall(tokens: number, dim: number): number {
  return Math.max(6 * tokens * dim * dim, 2 * tokens * tokens * dim);
}

/** Longest call in units of the wished one that the page can still take without counting as hung. */
const patience = 10;

function requireShortCall(flop: number, what: string, { flopPerCall }: Engine): void {
  if (flopPerCall === null || flop <= patience * flopPerCall) return;
  const giga = (value: number): string => (value / 1e9).toFixed(1);
  throw new UnrollError(
    'bad-input',
    `dim and tokens: ${what} is ${giga(flop)} GFLOP that this engine cannot interrupt, and the limit is ${giga(patience * flopPerCall)}. Choose smaller ones or webgpu.`,
  );
}

async function recordFirstRow(x: tf.Tensor3D, run: (row: tf.Tensor3D, edges: EdgeRecorder) => Promise<tf.Tensor[]>): Promise<Dependencies> {
  const [, tokens, width] = x.shape;
  const edges = recordEdges(tokens);
  const row = tf.tidy(() => tf.slice(x, [0, 0, 0], [1, tokens, width]));
  try {
    tf.dispose(await run(row, edges.at(0)));
  } finally {
    row.dispose();
  }
  return edges.edges();
}

async function readAndDispose(tensor: tf.Tensor): Promise<Float32Array> {
  const numbers = await tensor.data<'float32'>();
  tensor.dispose();
  return numbers;
}
