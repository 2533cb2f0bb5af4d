import { describe, expect, test } from 'vitest';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { uniform } from '../../renderer/compute/random';
import type { Origin } from '../../renderer/parts/scene';
import { type Thing, thingKey } from '../../renderer/timeline/thing';
import { carryOut, scenarioWith } from '../compute/harness';
import { actNamed } from './acts';
import { numbersIn } from './stored';
import { traceOf } from './traces';

const act = actNamed('path-length');
const lanes = ['chain', 'attention', 'plain', 'dilated', 'restricted'] as const;
/** Kinds that are worked out: the last number of their lines is that of their title. */
const workedOut = ['arrived', 'slope', 'state', 'part', 'projected', 'mixed', 'share', 'score', 'partBack', 'mixedBack', 'scoreBack', 'shareBack', 'factor', 'position'];
const most = 4000;

/** All that the gradient between two words leads down to, level by level. */
function below(trace: Trace, start: Thing): ReadonlyMap<string, readonly [Thing, Origin | null]> {
  const found = new Map<string, readonly [Thing, Origin | null]>();
  let level = [start];
  while (level.length > 0 && found.size < most) {
    const deeper: Thing[] = [];
    for (const thing of level) {
      if (found.has(thingKey(thing))) continue;
      const origin = act.scene.origin(trace, thing);
      found.set(thingKey(thing), [thing, origin]);
      deeper.push(...(origin?.sources ?? []).map((source) => source.thing));
    }
    level = deeper;
  }
  return found;
}

/** What does not add up: the number in the title, which is the stored one where there is one, against the arithmetic. */
function faults(thing: Thing, origin: Origin | null): readonly string[] {
  if (origin === null) return [`${thingKey(thing)}: no explanation`];
  if (!workedOut.includes(thing.kind)) return [];
  const said = numbersIn(origin.title.replace(/ × 10\^.*$/, '').split(/: (?=[^:]*$)/).at(-1) ?? '').at(-1);
  const worked = numbersIn((origin.lines.at(-1) ?? '').replace(/ × 10\^.*$/, '')).at(-1);
  const sound = said !== undefined && worked !== undefined && Math.abs(said - worked) <= 0.002 + Math.abs(said) * 1e-4;
  return sound ? [] : [`${thingKey(thing)}: “${origin.title}” against “${origin.lines.at(-1) ?? ''}”`];
}

const kindsOf = (found: ReturnType<typeof below>): ReadonlySet<string> => new Set([...found.values()].map(([{ kind }]) => kind));
const forward = [['slope', 'part', 'bias'], ['mixedBack', 'partBack', 'projected'], ['slope', 'part', 'bias'], ['slope', 'part', 'bias'], ['mixedBack', 'partBack', 'projected']] as const;

describe.each([[12, 0, 11], [12, 3, 8], [2, 0, 1], [512, 0, 511], [512, 300, 511]] as const)('of %d words, what arrives at word %d from word %d', (count, from, to) => {
  test.each(lanes.map((name, lane) => [name, lane] as const))('goes down to weights and word vectors in %s, and each sum is the number that was computed', async (_, lane) => {
    const found = below(await traceOf(act, count), { kind: 'gradient', at: [lane, from, to] });
    expect([...found.values()].flatMap(([thing, origin]) => faults(thing, origin))).toEqual([]);
    expect([...kindsOf(found)]).toEqual(expect.arrayContaining(['factor', 'arrived', 'weight', 'state', 'vector', 'narrow', ...(forward[lane] ?? [])]));
  });
});

test('the factors of a way, multiplied, are what arrives', async () => {
  const trace = await traceOf(act, 12);
  for (const [lane] of lanes.entries()) {
    const arrives = act.scene.origin(trace, { kind: 'gradient', at: [lane, 2, 9] });
    const factors = Array.from({ length: 20 }, (_, place) => act.scene.origin(trace, { kind: 'factor', at: [lane, 2, 9, place] })?.title).filter((title) => title !== undefined);
    const log = factors.map((title) => /× ([\d.]+)(?: × 10\^(−?\d+))?$/.exec(title)).reduce((sum, found) => sum + Math.log10(Number(found?.[1])) + Number(found?.[2]?.replace('−', '-') ?? 0), 0);
    expect(factors.length).toBeGreaterThan(0);
    expect(log).toBeCloseTo(numbersIn(arrives?.title ?? '').at(-1) ?? NaN, 1);
  }
});

const shapes = { 'rnn.weight_ih_l0': [6, 100], 'rnn.weight_hh_l0': [6, 6], 'rnn.bias_ih_l0': [6], 'rnn.bias_hh_l0': [6], 'mha.in_proj_weight': [300, 100], 'mha.in_proj_bias': [300], 'mha.out_proj.weight': [100, 100], 'mha.out_proj.bias': [100] } as const;

function fileWith(wanted: Readonly<Record<string, readonly number[]>>): GivenWeights {
  const tensors = Object.fromEntries(Object.entries(wanted).map(([name, shape]) => [name, { shape: [...shape], data: uniform(5, name, shape.reduce((size, length) => size * length, 1), 0.3).slice() }]));
  return { file: 'mine.safetensors', trained: true, vocabulary: null, tensors };
}

async function traceWith(weights: GivenWeights): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'path-length' }), weights });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

test('a file’s chain and attention take the place of those that are drawn, and are explained to their weights', async () => {
  const trace = await traceWith(fileWith(shapes));
  expect(trace.weights).toMatchObject({ from: 'file', names: Object.keys(shapes) });
  const plan = act.scene.plan(trace);
  const arrives = plan.steps.find(({ id }) => id === 'arrives');
  const texts = act.scene.labels(trace, plan, arrives?.hold ?? 0, { theme: 'dark', from: null, to: null, head: 0, density: 1 });
  expect(['detail-0', 'detail-1', 'detail-2'].map((key) => texts.find((label) => label.key === key)?.text)).toEqual(['of the file, d = 6', 'of the file, d = 100', 'k = 3, 4 layers']);
  expect(arrives?.caption).toContain('other widths');
  for (const lane of [0, 1]) {
    const found = below(trace, { kind: 'gradient', at: [lane, 1, 6] });
    expect([...found.values()].flatMap(([thing, origin]) => faults(thing, origin))).toEqual([]);
    expect([...found.values()].filter(([{ kind }]) => kind === 'weight').map(([, origin]) => origin?.notes[0])).toContain('Given: read from mine.safetensors.');
    expect([...kindsOf(found)]).toContain('vector');
  }
});

test.each([
  ['reads another width', { ...shapes, 'rnn.weight_ih_l0': [6, 60], 'mha.in_proj_weight': [180, 60] }, 'its layer reads 60 numbers for a word and the word vectors have 100'],
  ['is too wide', { 'rnn.weight_ih_l0': [300, 100], 'rnn.weight_hh_l0': [300, 300] }, '300 wide, and this act computes in plain numbers up to 256'],
  ['has gates', { 'lstm.weight_ih_l0': [24, 100], 'lstm.weight_hh_l0': [24, 6] }, 'belongs to gates'],
])('a layer that %s is left aside, and the notes say why', async (_, wanted, note) => {
  const trace = await traceWith(fileWith(wanted));
  expect(trace.weights).toMatchObject({ from: 'seed', names: [] });
  expect(trace.notes.join('\n')).toContain(note);
});
