import { describe, expect, test } from 'vitest';
import type { Label, Look } from '../../renderer/parts/scene';
import { type Act, acts, looksFor } from './acts';
import { boxOf, overlapping, stageRoom } from './boxes';
import { tokenCounts, traceOf } from './traces';

const tried = acts.flatMap((act) => tokenCounts.map((count) => ({ act, id: act.folder, count })));

/** One picture of an act: a frame in a look. */
interface Picture {
  readonly name: string;
  readonly frame: number;
  readonly look: Look;
  readonly labels: readonly Label[];
}

/** Texts of an act at the hold of each step and in the middle of it, in every look. */
async function everyPicture(act: Act, count: number): Promise<readonly Picture[]> {
  const { scene } = act;
  const trace = await traceOf(act, count);
  const plan = scene.plan(trace);
  return looksFor(count).flatMap((look, index) =>
    plan.steps.flatMap(({ id, start, hold }) =>
      [...new Set([hold, (start + hold) >> 1])].map((frame) => ({
        name: `look ${index}, ${id}, frame ${frame}`, frame, look, labels: scene.labels(trace, plan, frame, look),
      }))));
}

/** Does something the first time it is asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deeplyFrozen);
  }
  return value;
}

describe.each(tried)('the texts of $id with $count tokens', ({ act, count }) => {
  const pictures = once(() => everyPicture(act, count));

  test('are the same for the same frame, whatever was asked before or done to the answer', async () => {
    const trace = await traceOf(act, count);
    const plan = act.scene.plan(trace);
    const kept = (await pictures()).map((picture) => ({ ...picture, written: JSON.stringify(picture.labels) }));
    (await everyPicture(act, count)).forEach(({ labels }, index) => {
      if (index % 2 === 0) deeplyFrozen(labels);
      // Safe: a caller that forgets that labels are read only is what is tried here.
      else for (const label of labels) (label as { text: string; x: number }).text = 'spoilt';
    });
    for (const { name, frame, look, labels, written } of kept.toReversed()) {
      const now = act.scene.labels(trace, plan, frame, look);
      if (JSON.stringify(now) !== written) expect(now, name).toEqual(labels);
    }
  });

  test('change only where the beat changes', async () => {
    const trace = await traceOf(act, count);
    const plan = act.scene.plan(trace);
    const stride = count > 64 ? 5 : 2;
    for (const look of looksFor(count).slice(0, 2)) {
      let before = '';
      let beatBefore = NaN;
      for (let frame = 0; frame < plan.lengthFrames; frame += stride) {
        const now = JSON.stringify(act.scene.labels(trace, plan, frame, look));
        const beat = act.scene.beat(trace, plan, frame);
        if (beat === beatBefore) expect(now === before ? 'the same' : now, `frame ${frame}, beat ${beat}`).toBe('the same');
        [before, beatBefore] = [now, beat];
      }
    }
  });

  test('have a name of their own each', async () => {
    for (const { name, labels } of await pictures()) {
      expect(new Set(labels.map(({ key }) => key)).size, name).toBe(labels.length);
    }
  });

  test('lie on the stage above the controls, none under 20 px', async () => {
    const outside = new Map<string, string>();
    for (const { name, labels } of await pictures()) {
      for (const label of labels) {
        const { left, right, top, bottom } = boxOf(label);
        const least = label.face === 'tex' ? 20 / 0.7 : 20;
        const inside = left >= 0 && right <= stageRoom.right && top >= 0 && bottom <= stageRoom.bottom;
        if (!inside || label.sizePx < least) outside.set(`${label.key} “${label.text}”`, `${name}: ${label.sizePx} px, ${left} to ${right}, ${top} to ${bottom}`);
      }
    }
    expect(Object.fromEntries(outside)).toEqual({});
  });

  test('never touch each other', async () => {
    const touching = (await pictures()).flatMap(({ name, labels }) =>
      overlapping(labels).map(([one, other]) => [`${one.key} “${one.text}” and ${other.key} “${other.text}”`, name] as const));
    // One line for each pair, with the last picture it was found in.
    expect(Object.fromEntries(touching)).toEqual({});
  });

  test('lead only to acts that there are', async () => {
    const ids = new Set(acts.map(({ scene }) => scene.id));
    const astray = (await pictures()).flatMap(({ name, labels }) => labels.flatMap(({ opens }) => (opens === undefined || ids.has(opens) ? [] : [`${name}: ${opens}`])));
    expect(astray).toEqual([]);
  });

  test('show their caption at 28 px or more', async () => {
    for (const { name, labels } of await pictures()) {
      expect(labels.find(({ key }) => key === 'caption')?.sizePx ?? 0, name).toBeGreaterThanOrEqual(28);
    }
  });
});

test('two texts on the same place are found', () => {
  const label: Label = {
    key: 'one', x: 100, y: 100, text: 'word', sizePx: 20, ink: 'ink', anchor: 'start', weight: 400, face: 'text', plate: 'none', turned: false,
    token: null, thing: null, title: null,
  };
  expect(overlapping([label, { ...label, key: 'other', x: 130 }])).toHaveLength(1);
  expect(overlapping([label, { ...label, key: 'other', x: 160 }])).toHaveLength(0);
  expect(overlapping([label, { ...label, key: 'other', y: 118 }])).toHaveLength(1);
  expect(overlapping([label, { ...label, key: 'other', anchor: 'end' }])).toHaveLength(0);
});
