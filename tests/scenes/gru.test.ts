import { expect, test } from 'vitest';
import type { Trace } from '#contract/trace';
import { carryOut, scenarioWith } from '../compute/harness';
import { actNamed, looksFor } from './acts';
import { boxOf, overlapping, stageRoom } from './boxes';
import { numbersIn, storedValue } from './stored';

const act = actNamed('gates');
const { scene } = act;
const words = 'The cat that we fed all winter long slept beside incomprehensibly extraordinary';

async function traceWith(knobs: Trace['scenario']['knobs'], count = 12): Promise<Trace> {
  const text = Array.from({ length: count }, (_, place) => words.split(' ')[place % 12]).join(' ');
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'gates', text, knobs, backend: 'wasm' }) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

// The batteries try every act as it usually stands, and that is an LSTM.
test.each([2, 12, 64])('a GRU of %i words has texts that fit and never touch, whatever is chosen', async (count) => {
  const trace = await traceWith({ cell: 'gru' }, count);
  const plan = scene.plan(trace);
  for (const look of looksFor(count)) {
    for (const { id, hold } of plan.steps) {
      const labels = scene.labels(trace, plan, hold, look);
      expect(overlapping(labels).map(([one, other]) => `${one.key} ${other.key}`), `${id}, ${count}`).toEqual([]);
      for (const label of labels) {
        const { left, right, top, bottom } = boxOf(label);
        expect(left >= 0 && right <= stageRoom.right && top >= 0 && bottom <= stageRoom.bottom, `${id}: ${label.key} ${label.text}`).toBe(true);
      }
    }
  }
});

test('every number of a GRU works out from what it was made of', async () => {
  const trace = await traceWith({ cell: 'gru' });
  let checked = 0;
  for (const kind of act.workedOut) {
    if (trace.tensors[kind] === undefined) continue;
    for (const [token, unit] of [[0, 0], [3, 7], [11, 31]] as const) {
      const stored = storedValue(act.places, trace, { kind, at: [token, unit] }) ?? NaN;
      const last = numbersIn(scene.origin(trace, { kind, at: [token, unit] })?.lines.at(-1) ?? '').at(-1);
      expect(last, `${kind} ${token} ${unit}`).toBeCloseTo(stored, 2);
      checked += 1;
    }
  }
  expect(checked).toBe(7 * 3);
});

test('a wider forget gate keeps more, and brings more of the gradient to the first word', async () => {
  const [shut, open] = [await traceWith({ forgetBias: 0 }), await traceWith({ forgetBias: 5 })];
  const first = (trace: Trace): number => trace.tensors['gatedPower']?.data.at(-1) ?? NaN;
  expect(first(open)).toBeGreaterThan(first(shut) + 1);
  // The tanh RNN beside it has no such knob.
  expect(open.tensors['plainPower']?.data).toEqual(shut.tensors['plainPower']?.data);
});

test.each([['lstm', 'forgetSum'], ['gru', 'updateSum']])('the forget bias of an %s is added to %s and to no other', async (cell, sum) => {
  const [none, three] = [await traceWith({ cell, forgetBias: 0 }), await traceWith({ cell, forgetBias: 3 })];
  // At the first word the state is zeros, so that nothing else can differ.
  for (const [name, { data }] of Object.entries(none.tensors).filter(([each]) => each.endsWith('Sum'))) {
    for (let unit = 0; unit < 32; unit += 1) expect((three.tensors[name]?.data[unit] ?? NaN) - (data[unit] ?? NaN), name).toBeCloseTo(name === sum ? 3 : 0, 5);
  }
});

test('knobs out of range are refused by name', async () => {
  await expect(traceWith({ forgetBias: 6 })).rejects.toThrow(/forgetBias: expected a number from 0 to 5/);
  await expect(traceWith({ cell: 'elman' })).rejects.toThrow(/cell: expected one of lstm, gru/);
});
