import { describe, expect, test } from 'vitest';
import type { BenchReport } from '#contract/measurements';
import { describeReport } from '../../../main/cli/commands/bench/describe';
import { largestDifference } from '../../../main/cli/commands/compute/variants';
import { sampleReport } from '../sampleReport';

const [row] = sampleReport.results;
if (row === undefined) throw new RangeError('the sample has a row');

function text(different: Partial<BenchReport>): readonly string[] {
  return describeReport({ ...sampleReport, ...different }).split('\n');
}

describe('a report for reading', () => {
  test('begins with the article’s two lines, word for word', () => {
    const lines = text({ results: [row, { ...row, model: 'attention', medianMs: 3.456 }] });
    expect(lines.slice(0, 3)).toEqual(['RNN Time (Sequential loop): 2.00 ms', 'Attention Time (Parallel matrix): 3.46 ms', '']);
  });

  test('calls what runs in kernels of our own by another name', () => {
    expect(text({ results: [{ ...row, variant: 'fused' }, { ...row, model: 'block', variant: 'fused' }] }).slice(0, 2)).toEqual(['RNN Time (Fused kernel): 2.00 ms', 'Transformer block Time (Fused kernel): 2.00 ms']);
  });

  test('says what was not measured, and why', () => {
    const refused = [{ model: 'attention', variant: 'loop', why: 'the scores need 4 GB', setting: row.setting }] as const;
    expect(text({ refused: [...refused] })).toContain('not measured: attention (loop): the scores need 4 GB');
  });

  test('of a sweep has no article’s lines, and tells slopes, crossovers and what was left out', () => {
    const lines = text({
      sweep: {
        axis: 'tokens', leftOut: [{ value: 512, why: 'too long' }], slopes: [{ model: 'rnn', variant: 'loop', exponent: 1.018, rSquared: 0.9991, points: 4 }],
        crossovers: [{ recurrent: 'rnn', parallel: 'attention', variant: 'loop', paper: 128, counted: null, measured: 93.71 }],
      },
    });
    expect(lines[0]).toMatch(/^tokens +model +variant/);
    expect(lines).toEqual(expect.arrayContaining([
      'left out: tokens 512: too long',
      'rnn (loop) grows with tokens^1.02 (4 points, r^2 0.999)',
      'attention and rnn (loop) cost the same at tokens: 128 by the paper\'s counts, nowhere by counted flop, 93.7 as measured',
    ]));
  });

  test('tells where results from elsewhere come from', () => {
    const results = [{ model: 'rnn', variant: 'nn.RNN', medianMs: 1, minMs: 1, maxMs: 1, repeats: 2, setting: row.setting }] as const;
    const lines = text({ others: [{ file: 'p.json', createdAt: '2026-11-23', library: 'PyTorch', device: 'a GPU', notes: ['quiet'], results: [...results] }] });
    expect(lines).toContain('measured elsewhere: p.json: PyTorch; a GPU; 2026-11-23');
    expect(lines).toContain('note: quiet');
  });

  test('ends with the circumstances', () => {
    expect(text({}).slice(-6)).toEqual([
      'wasm, batch 2, 8 tokens, width 16, 4 heads; tfjs 4.22.0', 'A processor, 2 cores, load 0.50 before and 1.50 after',
      'limits of this device: 50.0 GFLOP/s (a product), 1.00 us a step (steps)', 'kernels: threads 2', 'started with --js-flags=--one',
      expect.stringContaining('9 results were checked in full'),
    ]);
  });
});

test('the difference of two variants is the largest over all outputs that both have', () => {
  const tensor = (...data: number[]) => ({ shape: [data.length], data });
  expect(largestDifference([{ y: tensor(1, 2), w: tensor(5) }, { y: tensor(1, 2.5), w: tensor(4), more: tensor(9) }])).toBe(1);
  expect(largestDifference([{ y: tensor(1) }, { y: tensor() }])).toBeNaN();
});
