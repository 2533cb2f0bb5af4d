import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { about, health, runProgress } from '#contract/about';
import { actSummary, beginning, calls } from '#contract/channels';
import { failure } from '#contract/failure';
import { capabilities, job, jobDone, jobFailed, jobProgress, jobResult, opCase } from '#contract/job';
import { benchReport, measurements } from '#contract/measurements';
import { scenario } from '#contract/scenario';
import { defaultSettings, settings } from '#contract/settings';
import { trace } from '#contract/trace';
import { firstProblem } from '../../main/ipc/problem';
import { sampleCalibration, sampleMeasurements, sampleReport, sampleRow } from '../main/sampleReport';
import { changed, sampleTrace } from '../main/sampleTrace';

const able = { backends: ['cpu'], adapter: null, adapterAsked: { times: 3, forMs: 2000 }, crossOriginIsolated: true, threads: 2 };
const sizes = { batch: 1, tokens: 2, dim: 4, heads: 1 };
const bench = { kind: 'bench', backend: 'cpu', setting: { ...sizes, models: ['rnn'], variants: ['fused'], repeats: 3, sweep: { axis: 'tokens', values: [2, 4] }, budgetS: 5 }, tuning: { threads: 2 } };
const op = { kind: 'op', backend: 'cpu', case: { op: 'rnn', parameters: {}, inputs: {} }, variant: 'loop', intermediates: false, tuning: {} };
const { createdAt, limits, tuning } = sampleReport;
const findings = { createdAt, limits, tuning, sweep: null, points: [{ setting: sizes, rows: [sampleRow], refused: [{ model: 'block', variant: 'fused', why: 'x' }] }] };
const golden = { op: 'rnn', parameters: { w: { shape: [1], data: [1] } }, inputs: { x: { shape: [1], data: [2] }, heads: 2, causal: true, bias: null } };
const versions = { app: '1', electron: '1', chromium: '1', node: '1', runtimeSource: 'official' };

/** A parser, something it takes, and the fields that are each made wrong in turn, with what is put there. */
type Row = readonly [name: string, form: z.ZodType, good: unknown, wrong: Readonly<Record<string, unknown>>];

const table: readonly Row[] = [
  ['scenario', scenario, sampleTrace.scenario, { act: 'No Act', text: 7, seed: -1, 'knobs.heads': null, backend: 'abacus', extra: 1 }],
  ['trace', trace, sampleTrace, {
    version: 2, app: 1, createdAt: 'today', 'scenario.seed': '7', 'tokens.1.known': 'yes', 'device.backend': 'abacus', 'device.adapter.software': 1,
    'device.threads': 0, 'device.canaryError': -1, 'tensors.hidden.shape': [-1], 'tensors.hidden.data': [1, 2], 'dependencies.rnn.from': [1],
    'dependencies.rnn.tokenCount': 0, 'timings.rnn.medianMs': -1, 'timings.rnn.resolutionMs': 0, 'sizes.heads': 1.5, notes: 'none', extra: 1,
  }],
  ['settings', settings, defaultSettings, {}],
  ['capabilities', capabilities, able, { backends: ['abacus'], adapter: 1, 'adapterAsked.times': -1, crossOriginIsolated: 1, threads: 0 }],
  ['job', job, bench, { kind: 'guess', backend: 'abacus', 'setting.batch': 0, 'setting.models': [], 'setting.repeats': 1.5, 'setting.extra': 1,
    'setting.variants': ['magic'], 'setting.sweep.axis': 'depth', 'setting.sweep.values': [1], 'setting.budgetS': 0, 'tuning.threads': true,
  }],
  ['job', job, op, { variant: 'magic', intermediates: 1, tuning: null }],
  ['opCase', opCase, golden, { op: 1, 'parameters.w.shape': 'x', 'parameters.w.data': ['1'], inputs: 7 }],
  ['jobResult', jobResult, { kind: 'bench', device: sampleTrace.device, findings }, {
    kind: 'guess', 'device.precision': 'float64', 'findings.points.0.rows.0.flop': -1, 'findings.points.0.rows.0.variant': 'magic',
    'findings.points.0.rows.0.verification.runs': 0, 'findings.limits.stepMs': 0, 'findings.createdAt': 'today',
  }],
  ['jobResult', jobResult, { kind: 'calibrate', device: sampleTrace.device, calibration: sampleCalibration }, { 'calibration.questions.0.options': [], 'calibration.variants.0.faster': 'magic', 'calibration.tookMs': -1 }],
  ['measurements', measurements, sampleMeasurements, { unroll: 'bench', version: 2, createdAt: 'today', library: '', device: '', 'setting.batch': 0, results: [], 'results.0.repeats': 0, extra: 1 }],
  ['benchReport', benchReport, sampleReport, { unroll: 'measurements', version: 2, 'results.0.setting': 1, 'load.before': [1], 'machine.cores': 0, flags: 'none', extra: 1 }],
  ['jobDone', jobDone, { jobId: 1, result: { kind: 'probe', capabilities: able } }, { jobId: 0, 'result.capabilities.threads': 'two' }],
  ['jobFailed', jobFailed, { jobId: 1, code: 'device-lost', message: 'x' }, { jobId: 1.5, code: 'mood', message: null }],
  ['jobProgress', jobProgress, { jobId: 1, progress: { done: 1, total: 2, doing: 'x' } }, { 'progress.done': -1, 'progress.total': 0, 'progress.doing': 5 }],
  ['failure', failure, { ok: false, code: 'file', message: 'x' }, { ok: true, code: 'mood', message: '' }],
  ['health', health, { state: 'ready', message: null, capabilities: able }, { state: 'fine', message: 1, capabilities: 1 }],
  ['about', about, versions, { app: 1, runtimeSource: 'friend' }],
  ['runProgress', runProgress, { runId: 'a', progress: { done: 0, total: 1, doing: '' } }, { runId: '', progress: null }],
  ['actSummary', actSummary, { id: 'race', title: 'x', steps: 1, frames: 1 }, { id: 1, steps: 0, frames: 1.5 }],
  ['beginning', beginning, { mode: 'still', act: 'race', frame: 0, theme: 'dark', trace: sampleTrace }, { mode: 'loud', frame: -1, theme: 'pink', 'trace.version': 2 }],
  ['compute:run', calls['compute:run'].request, { runId: 'a', scenario: sampleTrace.scenario }, { runId: 'x'.repeat(65), 'scenario.backend': 1, extra: 1 }],
  ['bench:run', calls['bench:run'].request, { runId: 'a', backend: 'cpu', setting: bench.setting }, { runId: '', backend: 'abacus', 'setting.tokens': 0, 'setting.sweep.values': [1], extra: 1 }],
  ['bench:save', calls['bench:save'].request, sampleReport, { version: 2, 'results.0.medianMs': -1, extra: 1 }],
  ['calibration:get', calls['calibration:get'].request, { backend: 'auto' }, { backend: 'abacus', extra: 1 }],
  ['calibration:run', calls['calibration:run'].request, { runId: 'a', backend: 'wasm' }, { runId: 7, backend: 'abacus', extra: 1 }],
  ['stage:drawn', calls['stage:drawn'].request, { frame: 0 }, { frame: 0.5 }],
];

describe.each(table)('the parser of %s', (name, form, good, wrong) => {
  test('takes what is right', () => {
    expect(form.safeParse(good).error).toBeUndefined();
  });

  test.each(Object.entries(wrong))('refuses a wrong %s by name', (field, value) => {
    const { error } = form.safeParse(changed(good, field, value));
    if (error === undefined) throw new Error('it was taken');
    const named = field === 'extra' || field.endsWith('.extra') ? '"extra"' : field.split('.').reduce((all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : `${all}.${part}`), name);
    expect(firstProblem(error, name)).toContain(named);
  });

  test.each(Object.keys(wrong).filter((field) => !field.includes('extra') && !field.includes('.')))('refuses a missing %s', (field) => {
    expect(form.safeParse(changed(good, field, undefined)).success).toBe(false);
  });
});

test('a number that is not finite is refused with its place in the tensor', () => {
  const { error } = trace.safeParse(changed(sampleTrace, 'tensors.hidden.data', Float32Array.of(1, 2, Number.NaN, 4)));
  expect(error && firstProblem(error, 'trace')).toBe('trace.tensors.hidden.data[2]: expected a finite number, got NaN');
});

test('a tensor whose shape does not fit its numbers is refused with both', () => {
  const { error } = trace.safeParse(changed(sampleTrace, 'tensors.hidden.shape', [2, 3]));
  expect(error && firstProblem(error, 'trace')).toBe('trace.tensors.hidden: shape [2, 3] needs 6 numbers, got 4');
});

test('an edge to a node that does not exist is refused', () => {
  const { error } = trace.safeParse(changed(sampleTrace, 'dependencies.rnn.to', Uint32Array.of(2, 3, 4)));
  expect(error && firstProblem(error, 'trace')).toContain('trace.dependencies.rnn: an edge names a node that does not exist');
});

test('wrong settings fall back one by one, and the others are kept', () => {
  expect(settings.parse({ ...defaultSettings, theme: 'pink', speed: 3, seed: 9, heads: '4', dot: 'white', keys: { theme: 'x' } })).toEqual({ ...defaultSettings, seed: 9 });
});
