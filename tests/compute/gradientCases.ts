import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { type Activation, type CellKind, type CellState, type CellWeights, drawnCell, rowOf, stepOf, sum } from './cellSteps';
import { identity, largestSingularValue, length, type Matrix, times } from './matrix';
import { attentionCase, drawn } from './reference';

/**
 * Gradients through time in float64 without backpropagation: each step's Jacobian is measured on the forward formulas by
 * central differences (off by about 1e-10), and the matrices are multiplied. Nothing in common with the code under test.
 */

/** Half the distance between the two points of a difference. */
const nudge = 1e-6;

/** d(act(x))/dx, [results, inputs]. */
function measuredJacobian(x: readonly number[], act: (x: readonly number[]) => readonly number[]): Matrix {
  const columns = x.map((_, which) => {
    const [up, down] = [nudge, -nudge].map((by) => act(x.map((value, index) => value + (index === which ? by : 0))));
    return (up ?? []).map((value, index) => (value - at(down ?? [], index)) / (2 * nudge));
  });
  return (columns[0] ?? []).map((_, row) => columns.map((column) => at(column, row)));
}

/** The state as one row: h, and c after it. */
function flat({ hidden, cell }: CellState): number[] {
  return [...hidden, ...cell];
}

interface Walk {
  readonly kind: CellKind;
  readonly weights: CellWeights;
  readonly x: PlainTensor;
  readonly v: readonly number[];
  readonly activation: Activation;
}

/** By distance, the nearest first. */
interface Found {
  readonly inputNorm: number[];
  readonly stateNorm: number[];
  readonly spectralNorm: number[];
}

function walked({ kind, weights, x, v, activation }: Walk): Found {
  const width = v.length;
  const parts = kind === 'lstm' ? 2 : 1;
  const opened = (state: readonly number[]): CellState => ({ hidden: state.slice(0, width), cell: state.slice(width) });
  const states: number[][] = [new Array<number>(parts * width).fill(0)];
  const tokens = at(x.shape, 0);
  for (let token = 0; token < tokens; token += 1) states.push(flat(stepOf(kind, weights, rowOf(x, token), opened(states[token] ?? []), activation)));
  const found: Found = { inputNorm: [], stateNorm: [], spectralNorm: [] };
  let product: Matrix = identity(parts * width);
  for (let token = tokens - 1; token >= 0; token -= 1) {
    const [before, input] = [states[token] ?? [], rowOf(x, token)];
    const gradient = times([[...v, ...new Array<number>((parts - 1) * width).fill(0)]], product);
    found.stateNorm.push(length(gradient[0] ?? []));
    found.spectralNorm.push(largestSingularValue(product));
    const byInput = measuredJacobian(input, (nudged) => flat(stepOf(kind, weights, nudged, opened(before), activation)));
    found.inputNorm.push(length(times(gradient, byInput)[0] ?? []));
    product = times(product, measuredJacobian(before, (nudged) => flat(stepOf(kind, weights, input, opened(nudged), activation))));
  }
  return found;
}

function row(data: readonly number[]): PlainTensor {
  return { shape: [data.length], data: [...data] };
}

/** How a case is made up. */
export interface GradientSizes {
  readonly tokens: number;
  readonly input: number;
  readonly hidden: number;
  /** Of the weights from state to state. */
  readonly strength: number;
  readonly activation?: Activation;
}

/** A whole case with all its outputs, those that only come when intermediates are asked for among them. */
export function gradientCase(kind: CellKind, { tokens, input, hidden, strength, activation = 'tanh' }: GradientSizes): OpCase {
  const drawnWeights = drawnCell(kind, input, hidden, strength);
  const none: PlainTensor = { ...drawnWeights.biasHh, data: drawnWeights.biasHh.data.map(() => 0) };
  const weights = kind === 'rnn' ? { ...drawnWeights, biasHh: none } : drawnWeights;
  const [x, v] = [drawn('x', tokens, input), drawn('v', hidden)];
  const { inputNorm, stateNorm, spectralNorm } = walked({ kind, weights, x, v: v.data, activation });
  const { weightIh: weight_ih, weightHh: weight_hh, biasIh, biasHh } = weights;
  const outputs = { x_gradient_norm: row(inputNorm.toReversed()), gradient_norm: row(stateNorm), jacobian_product_spectral_norm: row(spectralNorm) };
  if (kind === 'rnn') return { op: 'gradient_rnn', parameters: { weight_ih, weight_hh, bias: biasIh }, inputs: { x, v, nonlinearity: activation }, outputs };
  return { op: `gradient_${kind}`, parameters: { weight_ih, weight_hh, bias_ih: biasIh, bias_hh: biasHh }, inputs: { x, v, forget_bias: null, heads: 0 }, outputs };
}

/** The same for attention, whose Jacobians go from each input to the last output. */
export function attentionGradientCase(tokens: number, width: number, setting: { heads: number; causal: boolean }): OpCase {
  const { parameters, inputs } = attentionCase(1, tokens, width, setting);
  const v = drawn('v', width);
  const x = drawn('x', tokens, width);
  const lastOf = (nudged: readonly number[], token: number): readonly number[] => {
    const data = x.data.map((value, place) => (Math.floor(place / width) === token ? at(nudged, place % width) : value));
    return attentionOutput(data, parameters, { tokens, width, heads: setting.heads });
  };
  const jacobians = Array.from({ length: tokens }, (_, token) => measuredJacobian(rowOf(x, token), (nudged) => lastOf(nudged, token)));
  const outputs = {
    x_gradient_norm: row(jacobians.map((jacobian) => length(times([v.data], jacobian)[0] ?? []))),
    jacobian_product_spectral_norm: row(jacobians.map(largestSingularValue).toReversed()),
  };
  return { op: 'gradient_attention', parameters, inputs: { x, v, forget_bias: null, heads: setting.heads, causal: inputs['causal'] ?? false }, outputs };
}

/** y of the last token, which sees every token, causal or not. */
function attentionOutput(x: readonly number[], parameters: OpCase['parameters'], { tokens, width, heads }: Readonly<Record<'tokens' | 'width' | 'heads', number>>): number[] {
  const numbers = (name: string): readonly number[] => parameters[name]?.data ?? [];
  // Safe: four names make four arrays.
  const [inW, inB, outW, outB] = ['in_proj_weight', 'in_proj_bias', 'out_proj.weight', 'out_proj.bias'].map(numbers) as [readonly number[], readonly number[], readonly number[], readonly number[]];
  const projected = (token: number, unit: number): number => at(inB, unit) + sum(width, (k) => at(inW, unit * width + k) * at(x, token * width + k));
  const size = width / heads;
  const mixed = Array.from({ length: width }, (_, unit) => {
    const start = Math.floor(unit / size) * size;
    const powers = Array.from({ length: tokens }, (__, key) => Math.exp(sum(size, (k) => projected(tokens - 1, start + k) * projected(key, width + start + k)) / Math.sqrt(size)));
    const total = sum(tokens, (key) => at(powers, key));
    return sum(tokens, (key) => (at(powers, key) / total) * projected(key, 2 * width + unit));
  });
  return Array.from({ length: width }, (_, unit) => at(outB, unit) + sum(width, (k) => at(outW, unit * width + k) * at(mixed, k)));
}
