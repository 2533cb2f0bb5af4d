import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import { requireFits, tokensThatFit } from '../limits';
import { attention, prepareAttention } from './attention';
import { recordEdges } from './edges';
import { given, refuse } from './given';
import { holding } from './held';
import { positionalEncoding } from './positional';
import { read } from './read';
import { prepareRnn, traceRnn } from './rnn';

/** What an operation needs besides its numbers. */
export interface CaseTools {
  readonly engine: Engine;
  readonly breathe: Breath;
}

/** What an operation gives, in the names of the golden files. */
export type CaseOutputs = Readonly<Record<string, PlainTensor>>;

/** Checks a case; the computing happens when the result is called. */
type Prepare = (operation: OpCase) => (tools: CaseTools) => Promise<CaseOutputs>;

const operations: ReadonlyMap<string, Prepare> = new Map([
  ['rnn', rnnCase],
  ['attention', attentionCase],
  ['positional_encoding', positionsCase],
]);

/**
 * Checks one operation on given numbers, in the form of the golden files, and gives back what computes it.
 *
 * @throws UnrollError 'bad-input' naming the field, what it should be and what it is
 */
export function prepareCase(operation: OpCase): (tools: CaseTools) => Promise<CaseOutputs> {
  const prepare = operations.get(operation.op);
  if (prepare) return prepare(operation);
  throw new UnrollError('bad-input', `op: expected one of ${[...operations.keys()].join(', ')}, got ${JSON.stringify(operation.op)}`);
}

function rnnCase(operation: OpCase): (tools: CaseTools) => Promise<CaseOutputs> {
  const from = given(operation, { parameters: ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'], inputs: ['x'] });
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  const inputWeight = from.tensor('parameters.weight_ih', ['any', at(x.shape, 2)]);
  const width = at(inputWeight.shape, 0);
  const hiddenWeight = from.tensor('parameters.weight_hh', [width, width]);
  const biases = ['parameters.bias_ih', 'parameters.bias_hh'].map((place) => from.tensor(place, [width]).data);
  const bias = Float32Array.from({ length: width }, (_, unit) => biases.reduce((sum, part) => sum + at(part, unit), 0));
  return ({ breathe }) =>
    holding(async (held) => {
      const weights = held.ownAll({ inputWeight: matrix(inputWeight), hiddenWeight: matrix(hiddenWeight), bias: tf.tensor1d(bias) });
      const factors = held.ownAll(prepareRnn(weights));
      const { hidden } = held.ownAll(await traceRnn(held.own(cube(x)), factors, breathe, recordEdges(at(x.shape, 1))));
      return { hidden: await readPlain(hidden, 'hidden') };
    });
}

function attentionCase(operation: OpCase): (tools: CaseTools) => Promise<CaseOutputs> {
  const from = given(operation, {
    parameters: ['in_proj_weight', 'in_proj_bias', 'out_proj.weight', 'out_proj.bias'],
    inputs: ['x', 'heads', 'causal'],
  });
  const x = from.tensor('inputs.x', ['any', 'any', 'any']);
  const [batch, tokens, width] = [at(x.shape, 0), at(x.shape, 1), at(x.shape, 2)];
  const heads = from.count('inputs.heads');
  if (width % heads !== 0) throw refuse('inputs.heads', `a divisor of the width ${width}`, String(heads));
  const causal = from.flag('inputs.causal');
  const inWeight = from.tensor('parameters.in_proj_weight', [3 * width, width]);
  const inBias = from.tensor('parameters.in_proj_bias', [3 * width]);
  const outWeight = from.tensor('parameters.out_proj.weight', [width, width]);
  const outBias = from.tensor('parameters.out_proj.bias', [width]);
  return ({ engine }) =>
    holding(async (held) => {
      const fits = `At most ${tokensThatFit(batch * heads, engine.limit)} tokens fit with this batch and these heads.`;
      requireFits('attention scores', [batch, heads, tokens, tokens], engine.limit, fits);
      const made = held.ownAll(
        tf.tidy(() => {
          const weights = { inWeight: matrix(inWeight), inBias: tf.tensor1d(inBias.data), outWeight: matrix(outWeight), outBias: tf.tensor1d(outBias.data) };
          const { y, weights: shares } = attention(cube(x), prepareAttention(weights), { heads, causal });
          return { y, shares };
        }),
      );
      return { y: await readPlain(made.y, 'y'), weights: await readPlain(made.shares, 'weights') };
    });
}

function positionsCase(operation: OpCase): (tools: CaseTools) => Promise<CaseOutputs> {
  const from = given(operation, { parameters: [], inputs: ['tokens', 'dim'] });
  const tokens = from.count('inputs.tokens');
  const width = from.count('inputs.dim');
  return ({ engine }) =>
    holding(async (held) => {
      requireFits('positions', [tokens, width], engine.limit, 'Ask for fewer tokens or a smaller width.');
      const encoding = held.own(tf.tensor2d(positionalEncoding(tokens, width), [tokens, width]));
      return { encoding: await readPlain(encoding, 'encoding') };
    });
}

function matrix({ shape, data }: PlainTensor): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(data), [at(shape, 0), at(shape, 1)]);
}

function cube({ shape, data }: PlainTensor): tf.Tensor3D {
  return tf.tensor3d(Float32Array.from(data), [at(shape, 0), at(shape, 1), at(shape, 2)]);
}

async function readPlain(tensor: tf.Tensor, name: string): Promise<PlainTensor> {
  const { shape, data } = await read(tensor, name);
  return { shape: [...shape], data: Array.from(data) };
}
