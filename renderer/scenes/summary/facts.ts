import { readSummary, type Summary } from './reading';
import { noGradient } from './tensors';

/** Explanations end at the sentence and at the knobs. */
export const bottoms = ['given'];

/**
 * What this act must show whatever was computed: known from theory. With n = 12, d = 100:
 * RNN 2 n d d = 240,000 multiply-adds; attention 4 n d d + 2 n n d = 508,800.
 *
 * @see Vaswani et al. 2017, table 1
 */
export const facts = [
  { claim: 'a chain of twelve has twelve steps in a row', tokens: 12, step: 'sequential', label: 'left-value', reads: '12' },
  { claim: 'attention has one', tokens: 12, step: 'sequential-right', label: 'right-value', reads: '1' },
  { claim: 'a chain of 512 has 512', tokens: 512, step: 'sequential', label: 'left-value', reads: '512' },
  { claim: 'an RNN multiplies and adds 2 n d d times', tokens: 12, step: 'complexity', label: 'left-value', reads: '240,000' },
  { claim: 'attention multiplies and adds 4 n d d + 2 n n d times', tokens: 12, step: 'complexity-right', label: 'right-value', reads: '508,800' },
  { claim: 'twelve words are eleven edges apart in a chain', tokens: 12, step: 'path', label: 'left-value', reads: '11' },
  { claim: 'in attention one', tokens: 512, step: 'path-right', label: 'right-value', reads: '1' },
  { claim: 'on very many processors an RNN is as slow as its chain is deep', tokens: 12, step: 'parallel', label: 'left-value', reads: '1,325' },
  { claim: 'and attention as its five operations', tokens: 12, step: 'parallel-right', label: 'right-value', reads: '288' },
  { claim: 'the pairs outweigh an RNN where n > d', tokens: 12, step: 'complexity-right', label: 'correction', reads: 'Scores and mixture alone outweigh the RNN from 101 words on; with projections attention always does.' },
  { claim: 'scores of 16,384 words and four heads are 4.29 GB', tokens: 12, step: 'memory-right', label: 'right-also', reads: 'at 16,384 words: 4.29 GB' },
  { claim: 'a scan of 16,384 is 26 combinations deep', tokens: 12, step: 'scan-right', label: 'right-also', reads: 'for 16,384 words: 26, at most 28' },
  { claim: 'twice the logarithm of twelve is 7.2', tokens: 12, step: 'scan-right', label: 'right-unit', reads: 'combinations in a row, at most 2 log n = 7.2 (base 2)' },
  { claim: 'training keeps twelve states of 400 bytes', tokens: 12, step: 'memory', label: 'left-also', reads: 'in training 12 states: 4.8 kB; an LSTM twice as much' },
  { claim: 'what the class is asked is not told yet', tokens: 12, step: 'path', label: 'right-value', reads: null },
  { claim: 'the table marks what must be corrected', tokens: 12, step: 'table', label: 'parallel-corrected', reads: 'but: linear ones can, by a scan' },
  { claim: 'at the end work stands beside waiting', tokens: 12, step: 'end', label: 'end-complexity-1', reads: '508,800' },
  { claim: 'a cell of the table is the number of its row', tokens: 12, step: 'table', label: 'cell-0-0', reads: '12' },
] as const;

const laws: readonly { readonly claim: string; readonly holds: (summary: Summary) => boolean }[] = [
  { claim: 'a recurrence waits once for each word', holds: ({ layers: { rnn, lstm }, counts: { tokens } }) => rnn.counts.steps === tokens && lstm.counts.steps === tokens },
  { claim: 'attention waits for nothing, and its ways are one edge', holds: ({ layers: { attention } }) => attention.counts.steps === 1 && attention.counts.path === 1 },
  { claim: 'pairs outweigh an RNN once n > d, attention an LSTM once n > 2 d', holds: ({ counts }) => counts.pairsPassRnnAt === counts.width + 1 && counts.attentionPassesLstmAt === 2 * counts.width + 1 },
  { claim: 'attention with projections has more work at any length', holds: ({ counts }) => counts.attentionPassesRnnAt === 1 },
  { claim: 'on one processor the RNN is done first, on 16,384 attention is', holds: ({ layers: { rnn, attention } }) => rnn.counts.timeOnOne < attention.counts.timeOnOne && rnn.counts.timeOnMost > attention.counts.timeOnMost },
  { claim: 'less reaches the farthest word in an RNN than in an LSTM with open forget gates, or in attention', holds: ({ layers: { rnn, lstm, attention } }) => rnn.farthestLog10 < Math.min(lstm.farthestLog10, attention.farthestLog10) },
  { claim: 'a scan is at most twice the logarithm deep', holds: ({ counts: { tokens, scanChain } }) => scanChain <= 2 * Math.log2(tokens) },
  { claim: 'every gradient is a number that was found', holds: ({ layers }) => Object.values(layers).every(({ farthestLog10 }) => Number.isFinite(farthestLog10) && farthestLog10 > noGradient) },
  { claim: 'every layer was measured', holds: ({ layers }) => Object.values(layers).every(({ timing }) => timing !== null && timing.medianMs > 0 && timing.repeats >= 3) },
];

export const theorems = [12, 64, 512].flatMap((tokens) => laws.map(({ claim, holds }) => ({ claim, tokens, holds: (trace: Parameters<typeof readSummary>[0]) => holds(readSummary(trace)) })));
