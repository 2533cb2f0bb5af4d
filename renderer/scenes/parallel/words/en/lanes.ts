/** How the layers are called, and what their work is made of. */
export const lanes = {
  /** `label` where there is little room, `short` within a sentence, `of` behind the name of a number. */
  names: {
    rnn: { title: 'RNN', label: 'RNN', short: 'the RNN', of: 'of the RNN' },
    lstm: { title: 'LSTM', label: 'LSTM', short: 'the LSTM', of: 'of the LSTM' },
    attention: { title: 'Attention', label: 'Attention', short: 'attention', of: 'of attention' },
    scan: { title: 'Linear recurrence, by a scan', label: 'Linear scan', short: 'the scan', of: 'of the scan' },
  },
  parts: {
    fromWords: 'from the words', fromState: 'from the state before', cell: 'the cell', projections: 'queries, keys, values', scores: 'scores', softmax: 'softmax',
    mixture: 'mixture', output: 'output', gates: 'gates and candidates', pairs: 'pairs (a, b)', scan: 'scan',
  },
  tasks: {
    withBias: (width: number): string => `${width} multiply-adds and a bias`,
    withTanh: (width: number): string => `${width} multiply-adds, a sum and a tanh`,
    withGate: (width: number): string => `${width} multiply-adds, a sum and a gate`,
    cell: 'f c + i g, a tanh, and o times it',
    withScale: (width: number): string => `${width} multiply-adds and a scale`,
    softmax: (count: number): string => `largest, exponential, sum and share of ${count} scores`,
    mixture: (count: number): string => `${count} multiply-adds`,
    gates: (width: number): string => `${width} multiply-adds, a bias and a gate`,
    pairs: '1 − z, and z times the candidate',
    scan: 'two pairs made one',
  },
};
