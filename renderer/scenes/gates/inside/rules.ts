import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type CellName } from '../../../sentence/gated/gated';
import { type Gated } from '../reading';

/** How each part of a cell is computed, and what it decides. */
const rules: Readonly<Record<CellName, readonly (readonly [tex: string, says: string])[]>> = {
  lstm: [
    ['f_t = \\sigma(W_f\\,x_t + U_f\\,h_{t-1} + b_f)', 'forget gate: what stays'],
    ['i_t = \\sigma(W_i\\,x_t + U_i\\,h_{t-1} + b_i)', 'input gate: what comes in'],
    ['g_t = \\tanh(W_g\\,x_t + U_g\\,h_{t-1} + b_g)', 'what is new'],
    ['o_t = \\sigma(W_o\\,x_t + U_o\\,h_{t-1} + b_o)', 'output gate: what is shown'],
  ],
  gru: [
    ['z_t = \\sigma(W_z\\,x_t + U_z\\,h_{t-1} + b_z)', 'update gate: what stays'],
    ['r_t = \\sigma(W_r\\,x_t + U_r\\,h_{t-1} + b_r)', 'reset gate: what n may see'],
    ['n_t = \\tanh(W_n\\,x_t + b_n + r_t \\odot (U_n\\,h_{t-1} + c_n))', 'what is new'],
  ],
};
const other: Readonly<Record<CellName, string>> = {
  lstm: 'The GRU, a later cell, does with two gates and without c: its state h is the road.',
  gru: 'The LSTM, the older cell, has one gate more and a cell state c beside h.',
};
const [left, saysLeft, top, apart] = [330, 810, 196, 52] as const;

/** The rules of the gates, in the room that the cell will fill step by step. */
export function ruleLabels({ cell }: Gated): readonly Label[] {
  return [
    ...rules[cell].flatMap(([tex, says], index): readonly Label[] => [
      { ...plainLabel, key: `rule-${index}`, x: left, y: top + index * apart, text: tex, sizePx: 29, face: 'tex' },
      { ...plainLabel, key: `rule-says-${index}`, x: saysLeft, y: top + index * apart, text: says, sizePx: 24, ink: 'soft' },
    ]),
    { ...plainLabel, key: 'rule-signs', x: left, y: 446, text: 'σ: between 0 and 1, a gate  ·  tanh: between −1 and 1  ·  ⊙: unit by unit', ink: 'soft' },
    { ...plainLabel, key: 'rule-other', x: left, y: 486, text: other[cell], ink: 'soft' },
  ];
}
