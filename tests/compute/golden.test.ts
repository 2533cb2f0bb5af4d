import { expect, test } from 'vitest';
import { agreementCases, agrees, agreesOnTheWay, gradientCases } from './agreement';
import { golden } from './golden';

test('there are golden files for every operation that PyTorch answered for', () => {
  const layers = ['rnn', 'lstm', 'gru', 'attention', 'transformer_block', 'positional_encoding'];
  const gradients = ['gradient_rnn', 'gradient_lstm', 'gradient_gru', 'gradient_attention'];
  expect(new Set(golden.map(([, { op }]) => op))).toEqual(new Set([...layers, ...gradients]));
});

test.each(agreementCases)('%s agrees with float64 on cpu', async (_, asked) => agrees('cpu', asked));

test.each(agreementCases)('%s agrees with float64 on wasm', async (_, asked) => agrees('wasm', asked));

test.each(gradientCases)('%s agrees with float64 on cpu', async (_, asked) => agreesOnTheWay('cpu', asked));

test.each(gradientCases)('%s agrees with float64 on wasm', async (_, asked) => agreesOnTheWay('wasm', asked));

test('positions of an odd width end with a sine', async () => {
  const width = 5;
  const data = Array.from({ length: 3 * width }, (_, place) => {
    const [position, column] = [Math.floor(place / width), place % width];
    const angle = position / 10_000 ** (2 * Math.floor(column / 2) / width);
    return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
  await agrees('cpu', { op: 'positional_encoding', parameters: {}, inputs: { tokens: 3, dim: width }, outputs: { encoding: { shape: [3, width], data } } });
});
