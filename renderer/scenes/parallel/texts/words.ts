import { type Palette } from '../../../parts/palette';
import { type Ink } from '../../../parts/scene';
import { type StrokeStyle } from '../../../parts/strokes';
import { type LaneName } from '../tensors';
import { type Parallel } from '../reading';

/** How a layer is named and drawn: one colour and one kind of line each. */
export interface LaneLook {
  readonly title: string;
  /** Where there is little room. */
  readonly label: string;
  /** Within a sentence. */
  readonly short: string;
  readonly ink: Ink;
  readonly colour: keyof Palette;
  readonly line: StrokeStyle;
}

export const laneLooks: Readonly<Record<LaneName, LaneLook>> = {
  rnn: { title: 'RNN', label: 'RNN', short: 'the RNN', ink: 'recurrence', colour: 'recurrence', line: { width: 5, dash: 0 } },
  lstm: { title: 'LSTM', label: 'LSTM', short: 'the LSTM', ink: 'gate', colour: 'gate', line: { width: 4, dash: 14 } },
  attention: { title: 'Attention', label: 'Attention', short: 'attention', ink: 'attention', colour: 'attention', line: { width: 5, dash: 5 } },
  scan: { title: 'Linear recurrence, by a scan', label: 'Linear scan', short: 'the scan', ink: 'ink', colour: 'ink', line: { width: 2.5, dash: 0 } },
};

/** A kind of work: its name, and what one task of it is made of. */
export interface PartWords {
  readonly name: string;
  readonly task: string;
}

/** Names of a layer's parts in the order of compute/schedule. */
export function partWords(lane: LaneName, { width, heads, count }: Parallel): readonly PartWords[] {
  const word = { name: 'from the words', task: `${width} multiply-adds and a bias` };
  switch (lane) {
    case 'rnn':
      return [word, { name: 'from the state before', task: `${width} multiply-adds, a sum and a tanh` }];
    case 'lstm':
      return [word, { name: 'from the state before', task: `${width} multiply-adds, a sum and a gate` }, { name: 'the cell', task: 'f c + i g, a tanh, and o times it' }];
    case 'attention':
      return [
        { name: 'queries, keys, values', task: `${width} multiply-adds and a bias` },
        { name: 'scores', task: `${width / heads} multiply-adds and a scale` },
        { name: 'softmax', task: `largest, exponential, sum and share of ${count} scores` },
        { name: 'mixture', task: `${count} multiply-adds` },
        { name: 'output', task: `${width} multiply-adds and a bias` },
      ];
    case 'scan':
      return [
        { name: 'gates and candidates', task: `${width} multiply-adds, a bias and a gate` },
        { name: 'pairs (a, b)', task: '1 − z, and z times the candidate' },
        { name: 'scan', task: 'two pairs made one' },
      ];
    default:
      throw new RangeError(`no such layer: ${String(lane satisfies never)}`);
  }
}

/** The rule of a layer, as TeX. */
export const laneFormulas: Readonly<Record<LaneName, string>> = {
  rnn: 'h_t = \\tanh(W_{hh}\\,h_{t-1} + W_{xh}\\,x_t + b)',
  lstm: 'c_t = f_t \\odot c_{t-1} + i_t \\odot g_t,\\quad h_t = o_t \\odot \\tanh c_t',
  attention: 'y = \\mathrm{softmax}\\!\\left(QK^{\\mathsf T}\\!/\\sqrt{d_k}\\right)V',
  scan: 'h_t = a_t \\odot h_{t-1} + b_t',
};
