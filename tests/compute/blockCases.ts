import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { affine, rowOf, sum } from './cellSteps';
import { attentionCase, drawn } from './reference';

/** The block and its parts once more in float64, written from the formulas and not from the code under test. */

const eps = 1e-5;

function normalised(row: readonly number[], weight: PlainTensor, bias: PlainTensor): number[] {
  const mean = sum(row.length, (k) => at(row, k)) / row.length;
  const variance = sum(row.length, (k) => (at(row, k) - mean) ** 2) / row.length;
  return row.map((value, k) => ((value - mean) / Math.sqrt(variance + eps)) * at(weight.data, k) + at(bias.data, k));
}

function fed(row: readonly number[], parameters: OpCase['parameters']): number[] {
  const take = (name: string): PlainTensor => parameters[name] ?? { shape: [], data: [] };
  const inner = affine(take('linear1.weight'), take('linear1.bias'), row).map((value) => Math.max(0, value));
  return affine(take('linear2.weight'), take('linear2.bias'), inner);
}

function mapRows(x: PlainTensor, act: (row: readonly number[], index: number) => readonly number[]): PlainTensor {
  const count = x.data.length / at(x.shape, x.shape.length - 1);
  return { shape: x.shape, data: Array.from({ length: count }, (_, index) => act(rowOf(x, index), index)).flat() };
}

export function layerNormCase(...shape: number[]): OpCase {
  const width = at(shape, shape.length - 1);
  const [weight, bias, x] = [drawn('nw', width), drawn('nb', width), drawn('x', ...shape)];
  return { op: 'layer_norm', parameters: { weight, bias }, inputs: { x, eps }, outputs: { y: mapRows(x, (row) => normalised(row, weight, bias)) } };
}

function feedForwardParameters(width: number, inner: number): Record<string, PlainTensor> {
  return { 'linear1.weight': drawn('w1', inner, width), 'linear1.bias': drawn('b1', inner), 'linear2.weight': drawn('w2', width, inner), 'linear2.bias': drawn('b2', width) };
}

export function feedForwardCase(inner: number, ...shape: number[]): OpCase {
  const parameters = feedForwardParameters(at(shape, shape.length - 1), inner);
  const x = drawn('x', ...shape);
  return { op: 'feed_forward', parameters, inputs: { x }, outputs: { y: mapRows(x, (row) => fed(row, parameters)) } };
}

export function blockCase(batch: number, tokens: number, width: number, setting: { heads: number; causal: boolean; inner: number }): OpCase {
  const { parameters: own, inputs, outputs } = attentionCase(batch, tokens, width, setting);
  const attended = outputs?.['y'] ?? { shape: [], data: [] };
  const x = drawn('x', batch, tokens, width);
  const parameters: Record<string, PlainTensor> = {
    ...Object.fromEntries(Object.entries(own).map(([name, tensor]) => [`self_attn.${name}`, tensor])),
    ...feedForwardParameters(width, setting.inner),
  };
  const norms = [1, 2].map((index) => ({ weight: drawn(`n${index}w`, width), bias: drawn(`n${index}b`, width) }));
  norms.forEach(({ weight, bias }, index) => Object.assign(parameters, { [`norm${index + 1}.weight`]: weight, [`norm${index + 1}.bias`]: bias }));
  const through = (row: readonly number[], which: number): number[] => {
    const norm = norms[which];
    return norm ? normalised(row, norm.weight, norm.bias) : [];
  };
  const y = mapRows(x, (row, index) => {
    const between = through(row.map((value, k) => value + at(rowOf(attended, index), k)), 0);
    const more = fed(between, parameters);
    return through(between.map((value, k) => value + at(more, k)), 1);
  });
  return { op: 'transformer_block', parameters, inputs: { ...inputs, eps }, outputs: { y } };
}
