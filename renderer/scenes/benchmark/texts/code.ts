import { type BenchSizes } from '#contract/bench';
import { words } from '../words/words';

const remarks = words.labels.code;

/** What a line of the program is for: which part of the picture moves while it is lit. */
export type Part = 'sizes' | 'remark' | 'loop' | 'call' | 'clock' | 'plain';

/** One line of the program on the stage. */
export interface CodeLine {
  readonly text: string;
  readonly part: Part;
}

/** The lines of the article's program that matter, with the sizes of this comparison; remarks are ours. */
export function codeLines({ batch, tokens, dim }: BenchSizes): readonly CodeLine[] {
  return [
    { text: remarks.omitted, part: 'remark' },
    { text: `batch_size, seq_len, embedding_dim = ${batch}, ${tokens}, ${dim}`, part: 'sizes' },
    { text: 'x = torch.randn(batch_size, seq_len, embedding_dim)', part: 'plain' },
    { text: remarks.loop, part: 'remark' },
    { text: 'h = torch.zeros(x.size(0), x.size(2))', part: 'plain' },
    { text: 'for t in range(x.size(1)):', part: 'loop' },
    { text: '    h = self.rnn_cell(x[:, t, :], h)', part: 'loop' },
    { text: remarks.call, part: 'remark' },
    { text: 'attn_out, _ = self.mha(x, x, x)', part: 'call' },
    { text: remarks.clock, part: 'remark' },
    { text: 'start = time.time()', part: 'clock' },
    { text: 'rnn_out = rnn(x)', part: 'clock' },
    { text: 'rnn_time = time.time() - start', part: 'clock' },
    { text: 'start = time.time()', part: 'clock' },
    { text: 'attn_out = attention(x)', part: 'clock' },
    { text: 'attn_time = time.time() - start', part: 'clock' },
  ];
}

/** What the program prints in the end, in its own form but for digits that no clock deserves. */
export function printedLine(model: 'rnn' | 'attention', ms: number | null): string {
  const name = model === 'rnn' ? 'RNN Time (Sequential loop)' : 'Attention Time (Parallel matrix)';
  return `${name}: ${ms === null ? words.labels.notPrinted : `${ms.toFixed(0)} ms`}`;
}
