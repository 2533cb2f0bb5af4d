import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type OpCase, opCase } from '#contract/job';
import { prepareCase } from '../../renderer/compute/ops/cases';

/** A golden case with something broken in it. */
function broken(name: string, breakIt: (operation: OpCase) => void): OpCase {
  const file = new URL(`../golden/${name}.json`, import.meta.url);
  const operation = opCase.parse(JSON.parse(readFileSync(file, 'utf8')));
  breakIt(operation);
  return operation;
}

function put(group: Record<string, unknown>, name: string, value: unknown): void {
  group[name] = value;
}

const numbers = (count: number, value = 0): number[] => new Array<number>(count).fill(value);

const refusals: readonly (readonly [string, OpCase, string])[] = [
  [
    'another shape',
    broken('rnn_tiny', ({ parameters }) => put(parameters, 'weight_hh', { shape: [4, 3], data: numbers(12) })),
    'parameters.weight_hh: expected shape [4, 4], got [4, 3]',
  ],
  [
    'a weight for another input',
    broken('rnn_tiny', ({ parameters }) => put(parameters, 'weight_ih', { shape: [4, 2], data: numbers(8) })),
    'parameters.weight_ih: expected shape [any, 3], got [4, 2]',
  ],
  [
    'a missing parameter',
    broken('rnn_tiny', ({ parameters }) => delete parameters['bias_hh']),
    'parameters.bias_hh: expected a tensor of shape [4], got nothing',
  ],
  [
    'a parameter nobody knows',
    broken('rnn_tiny', ({ parameters }) => put(parameters, 'weight_cc', { shape: [1], data: [1] })),
    'parameters.weight_cc: expected one of weight_ih, weight_hh, bias_ih, bias_hh, got a name this operation does not know',
  ],
  [
    'an input nobody knows',
    broken('rnn_tiny', ({ inputs }) => put(inputs, 'h0', null)),
    'inputs.h0: expected one of x, nonlinearity, got a name this operation does not know',
  ],
  [
    'too few numbers',
    broken('rnn_tiny', ({ inputs }) => put(inputs, 'x', { shape: [2, 5, 3], data: numbers(29) })),
    'inputs.x.data: expected 30 numbers for shape [2, 5, 3], got 29',
  ],
  [
    'no tokens',
    broken('rnn_tiny', ({ inputs }) => put(inputs, 'x', { shape: [2, 0, 3], data: [] })),
    'inputs.x: expected shape [any, any, any], every length at least 1, got [2, 0, 3]',
  ],
  [
    'a number that is none',
    broken('rnn_tiny', ({ parameters }) => put(parameters, 'bias_ih', { shape: [4], data: [0, NaN, 0, 0] })),
    'parameters.bias_ih.data[1]: expected a finite number within float32, got NaN',
  ],
  [
    'a number too large for float32',
    broken('rnn_tiny', ({ parameters }) => put(parameters, 'bias_ih', { shape: [4], data: [0, 0, 0, 1e300] })),
    'parameters.bias_ih.data[3]: expected a finite number within float32, got 1e+300',
  ],
  [
    'heads that do not divide the width',
    broken('attention_tiny', ({ inputs }) => put(inputs, 'heads', 3)),
    'inputs.heads: expected a divisor of the width 4, got 3',
  ],
  [
    'half a head',
    broken('attention_tiny', ({ inputs }) => put(inputs, 'heads', 0.5)),
    'inputs.heads: expected a whole number of at least 1, got 0.5',
  ],
  [
    'causal that is a number',
    broken('attention_tiny', ({ inputs }) => put(inputs, 'causal', 1)),
    'inputs.causal: expected true or false, got 1',
  ],
  [
    'a parameter where there are none',
    broken('positional_tiny', ({ parameters }) => put(parameters, 'weight', { shape: [1], data: [1] })),
    'parameters.weight: expected nothing here, got a name this operation does not know',
  ],
  [
    'infinity among the weights',
    broken('lstm_tiny', ({ parameters }) => put(parameters, 'bias_hh', { shape: [16], data: [...numbers(15), -Infinity] })),
    'parameters.bias_hh.data[15]: expected a finite number within float32, got -Infinity',
  ],
  [
    'rows that are no whole gates',
    broken('lstm_tiny', ({ parameters }) => put(parameters, 'weight_ih', { shape: [15, 3], data: numbers(45) })),
    'parameters.weight_ih: expected a multiple of 4 rows, one block for each gate, got [15, 3]',
  ],
  [
    'a nonlinearity nobody knows',
    broken('rnn_tiny', ({ inputs }) => put(inputs, 'nonlinearity', 'sigmoid')),
    'inputs.nonlinearity: expected one of tanh, relu, linear, got "sigmoid"',
  ],
  [
    'an eps that is nothing',
    broken('block_tiny', ({ inputs }) => put(inputs, 'eps', 0)),
    'inputs.eps: expected a finite number above 0, got 0',
  ],
  [
    'a norm for another width',
    broken('block_tiny', ({ parameters }) => put(parameters, 'norm2.bias', { shape: [7], data: numbers(7) })),
    'parameters.norm2.bias: expected shape [8], got [7]',
  ],
  [
    'a v for another width',
    broken('gradient_gru_plain', ({ inputs }) => put(inputs, 'v', { shape: [3], data: numbers(3) })),
    'inputs.v: expected shape [8], got [3]',
  ],
  [
    'a batch where a gradient has none',
    broken('gradient_rnn_radius_1', ({ inputs }) => put(inputs, 'x', { shape: [1, 1, 8], data: numbers(8) })),
    'inputs.x: expected shape [any, any], got [1, 1, 8]',
  ],
  [
    'a remark that is a text',
    broken('gradient_lstm_forget_1', ({ inputs }) => put(inputs, 'forget_bias', 'large')),
    'inputs.forget_bias: expected a number or null, got "large"',
  ],
  [
    'an operation nobody knows',
    broken('rnn_tiny', (operation) => put(operation, 'op', 'mamba')),
    'op: expected one of rnn, lstm, gru, attention, transformer_block, layer_norm, feed_forward, positional_encoding, gradient_rnn, gradient_lstm, gradient_gru, gradient_attention, got "mamba"',
  ],
];

test.each(refusals)('%s is refused, naming field, wish and value', (_, operation, message) => {
  expect(() => prepareCase(operation, { variant: 'loop', intermediates: false, tuning: {} })).toThrow(expect.objectContaining({ code: 'bad-input', message }) as Error);
});

test('a name from every object’s own nature is no parameter', () => {
  const operation = broken('rnn_tiny', ({ parameters }) => delete parameters['bias_ih']);
  expect(() => prepareCase({ ...operation, parameters: Object.assign(Object.create({ bias_ih: { shape: [4], data: [0, 0, 0, 0] } }) as object, operation.parameters) }, { variant: 'loop', intermediates: false, tuning: {} })).toThrow('bias_ih');
});
