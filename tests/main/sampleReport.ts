import type { BenchRow } from '#contract/bench';
import type { Calibration } from '#contract/calibration';
import type { BenchReport, Measurements } from '#contract/measurements';
import { sampleTrace } from './sampleTrace';

/** A row of a comparison. */
export const sampleRow: BenchRow = {
  model: 'rnn', variant: 'loop', medianMs: 2, minMs: 1, maxMs: 4, repeats: 3, resolutionMs: 0.005, span: 'one pass', quartilesMs: [1.5, 3],
  warmUpRuns: 6, firstMs: 5, settled: true, kernelMs: null, kernelResolutionMs: null, readBytes: 64, peakBytes: 2_000_000, sequentialSteps: 8, flop: 4e6, maxPathLength: 7,
  floorMs: 0.5, shareOfLimit: 0.25,
  verification: { runs: 9, exactRows: [0, 1], exactNumbers: 32, exactDeviation: 1e-7, othersAgainst: 'the first run of the same variant', otherNumbers: 32, otherDeviation: 0, allowed: '0.00001' },
};

const setting = { batch: 2, tokens: 8, dim: 16, heads: 4 };

/** A report of ours with one row. */
export const sampleReport: BenchReport = {
  unroll: 'bench', version: 1, createdAt: '2026-11-23T20:00:00.000Z', device: { ...sampleTrace.device, backend: 'wasm', adapter: null }, backend: 'wasm', ...setting,
  results: [{ ...sampleRow, setting }], refused: [], sweep: null,
  limits: { flopPerS: 5e10, flopFrom: 'a product', stepMs: 0.001, stepFrom: 'steps' }, tuning: { threads: 2 },
  versions: { app: '0.1.0', electron: '1', chromium: '2', v8: '3', tfjs: 'tfjs 4' },
  machine: { cpu: 'A processor', cores: 2, memoryBytes: 8e9, platform: 'linux x64', release: '6' },
  load: { before: [0.5, 0, 0], after: [1.5, 0, 0] }, flags: ['--js-flags=--one'], others: [],
};

/** What another program might have written. */
export const sampleMeasurements: Measurements = {
  unroll: 'measurements', version: 1, createdAt: '2026-11-23T21:00:00+01:00', library: 'PyTorch 1.13', device: 'two cores', setting,
  results: [{ model: 'lstm', variant: 'nn.LSTM', medianMs: 3, minMs: 2, maxMs: 5, repeats: 4 }], notes: 'no gradients',
};

/** A calibration of an engine with one question. */
export const sampleCalibration: Calibration = {
  createdAt: '2026-11-23T20:00:00.000Z', sizes: { recurrent: setting, parallel: setting, variants: setting }, tuning: { threads: 2 },
  questions: [{ setting: 'threads', options: [{ option: 1, ms: 4 }, { option: 2, ms: 2 }], chosen: 2 }],
  variants: [{ model: 'rnn', loopMs: 9, fusedMs: 1, faster: 'fused' }], tookMs: 100,
};
