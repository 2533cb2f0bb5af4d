import { UnrollError } from '#contract/failure';
import { at, type Tensor } from '#contract/tensor';
import { type GivenWeights, seededWeights, type WeightsUsed } from '#contract/weights';
import { type AttentionLayer, gateCount, type RecurrentLayer } from '../models/layer';
import { words } from '../words/words';

/** A layer's weights as a file gives them, and the names they have there. */
export interface Taken<Weights> {
  readonly weights: Weights;
  readonly names: readonly string[];
}

type RecurrentWeights = Omit<RecurrentLayer, 'kind' | 'nonlinearity'>;
type AttentionWeights = Pick<AttentionLayer, 'width' | 'inWeight' | 'inBias' | 'outWeight' | 'outBias'>;

/**
 * A recurrent layer's weights, under whatever prefix torch.nn.RNN, LSTM, GRU or a cell has them. Which kind a file holds
 * follows from the shape of weight_hh, [gates * hidden, hidden].
 *
 * @param inputWidth - width of the vectors that the layer will read
 * @returns `null` when the file holds no layer of this kind
 * @throws UnrollError 'bad-input' naming the tensor, the shape that was expected and the one it has
 */
export function takeRecurrent(given: GivenWeights | null, kind: RecurrentLayer['kind'], inputWidth: number): Taken<RecurrentWeights> | null {
  if (given === null) return null;
  const found = Object.entries(given.tensors).find(([name, { shape }]) => /(?:^|\.)weight_hh(?:_l0)?$/.test(name) && shape.length === 2 && at(shape, 0) === gateCount[kind] * at(shape, 1));
  if (!found) return null;
  const [hiddenName, { shape }] = found;
  const [rows, hiddenWidth] = [at(shape, 0), at(shape, 1)];
  const second = Object.keys(given.tensors).find((name) => /weight_hh_l(?:[1-9]\d*|0_reverse)/.test(name));
  if (second !== undefined) throw refuse(given, second, words.given.oneLayer, words.given.another);
  const named = (part: string): string => hiddenName.replace('weight_hh', part);
  const parts = { weightIh: [named('weight_ih'), [rows, inputWidth]], weightHh: [hiddenName, [rows, hiddenWidth]] } as const;
  const bias = (part: string): Float32Array => (given.tensors[named(part)] ? numbers(given, named(part), [rows]) : new Float32Array(rows));
  const weights = {
    inputWidth, hiddenWidth,
    weightIh: numbers(given, ...parts.weightIh), weightHh: numbers(given, ...parts.weightHh),
    biasIh: bias('bias_ih'), biasHh: bias('bias_hh'),
  };
  const names = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'].map(named).filter((name) => given.tensors[name] !== undefined);
  return { weights, names };
}

/**
 * The weights of torch.nn.MultiheadAttention, under whatever prefix.
 *
 * @param width - width of the vectors that the layer will read
 * @throws UnrollError 'bad-input' naming the tensor, the shape that was expected and the one it has
 */
export function takeAttention(given: GivenWeights | null, width: number): Taken<AttentionWeights> | null {
  const inName = Object.keys(given?.tensors ?? {}).find((name) => /(?:^|\.)in_proj_weight$/.test(name));
  if (given === null || inName === undefined) return null;
  const named = (part: string): string => inName.replace('in_proj_weight', part);
  const bias = (part: string, length: number): Float32Array => (given.tensors[named(part)] ? numbers(given, named(part), [length]) : new Float32Array(length));
  const weights = {
    width,
    inWeight: numbers(given, inName, [3 * width, width]), inBias: bias('in_proj_bias', 3 * width),
    outWeight: numbers(given, named('out_proj.weight'), [width, width]), outBias: bias('out_proj.bias', width),
  };
  const names = ['in_proj_weight', 'in_proj_bias', 'out_proj.weight', 'out_proj.bias'].map(named).filter((name) => given.tensors[name] !== undefined);
  return { weights, names };
}

/** What a trace says about its weights, from what was taken of a file. */
export function usedFrom(given: GivenWeights | null, taken: readonly (Taken<unknown> | null)[]): WeightsUsed {
  if (given === null) return seededWeights;
  const names = taken.flatMap((one) => one?.names ?? []);
  return { from: names.length > 0 ? 'file' : 'seed', file: given.file, trained: names.length > 0 ? given.trained : false, names };
}

function numbers(given: GivenWeights, name: string, shape: readonly number[]): Float32Array {
  const found: Tensor | undefined = given.tensors[name];
  const wish = words.given.shape(shape.join(', '));
  if (!found) throw refuse(given, name, words.given.tensor(wish), words.given.missing(Object.keys(given.tensors).slice(0, 12).join(', ')));
  if (found.shape.join() !== shape.join()) throw refuse(given, name, wish, `[${found.shape.join(', ')}]`);
  return found.data;
}

function refuse({ file }: GivenWeights, name: string, wish: string, found: string): UnrollError {
  return new UnrollError('bad-input', words.given.wanted(`${file}: ${name}`, wish, found));
}
