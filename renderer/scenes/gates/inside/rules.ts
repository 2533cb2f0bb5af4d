import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type CellName } from '../../../sentence/gated/gated';
import { type Gated } from '../reading';
import { words } from '../words/words';

const told = words.inside;

/** How each part of a cell is computed, and what it decides. */
const rules: Readonly<Record<CellName, readonly (readonly [tex: string, says: string])[]>> = {
  lstm: [
    ['f_t = \\sigma(W_f\\,x_t + U_f\\,h_{t-1} + b_f)', told.rules.forget],
    ['i_t = \\sigma(W_i\\,x_t + U_i\\,h_{t-1} + b_i)', told.rules.input],
    ['g_t = \\tanh(W_g\\,x_t + U_g\\,h_{t-1} + b_g)', told.rules.fresh],
    ['o_t = \\sigma(W_o\\,x_t + U_o\\,h_{t-1} + b_o)', told.rules.output],
  ],
  gru: [
    ['z_t = \\sigma(W_z\\,x_t + U_z\\,h_{t-1} + b_z)', told.rules.update],
    ['r_t = \\sigma(W_r\\,x_t + U_r\\,h_{t-1} + b_r)', told.rules.reset],
    ['n_t = \\tanh(W_n\\,x_t + b_n + r_t \\odot (U_n\\,h_{t-1} + c_n))', told.rules.fresh],
  ],
};
const [left, saysLeft, top, apart] = [330, 810, 196, 52] as const;

/** The rules of the gates, in the room that the cell will fill step by step. */
export function ruleLabels({ cell }: Gated): readonly Label[] {
  return [
    ...rules[cell].flatMap(([tex, says], index): readonly Label[] => [
      { ...plainLabel, key: `rule-${index}`, x: left, y: top + index * apart, text: tex, sizePx: 29, face: 'tex' },
      { ...plainLabel, key: `rule-says-${index}`, x: saysLeft, y: top + index * apart, text: says, sizePx: 24, ink: 'soft' },
    ]),
    { ...plainLabel, key: 'rule-signs', x: left, y: 446, text: told.signs, ink: 'soft' },
    { ...plainLabel, key: 'rule-other', x: left, y: 486, text: told.other[cell], ink: 'soft' },
  ];
}
