import { beforeEach, describe, expect, test } from 'vitest';
import type { Imported } from '#contract/imported';
import type { BenchReport } from '#contract/measurements';
import { apart, contest, linesOf, longestMs, medianOf } from '../../renderer/panels/speed/lines';
import { optionTold, settingTold } from '../../renderer/panels/words/kernels';
import { circumstances, crossingTold, dateTold, headsTold, percent, time, valuesTold, verdict, versus } from '../../renderer/panels/words/speed';
import { addOther, articleSizes, bench, chooseModels, headsDoNotFit, prepare, removeOther, reportOn, sentenceSizes, settingFor, sweepValues, valuesFor } from '../../renderer/state/bench';
import { sampleReport, sampleRow } from '../main/sampleReport';
import { sampleTrace } from '../main/sampleTrace';

const setting = { batch: 2, tokens: 8, dim: 16, heads: 4 };
const row = { ...sampleRow, setting };
const report: BenchReport = {
  ...sampleReport,
  results: [
    { ...row, variant: 'loop', medianMs: 8 }, { ...row, variant: 'fused', medianMs: 2 },
    { ...row, model: 'attention', variant: 'fused', medianMs: 5, sequentialSteps: 1 },
  ],
  refused: [{ model: 'attention', variant: 'loop', why: 'The scores do not fit.', setting }, { model: 'block', variant: 'loop', why: 'Too large.', setting }],
};
const foreign = { model: 'rnn' as const, variant: 'nn.RNN', medianMs: 20, minMs: 19, maxMs: 21, repeats: 7 };
const other: Imported = { file: 'a.json', createdAt: '2026-11-23T21:00:00+01:00', library: 'PyTorch', device: 'x', notes: [], results: [{ ...foreign, setting }, { ...foreign, setting: { ...setting, tokens: 9 } }, { ...foreign, model: 'gru', setting }] };

beforeEach(() => {
  bench.setState(bench.getInitialState(), true);
});

describe('the lines of a comparison', () => {
  const lines = linesOf(report, [other]);

  test('are one group for each model, also for one that was refused in every way', () => {
    expect(lines.map(({ model, rows, refused }) => [model, rows.length, refused.length])).toEqual([['rnn', 2, 0], ['attention', 1, 1], ['block', 0, 1]]);
  });

  test('have results of the same model at the same sizes below ours, and no others', () => {
    expect(lines.map(({ others }) => others.length)).toEqual([1, 0, 0]);
    expect(apart(other, report).map(({ model, setting: { tokens } }) => [model, tokens])).toEqual([['rnn', 9], ['gru', 8]]);
    expect(apart(other, null)).toEqual(other.results);
  });

  test('share one scale with what was measured elsewhere', () => {
    expect(longestMs(lines)).toBe(20);
    expect(longestMs(linesOf(report, []))).toBe(8);
  });

  test('compare the recurrent and the parallel model at their best', () => {
    expect(contest(lines)).toEqual({ recurrent: { model: 'rnn', ms: 2, steps: 8 }, parallel: { model: 'attention', ms: 5, steps: 1 } });
    expect(contest(lines.slice(0, 1))).toBeNull();
  });

  test('know the median of a way that was measured, and of no other', () => {
    const [, attention] = lines;
    expect(attention && [medianOf(attention, 'loop'), medianOf(attention, 'fused')]).toEqual([null, 5]);
  });
});

describe('in words', () => {
  test.each([
    [60, 1, 'our own kernels are 60 times as fast'],
    [1, 1.3, 'op by op is 1.3 times as fast'],
    [1, 1.04, 'both ways are equally fast'],
    [5, 0, 'our own kernels are the faster way'],
    [null, 1, 'only our own kernels could be measured'],
    [1, null, 'only op by op could be measured'],
    [null, null, 'could not be measured'],
  ])('%j ms against %j ms: %s', (loopMs, fusedMs, said) => {
    expect(verdict(loopMs, fusedMs)).toBe(said);
  });

  test('the slower model is named first, with its own steps first', () => {
    const [attention, rnn] = [{ model: 'attention', ms: 5, steps: 1 }, { model: 'rnn', ms: 2, steps: 512 }] as const;
    expect(versus(attention, rnn)).toBe('At best attention takes 2.5 times as long as the RNN: 1 against 512 steps that wait.');
    expect(versus({ ...attention, ms: 1 }, rnn)).toBe('At best the RNN takes 2.0 times as long as attention: 512 against 1 steps that wait.');
    expect(versus({ ...attention, ms: 2 }, rnn)).toContain('takes as long as');
  });

  test('times keep the digits that count', () => {
    expect([0.0123, 1.234, 12.34, 123.4, 12_345].map(time)).toEqual(['0.012', '1.23', '12.3', '123', '12,345']);
    expect([0.0004, 0.051, 0.27].map(percent)).toEqual(['< 0.1 %', '5.1 %', '27 %']);
  });

  test('a date is told to the minute in its own zone, and left alone when it is none', () => {
    expect(['2026-11-23T20:00:00.000Z', '2026-11-23T21:00:00+01:00', 'last week'].map(dateTold)).toEqual(['2026-11-23 20:00 UTC', '2026-11-23 21:00 +01:00', 'last week']);
  });

  test('what was measured on is told with threads of the kernels, limits, load and switches', () => {
    const onProcessors = { ...sampleReport, device: { ...sampleReport.device, backend: 'wasm' as const, adapter: null, threads: 1 } };
    expect(circumstances(onProcessors).join('; ')).toBe('WebAssembly, 2 threads; A processor, 2 cores; this device gives at most 50 GFLOP/s and 1 µs a step; load 0.5 before, 1.5 after; 2026-11-23 20:00 UTC; started with --js-flags=--one');
  });

  test('a GPU is named, and said to be none where it is software', () => {
    expect(circumstances({ ...sampleReport, device: sampleTrace.device })[0]).toBe('WebGPU, google swiftshader (software, no real GPU); A processor, 2 cores');
  });

  test('crossings, values and settings', () => {
    expect([null, 128.4, 2.34].map(crossingTold)).toEqual(['nowhere', '128', '2.3']);
    expect(valuesTold('tokens', [16, 1024])).toBe('16, 1,024 tokens');
    expect([settingTold('rowsAtOnce'), settingTold('tileWidth'), optionTold('relaxed'), optionTold(2)]).toEqual(['rows of the batch at once', 'tile width', 'relaxed SIMD', '2']);
    expect(headsTold({ ...articleSizes, heads: 3 })).toBe('3 heads do not divide a width of 128 evenly. Change one of them.');
  });
});

describe('what is asked of the engine', () => {
  test('is both ways at the article’s sizes, without a budget', () => {
    expect(settingFor('comparison', bench.getState())).toEqual({ batch: 32, tokens: 512, dim: 128, heads: 4, models: ['rnn', 'attention'], variants: ['loop', 'fused'], repeats: 7, sweep: null, budgetS: null });
  });

  test('is a sweep within a budget', () => {
    prepare({ axis: 'tokens', budgetS: 30, sizes: sentenceSizes(12) });
    expect(settingFor('sweep', bench.getState())).toMatchObject({ batch: 1, dim: 100, sweep: { axis: 'tokens', values: sweepValues.tokens }, budgetS: 30 });
  });

  test('leaves out values that heads cannot share, and only where there are heads', () => {
    prepare({ axis: 'heads', sizes: sentenceSizes(12) });
    expect(valuesFor(bench.getState())).toEqual([1, 2, 4]);
    chooseModels(['lstm']);
    expect(valuesFor(bench.getState())).toEqual(sweepValues.heads);
    prepare({ sizes: { ...articleSizes, heads: 3 } });
    expect(headsDoNotFit(bench.getState())).toBe(false);
    chooseModels(['block', 'rnn']);
    expect(headsDoNotFit(bench.getState())).toBe(true);
    expect(bench.getState().models).toEqual(['rnn', 'block']);
  });
});

describe('results of other files', () => {
  test('are kept once, side by side with those of another machine under the same name, and can be removed', () => {
    const twin = { ...other, device: 'another machine' };
    for (const opened of [other, { ...other }, twin]) addOther(opened);
    expect(bench.getState().others).toEqual([other, twin]);
    removeOther(other);
    expect(bench.getState().others).toEqual([twin]);
  });

  test('are saved with ours, from the page that shows them', () => {
    bench.setState({ comparison: report, others: [other] });
    expect(reportOn(bench.getState())).toEqual({ ...report, others: [other] });
    prepare({ page: 'sweep' });
    expect(reportOn(bench.getState())).toBeNull();
  });
});
