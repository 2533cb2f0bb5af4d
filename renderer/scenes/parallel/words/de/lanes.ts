import { type lanes as english } from '../en/lanes';

/** How the layers are called, and what their work is made of. */
export const lanes: typeof english = {
  names: {
    rnn: { title: 'RNN', label: 'RNN', short: 'das RNN', of: 'des RNN' },
    lstm: { title: 'LSTM', label: 'LSTM', short: 'das LSTM', of: 'des LSTM' },
    attention: { title: 'Aufmerksamkeit', label: 'Attention', short: 'die Aufmerksamkeit', of: 'der Aufmerksamkeit' },
    scan: { title: 'Lineare Rekurrenz, per Scan', label: 'Scan', short: 'der Scan', of: 'des Scans' },
  },
  parts: {
    fromWords: 'aus den Wörtern', fromState: 'aus dem vorigen Zustand', cell: 'die Zelle', projections: 'Querys, Keys, Values', scores: 'Scores', softmax: 'Softmax',
    mixture: 'Mischung', output: 'Ausgabe', gates: 'Gatter und Kandidaten', pairs: 'Paare (a, b)', scan: 'Scan',
  },
  tasks: {
    withBias: (width) => `${width} Multiply-Adds und ein Bias`,
    withTanh: (width) => `${width} Multiply-Adds, eine Summe und ein tanh`,
    withGate: (width) => `${width} Multiply-Adds, eine Summe und ein Gatter`,
    cell: 'f c + i g, ein tanh, und o mal das',
    withScale: (width) => `${width} Multiply-Adds und eine Skalierung`,
    softmax: (count) => `Maximum, Exponentialfunktion, Summe und Anteil von ${count} Scores`,
    mixture: (count) => `${count} ${count === 1 ? 'Multiply-Add' : 'Multiply-Adds'}`,
    gates: (width) => `${width} Multiply-Adds, ein Bias und ein Gatter`,
    pairs: '1 − z, und z mal der Kandidat',
    scan: 'zwei Paare werden eines',
  },
};
