import { describe, expect, test } from 'vitest';
import type { Trace } from '#contract/trace';
import type { Origin } from '../../renderer/parts/scene';
import { type Thing, thingKey } from '../../renderer/timeline/thing';
import { type Act, actNamed, acts, looksFor, plainLook } from './acts';
import { numbersIn, storedValue } from './stored';
import { tokenCounts, traceOf } from './traces';

const tried = acts.flatMap((act) => tokenCounts.map((count) => ({ act, id: act.folder, count })));
/** As many references as are followed in one act: all of a short text, the first of a long one. */
const most = 3000;
/** Three decimals are written, and float32 sums differ from float64 ones. */
const tolerance = 0.002;

/** Everything that can be pointed at: the texts of every step in every look, and what lies under a grid of points. */
function thingsOnStage({ scene }: Act, trace: Trace): readonly Thing[] {
  const plan = scene.plan(trace);
  const inTexts = looksFor(trace.tokens.length).flatMap((look) => plan.steps.flatMap(({ hold }) => scene.labels(trace, plan, hold, look).map(({ thing }) => thing)));
  const grid = Array.from({ length: 60 * 34 }, (_, place) => [(place % 60) * 21 + 5.5, Math.floor(place / 60) * 20 + 4.5] as const);
  const underPoints = [plan.steps.at(-3), plan.steps.at(-1)].flatMap((step) => grid.map(([x, y]) => scene.point(trace, plan, step?.hold ?? 0, plainLook, x, y)));
  return [...inTexts, ...underPoints].filter((thing) => thing !== null);
}

/** Every reference that can be reached, level by level, with its explanation; `null` where there is none. */
function explained(act: Act, trace: Trace): ReadonlyMap<string, readonly [Thing, Origin | null]> {
  const found = new Map<string, readonly [Thing, Origin | null]>();
  let level = thingsOnStage(act, trace);
  while (level.length > 0 && found.size < most) {
    const deeper: Thing[] = [];
    for (const thing of level) {
      if (found.has(thingKey(thing)) || found.size >= most) continue;
      const origin = act.scene.origin(trace, thing);
      found.set(thingKey(thing), [thing, origin]);
      deeper.push(...(origin?.sources ?? []).map((source) => source.thing));
    }
    level = deeper;
  }
  return found;
}

/** What is wrong with an explanation; nothing when it is sound. */
function faults({ places, workedOut }: Act, trace: Trace, thing: Thing, origin: Origin | null): readonly string[] {
  if (origin === null) return [`${thingKey(thing)}: no explanation`];
  const { title, formula, lines, notes } = origin;
  const stored = storedValue(places, trace, thing);
  const said = title !== '' && formula !== '' && lines.length + notes.length > 0 ? [] : [`${thingKey(thing)}: says nothing`];
  if (stored === null) return said;
  const near = (value: number | undefined): boolean => value !== undefined && Math.abs(value - stored) <= tolerance + Math.abs(stored) * 1e-4;
  const isFirst = thing.kind === 'recurrentPart' && thing.at[0] === 0;
  if (!isFirst && !numbersIn(title).some(near)) return [...said, `${thingKey(thing)}: “${title}” does not say ${stored}`];
  const last = numbersIn(lines.at(-1) ?? '').at(-1);
  if (workedOut.includes(thing.kind) && !isFirst && !near(last)) return [...said, `${thingKey(thing)}: “${lines.at(-1) ?? ''}” is not ${stored}`];
  return said;
}

describe.each(tried)('what can be pointed at in $id with $count tokens', ({ act, count }) => {
  test('is explained, level by level, and its arithmetic gives the number that was computed', async () => {
    const trace = await traceOf(act, count);
    const found = explained(act, trace);
    expect(found.size).toBeGreaterThan(7);
    expect([...found.values()].flatMap(([thing, origin]) => faults(act, trace, thing, origin))).toEqual([]);
  });

  test('leads down to what was given and not computed', async () => {
    const found = explained(act, await traceOf(act, count));
    const bottoms = new Set([...found.values()].filter(([, origin]) => origin?.sources.length === 0).map(([{ kind }]) => kind));
    expect(act.bottoms.filter((kind) => bottoms.has(kind))).not.toEqual([]);
  });

  test('is nothing for a reference that does not exist', async () => {
    const trace = await traceOf(act, count);
    for (const kind of ['', 'nonsense', 'constructor', '__proto__', 'toString']) expect(act.scene.origin(trace, { kind, at: [0, 0] }), kind).toBeNull();
  });
});

const race = actNamed('race');

test('the hidden state is the tanh of the three parts that its explanation names', async () => {
  const trace = await traceOf(race, 12);
  const origin = race.scene.origin(trace, { kind: 'hidden', at: [7, 3] });
  const [before = NaN, word = NaN, bias = NaN] = (origin?.lines ?? []).map((line) => {
    const [number = NaN] = numbersIn(line);
    return number;
  });
  expect(Math.tanh(before + word + bias)).toBeCloseTo(storedValue(race.places, trace, { kind: 'hidden', at: [7, 3] }) ?? NaN, 2);
});

test('the weights of a row are shares of one', async () => {
  const trace = await traceOf(race, 12);
  const row = Array.from({ length: 12 }, (_, key) => storedValue(race.places, trace, { kind: 'weight', at: [2, 5, key] }) ?? NaN);
  expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
});
