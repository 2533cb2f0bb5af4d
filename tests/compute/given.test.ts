import { describe, expect, test } from 'vitest';
import { type GivenWeights, seededWeights } from '#contract/weights';
import { takeEmbedding } from '../../renderer/compute/given/embedding';
import { takeAttention, takeRecurrent, usedFrom } from '../../renderer/compute/given/takeWeights';
import { carryOut, scenarioWith } from './harness';

const tensor = (...shape: number[]) => {
  const size = shape.reduce((all, length) => all * length, 1);
  return { shape, data: Float32Array.from({ length: size }, (_, index) => Math.sin(index + shape.length) / 10) };
};

function given(tensors: GivenWeights['tensors'], different: Partial<GivenWeights> = {}): GivenWeights {
  return { file: 'mine.safetensors', trained: true, vocabulary: null, tensors, ...different };
}

const rnn = { 'rnn.weight_ih_l0': tensor(4, 3), 'rnn.weight_hh_l0': tensor(4, 4), 'rnn.bias_ih_l0': tensor(4), 'rnn.bias_hh_l0': tensor(4) };

describe('a recurrent layer of a file', () => {
  test.each([['rnn', 1], ['gru', 3], ['lstm', 4]] as const)('is known as %s by the shape of its weights, whatever its name', (kind, gates) => {
    const file = given({ 'any.where.weight_ih_l0': tensor(gates * 4, 3), 'any.where.weight_hh_l0': tensor(gates * 4, 4) });
    for (const asked of ['rnn', 'gru', 'lstm'] as const) expect(takeRecurrent(file, asked, 3) !== null, asked).toBe(asked === kind);
    expect(takeRecurrent(file, kind, 3)?.weights).toMatchObject({ inputWidth: 3, hiddenWidth: 4, biasIh: new Float32Array(gates * 4) });
  });

  test('of a bare cell is taken as well, with the names it has there', () => {
    const cell = Object.fromEntries(Object.entries(rnn).map(([name, value]) => [name.replace('rnn.', '').replace('_l0', ''), value]));
    expect(takeRecurrent(given(cell), 'rnn', 3)?.names).toEqual(['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh']);
  });

  test.each<readonly [string, GivenWeights['tensors'], string]>([
    ['reads vectors of another width', rnn, 'mine.safetensors: rnn.weight_ih_l0: expected shape [4, 5], got [4, 3]'],
    ['lacks its input weights', { 'rnn.weight_hh_l0': tensor(4, 4) }, 'mine.safetensors: rnn.weight_ih_l0: expected a tensor of shape [4, 5], got nothing of that name; the file has rnn.weight_hh_l0'],
    ['has a bias of another length', { ...rnn, 'rnn.weight_ih_l0': tensor(4, 5), 'rnn.bias_hh_l0': tensor(3) }, 'mine.safetensors: rnn.bias_hh_l0: expected shape [4], got [3]'],
    ['has a second layer', { ...rnn, 'rnn.weight_hh_l1': tensor(4, 4) }, 'mine.safetensors: rnn.weight_hh_l1: expected one layer in one direction, got another one'],
    ['reads backwards, too', { ...rnn, 'rnn.weight_hh_l0_reverse': tensor(4, 4) }, 'one layer in one direction'],
  ])('that %s is refused by name', (_what, tensors, message) => {
    expect(() => takeRecurrent(given(tensors), 'rnn', 5)).toThrow(message);
  });
});

test('attention of a file is taken by its name, and refused for another width', () => {
  const layer = { 'mha.in_proj_weight': tensor(12, 4), 'mha.in_proj_bias': tensor(12), 'mha.out_proj.weight': tensor(4, 4), 'mha.out_proj.bias': tensor(4) };
  expect(takeAttention(given(layer), 4)?.names).toEqual(Object.keys(layer));
  expect(() => takeAttention(given(layer), 6)).toThrow('mine.safetensors: mha.in_proj_weight: expected shape [18, 6], got [12, 4]');
  expect(takeAttention(given(rnn), 4)).toBeNull();
});

describe('an embedding of a file', () => {
  const embedding = given({ 'embedding.weight': tensor(2, 3) }, { vocabulary: ['cat', 'Dog'] });

  test('gives its own rows to its words, whatever their case, and a stand-in to others', () => {
    const found = takeEmbedding(embedding);
    expect(found?.width).toBe(3);
    expect(found?.lookUp('Cat')).toMatchObject({ known: true, from: 'cat', vector: embedding.tensors['embedding.weight']?.data.slice(0, 3) });
    expect(found?.lookUp('Dog').vector).toEqual(embedding.tensors['embedding.weight']?.data.slice(3));
    expect(found?.lookUp('mouse')).toMatchObject({ known: false, from: null });
    expect(found?.lookUp('mouse').vector).toEqual(found?.lookUp('mouse').vector);
  });

  test('without the words of its rows is refused', () => {
    expect(() => takeEmbedding({ ...embedding, vocabulary: null })).toThrow('expected the metadata “vocabulary” with the words of its 2 rows, got none');
    expect(() => takeEmbedding({ ...embedding, vocabulary: ['cat'] })).toThrow('got 1 words');
    expect(takeEmbedding(given(rnn))).toBeNull();
  });
});

test('a trace says which weights were used, and of which file', () => {
  expect(usedFrom(null, [])).toEqual(seededWeights);
  expect(usedFrom(given(rnn), [null])).toEqual({ from: 'seed', file: 'mine.safetensors', trained: false, names: [] });
  expect(usedFrom(given(rnn), [takeRecurrent(given(rnn), 'rnn', 3)])).toMatchObject({ from: 'file', trained: true, names: Object.keys(rnn) });
});

test('the chain of a sentence is computed with the weights of a file', async () => {
  const own = given({ weight_ih_l0: tensor(100, 100), weight_hh_l0: tensor(100, 100), bias_ih_l0: tensor(100), bias_hh_l0: tensor(100) });
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ text: 'two words' }), weights: own });
  if (result.kind !== 'trace') throw new Error('no trace came back');
  const { tensors, weights } = result.trace;
  expect(weights).toEqual({ from: 'file', file: 'mine.safetensors', trained: true, names: Object.keys(own.tensors) });
  expect(tensors['weightXh']?.data).toEqual(own.tensors['weight_ih_l0']?.data);
  // h_1 = tanh(W_xh x_1 + b_ih + b_hh), worked out anew for the first unit.
  const [input, bias] = [own.tensors['weight_ih_l0']?.data ?? [], (own.tensors['bias_ih_l0']?.data[0] ?? NaN) * 2];
  const sum = Array.from({ length: 100 }, (_, unit) => (input[unit] ?? NaN) * (tensors['vectors']?.data[unit] ?? NaN)).reduce((all, term) => all + term, bias);
  expect(tensors['hidden']?.data[0]).toBeCloseTo(Math.tanh(sum), 5);
});

test('a chain that is wider than its words is refused, since both are shown side by side', async () => {
  const wide = given({ weight_ih_l0: tensor(120, 100), weight_hh_l0: tensor(120, 120) });
  await expect(carryOut({ kind: 'trace', scenario: scenarioWith({ text: 'two words' }), weights: wide })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('expected shape [100, 100], as wide as the word vectors, got [120, 120]') as string });
});
