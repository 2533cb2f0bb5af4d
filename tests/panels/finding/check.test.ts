import { expect, test } from 'vitest';
import { type Health } from '#contract/about';
import { type Checkup } from '#contract/checkup';
import { linesOf, type Line } from '../../../renderer/panels/check/lines';
import { type Document } from '../../../renderer/state/document';
import { type Battery, type CheckReport, type StepFault, type TextFault } from '../../../renderer/state/check';

const clean: CheckReport = { widthPx: 1920, heightPx: 1080, steps: 3, texts: 40, faults: [], costs: [], missing: [], undrawn: [], faces: [], foreign: [], ended: false };
const machine: Checkup = { screens: [{ label: 'A', widthPx: 1920, heightPx: 1080, scale: 1, primary: true }], mirrored: false, freeBytes: 20 * 2 ** 30, notWritable: null, power: 'mains', awake: true };
const ready: Health = { state: 'ready', message: null, capabilities: { backends: ['wasm'], adapter: null, adapterAsked: { times: 1, forMs: 5 }, crossOriginIsolated: true, threads: 2 } };
const at = (fault: TextFault, stepIndex = 0): StepFault => ({ place: 'race', title: 'The race', stepIndex, fault });

/** What is known besides. */
interface Around {
  readonly battery: Battery | null;
  readonly file: Document['file'];
}

const lines = (report: Partial<CheckReport> | null, checkup: Checkup | null = machine, { battery = null, file = null }: Partial<Around> = {}): readonly Line[] =>
  linesOf({ report: report && { ...clean, ...report }, checkup, battery, pressed: [{ chord: 'PageDown', action: 'next step' }] }, ready, file);
const about = (topic: string, all: readonly Line[]): readonly Line[] => all.filter((line) => line.topic === topic);

test('a stage with nothing wrong has nothing to do', () => {
  expect(lines({}).filter(({ level }) => level === 'bad')).toEqual([]);
});

test('what was not looked at is not called good', () => {
  const before = linesOf({ report: null, checkup: null, battery: null, pressed: [] }, null, null);
  expect(before.filter(({ level }) => level === 'good')).toEqual([]);
});

test('an act that is not computed is named, and can be computed from there', () => {
  const [line] = about('acts', lines({ missing: ['What is kept', 'The race'] }));
  expect(line).toMatchObject({ level: 'bad', computes: true });
  expect(line?.text).toContain('What is kept, The race');
});

test.each([
  [{ kind: 'small', text: 'tiny', fontPx: 12 }, 'texts', /“tiny” is 12 px high, wanted 30: “The race”, step 3/],
  [{ kind: 'faint', text: 'grey', contrast: 3.04, wanted: 7 }, 'texts', /“grey” stands out 3\.0:1, wanted 7:1/],
  [{ kind: 'cut', text: 'long' }, 'room', /“long” runs out of the stage/],
  [{ kind: 'overlap', text: 'one', other: 'two' }, 'room', /“one” lies on “two”/],
] as const)('%o is told with its place', (fault, topic, words) => {
  const [line] = about(topic, lines({ faults: [at(fault, 2)] }));
  expect(line?.level).toBe('bad');
  expect(line?.text).toMatch(words);
});

test('a text that is wrong in many steps is told once, and many texts are counted', () => {
  const same = Array.from({ length: 9 }, (_, stepIndex) => at({ kind: 'cut', text: 'long' }, stepIndex));
  expect(about('room', lines({ faults: same }))).toHaveLength(1);
  const others = Array.from({ length: 9 }, (_, index) => at({ kind: 'cut', text: `long ${index}` }));
  expect(about('room', lines({ faults: others })).at(-1)?.text).toBe('and 5 more');
});

test('the slowest step is named once frames come too late', () => {
  const costs = [20, 48, 40].map((ms, stepIndex) => ({ place: 'race', title: 'The race', stepIndex, ms }));
  const [slow] = about('speed', lines({ costs }));
  expect(slow).toMatchObject({ level: 'bad' });
  expect(slow?.text).toMatch(/48 ms: “The race”, step 2 and 1 more/);
  expect(about('speed', lines({ costs: costs.slice(0, 1) }))[0]).toMatchObject({ level: 'good' });
});

test('a projector of another shape is held to the stage that fits into it', () => {
  const [line] = about('texts', lines({ widthPx: 1024, heightPx: 768, faults: [at({ kind: 'small', text: 'tiny', fontPx: 16 })] }));
  expect(line?.text).toContain('wanted 20');
});

test.each<readonly [string, Partial<Checkup>, Line['level']]>([
  ['disk', { freeBytes: 100 * 2 ** 20 }, 'bad'], ['disk', { freeBytes: null }, 'unknown'],
  ['files', { notWritable: 'EACCES' }, 'bad'],
  ['power', { power: 'battery' }, 'bad'], ['power', { power: null }, 'unknown'],
  ['sleep', { awake: null }, 'unknown'],
  ['screens', { screens: [] }, 'unknown'],
  ['screens', { screens: [...machine.screens, ...machine.screens], mirrored: true }, 'bad'],
])('%s with %o is %s', (topic, change, level) => {
  expect(about(topic, lines({}, { ...machine, ...change }))[0]?.level).toBe(level);
});

test('an engine that gave up is something to do', () => {
  const given = linesOf({ report: null, checkup: null, battery: null, pressed: [] }, { ...ready, state: 'gave-up', message: 'It failed too often.' }, null);
  expect(about('engine', given)[0]).toMatchObject({ level: 'bad' });
});

test.each<readonly [Checkup['power'], Battery | null, RegExp]>([
  ['battery', { level: 0.43, charging: false }, /^On battery, 43 % left/],
  ['battery', null, /how much is left is not known/],
  [null, { level: 0.8, charging: false }, /^On battery, 80 % left/],
  ['mains', { level: 0.6, charging: true }, /^On mains; the battery is at 60 %/],
  // So Chromium describes a machine without a battery.
  ['mains', { level: 1, charging: true }, /^On mains, as far/],
  [null, { level: 1, charging: true }, /does not tell/],
])('power from %s with a battery %o is told so', (power, battery, words) => {
  expect(about('power', lines({}, { ...machine, power }, { battery }))[0]?.text).toMatch(words);
});

test('a lecture in a file that may not be written is to be saved elsewhere', () => {
  const file = { name: 'talk.unroll', folder: '/stick', writable: false };
  expect(about('files', lines({}, machine, { file })).filter(({ level }) => level === 'bad').map(({ text }) => text).join()).toContain('talk.unroll is write-protected');
  expect(about('files', lines({}, machine, { file: { ...file, writable: true } })).filter(({ level }) => level === 'bad')).toEqual([]);
});
