import { type Palette } from '../../../parts/palette';
import { type Ink } from '../../../parts/scene';
import { type StrokeStyle } from '../../../parts/strokes';
import { type LaneName } from '../tensors';
import { type Parallel } from '../reading';
import { words } from '../words/words';

/** How a layer is named and drawn: one colour and one kind of line each. */
export interface LaneLook {
  readonly title: string;
  /** Where there is little room. */
  readonly label: string;
  /** Within a sentence. */
  readonly short: string;
  /** Behind the name of one of its numbers. */
  readonly of: string;
  readonly ink: Ink;
  readonly colour: keyof Palette;
  readonly line: StrokeStyle;
}

const { names, parts, tasks } = words.lanes;

export const laneLooks: Readonly<Record<LaneName, LaneLook>> = {
  rnn: { ...names.rnn, ink: 'recurrence', colour: 'recurrence', line: { width: 5, dash: 0 } },
  lstm: { ...names.lstm, ink: 'gate', colour: 'gate', line: { width: 4, dash: 14 } },
  attention: { ...names.attention, ink: 'attention', colour: 'attention', line: { width: 5, dash: 5 } },
  scan: { ...names.scan, ink: 'ink', colour: 'ink', line: { width: 2.5, dash: 0 } },
};

/** A kind of work: its name, and what one task of it is made of. */
export interface PartWords {
  readonly name: string;
  readonly task: string;
}

/** Names of a layer's parts in the order of compute/schedule. */
export function partWords(lane: LaneName, { width, heads, count }: Parallel): readonly PartWords[] {
  const word = { name: parts.fromWords, task: tasks.withBias(width) };
  switch (lane) {
    case 'rnn':
      return [word, { name: parts.fromState, task: tasks.withTanh(width) }];
    case 'lstm':
      return [word, { name: parts.fromState, task: tasks.withGate(width) }, { name: parts.cell, task: tasks.cell }];
    case 'attention':
      return [
        { name: parts.projections, task: tasks.withBias(width) },
        { name: parts.scores, task: tasks.withScale(width / heads) },
        { name: parts.softmax, task: tasks.softmax(count) },
        { name: parts.mixture, task: tasks.mixture(count) },
        { name: parts.output, task: tasks.withBias(width) },
      ];
    case 'scan':
      return [{ name: parts.gates, task: tasks.gates(width) }, { name: parts.pairs, task: tasks.pairs }, { name: parts.scan, task: tasks.scan }];
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
