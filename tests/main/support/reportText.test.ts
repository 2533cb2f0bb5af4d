import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '#contract/language';
import { longestReport } from '#contract/support';
import { type ReportFacts, reportText } from '../../../main/support/reportText';

vi.mock('electron', () => ({ app: {}, crashReporter: {} }));

const home = ['', 'home', 'ada'].join('/');
const facts: ReportFacts = {
  at: '2026-11-29T12:00:00.000Z', language: 'en', packaged: true,
  about: { app: '0.1.0', electron: '45.4.1', chromium: '140.0', node: '24.1', runtimeSource: 'official' },
  health: { state: 'ready', message: `could not read ${home}/a`, capabilities: { backends: ['wasm', 'cpu'], adapter: { vendor: 'acme', architecture: 'two', description: '', software: true }, adapterAsked: { times: 1, forMs: 0 }, crossOriginIsolated: true, threads: 2 } },
  machine: { cpu: 'Some CPU', cores: 8, memoryBytes: 16 * 2 ** 30, platform: 'linux x64', release: '6.1' },
  graphics: { webgl: 'enabled' },
  words: ['--software-webgpu', `--user-data-dir=${home}/data`, `${home}/talks/secret plan.unroll`],
  switches: ['--enable-unsafe-webgpu'],
  checkup: { screens: [{ label: 'Ada', widthPx: 1920, heightPx: 1080, scale: 1.5, primary: true }], mirrored: false, freeBytes: 2 ** 30, notWritable: null, power: 'mains', awake: null },
  dumps: { folder: `${home}/data/crashes`, count: 2, newest: '2026-11-28T09:00:00.000Z' },
  log: ['[info] one', `[warn] two of ada in ${home}/x with “words of the lecture”`],
  owner: { home, user: 'ada', host: 'engine-7' },
};

afterEach(() => speak('en'));

test('everything that helps is told: versions, machine, GPU, switches, screens, dumps, and the log', () => {
  const text = reportText(facts);
  for (const told of ['0.1.0 (packaged', '45.4.1 (official)', '140.0', '24.1', 'linux x64 6.1', '8 cores, 16.0 GiB', 'acme two (software)', 'wasm cpu', '--software-webgpu', '--enable-unsafe-webgpu', '1920×1080 ×1.5', '1.0 GiB free', '2, the newest of 2026-11-28', 'webgl enabled', '[info] one']) expect(text).toContain(told);
});

test('neither the person nor a word of the lecture is told, wherever they stand', () => {
  const text = reportText(facts);
  expect(text).not.toMatch(/\bada\b/i);
  expect(text).not.toContain(home);
  expect(text).not.toContain('secret plan');
  expect(text).not.toContain('words of the lecture');
  expect(text).toContain('--user-data-dir=~/data (file)');
  expect(text).toContain('~/data/crashes');
});

test('of a long log the newest 200 lines are told', () => {
  const text = reportText({ ...facts, log: Array.from({ length: 1000 }, (_, index) => `line ${index};`) });
  expect(text).toContain('line 800;');
  expect(text).not.toContain('line 799;');
  expect(text.endsWith('line 999;')).toBe(true);
});

test('a report is never longer than it may be, and says what was left out of it', () => {
  const text = reportText({ ...facts, log: Array.from({ length: 200 }, (_, index) => `${index} ${'x'.repeat(5000)}`) });
  expect(text.length).toBeLessThanOrEqual(longestReport);
  expect(text).toMatch(/\(\d+ lines before these left out\)/);
  expect(text).toContain('\n199 x');
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(400);
  const switches = Array.from({ length: 20_000 }, (_, index) => `--switch-${index}`);
  expect(reportText({ ...facts, switches }).length).toBe(longestReport);
});

test('what is not known is said to be unknown', () => {
  const text = reportText({ ...facts, health: { state: 'starting', message: null, capabilities: null }, graphics: {}, checkup: { ...facts.checkup, screens: [], power: null, freeBytes: null }, dumps: { folder: 'a', count: 0, newest: null }, log: [], words: [], switches: [] });
  expect(text).toContain('GPU: unknown');
  expect(text).toContain('Power: unknown');
  expect(text).toContain('The log is empty.');
});

test('it is told in German, too', () => {
  speak('de');
  expect(reportText(facts)).toContain('Betriebssystem: linux x64');
});
