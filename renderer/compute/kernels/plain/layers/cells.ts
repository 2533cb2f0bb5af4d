import type { Nonlinearity, RecurrentLayer } from '../../../models/layer';
import type { Memory, Numbers } from '../numbers';

/** One step of a recurrent cell: both sums of one token go in, the next h comes out. */
export interface Cell {
  /** What the cell keeps beside h, [hidden]: c of an LSTM. `null` for the others. */
  readonly kept: Numbers | null;
  /**
   * Writes h_t.
   *
   * @param input - W_ih x_t + b_ih of every token, [tokens, gates * hidden]
   * @param recurrent - W_hh h_(t-1) + b_hh, [gates * hidden]
   * @param hidden - [1 + tokens, hidden]; row 0 is h_0, so row t is h_(t-1) and row t + 1 is written
   */
  step(token: number, input: Numbers, recurrent: Numbers, hidden: Numbers): void;
}

/** The cell of a layer. */
export function makeCell(layer: RecurrentLayer, memory: Memory): Cell {
  const width = layer.hiddenWidth;
  switch (layer.kind) {
    case 'rnn':
      return rnnCell(width, layer.nonlinearity);
    case 'lstm':
      return lstmCell(width, memory.zeros(width));
    case 'gru':
      return gruCell(width);
    default:
      throw new RangeError(`no such cell: ${String(layer satisfies never)}`);
  }
}

function rnnCell(width: number, nonlinearity: Nonlinearity): Cell {
  const bend = bends[nonlinearity];
  return {
    kept: null,
    step: (token, input, recurrent, hidden) => {
      for (let unit = 0; unit < width; unit += 1) {
        hidden[(token + 1) * width + unit] = bend((input[token * width + unit] ?? NaN) + (recurrent[unit] ?? NaN));
      }
    },
  };
}

const bends: Readonly<Record<Nonlinearity, (sum: number) => number>> = {
  tanh: Math.tanh,
  relu: (sum) => Math.max(0, sum),
  linear: (sum) => sum,
};

/** Hochreiter and Schmidhuber 1997 with the forget gate of Gers 2000, as torch.nn.LSTM: rows i, f, g, o. */
function lstmCell(width: number, kept: Numbers): Cell {
  return {
    kept,
    step: (token, input, recurrent, hidden) => {
      if (token === 0) kept.fill(0);
      const start = 4 * width * token;
      for (let unit = 0; unit < width; unit += 1) {
        const inputGate = sigmoid((input[start + unit] ?? NaN) + (recurrent[unit] ?? NaN));
        const forgetGate = sigmoid((input[start + width + unit] ?? NaN) + (recurrent[width + unit] ?? NaN));
        const candidate = Math.tanh((input[start + 2 * width + unit] ?? NaN) + (recurrent[2 * width + unit] ?? NaN));
        const outputGate = sigmoid((input[start + 3 * width + unit] ?? NaN) + (recurrent[3 * width + unit] ?? NaN));
        const next = forgetGate * (kept[unit] ?? NaN) + inputGate * candidate;
        kept[unit] = next;
        hidden[(token + 1) * width + unit] = outputGate * Math.tanh(next);
      }
    },
  };
}

/** Cho et al. 2014 as torch.nn.GRU: rows r, z, n, the reset gate after the product. */
function gruCell(width: number): Cell {
  return {
    kept: null,
    step: (token, input, recurrent, hidden) => {
      const start = 3 * width * token;
      for (let unit = 0; unit < width; unit += 1) {
        const reset = sigmoid((input[start + unit] ?? NaN) + (recurrent[unit] ?? NaN));
        const update = sigmoid((input[start + width + unit] ?? NaN) + (recurrent[width + unit] ?? NaN));
        const candidate = Math.tanh((input[start + 2 * width + unit] ?? NaN) + reset * (recurrent[2 * width + unit] ?? NaN));
        hidden[(token + 1) * width + unit] = (1 - update) * candidate + update * (hidden[token * width + unit] ?? NaN);
      }
    },
  };
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
