import { expect, test } from 'vitest';
import type { Scenario } from '#contract/scenario';
import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import { compareSentences } from '../../renderer/sentence/compare';
import { sentenceOrigin } from '../../renderer/sentence/origins';
import { carryOut, scenarioWith } from '../compute/harness';

async function traceOf(different: Partial<Scenario>): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ backend: 'wasm', text: 'The cat slept beside the dog', ...different }) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

const before = await traceOf({});
const answers = async (different: Partial<Scenario>) => new Map(compareSentences(before, await traceOf(different)).map((change) => [change.name, change]));

test('a changed word changes every state from there on and none before, and every output at once', async () => {
  const found = await answers({ text: 'The cat walked beside the dog' });
  expect(found.get('words with a new state')?.now).toBe('4 of 6');
  expect(found.get('words with a new output')?.now).toBe('6 of 6');
});

test('the weight that is compared belongs to the changed word', async () => {
  const found = await answers({ text: 'The cat slept beside the car' });
  const weight = found.get('“cat” takes from word 6');
  expect(Number(weight?.before)).toBeGreaterThan(Number(weight?.now));
});

test('one nudged weight changes the states from the second word on: the first has no state before it', async () => {
  const found = await answers({ knobs: { nudge: 1 } });
  expect(found.get('words with a new state')?.now).toBe('5 of 6');
  expect(found.get('words with a new output')?.now).toBe('6 of 6');
});

test('which weight it is decides which number of a state changes first', async () => {
  const [first, other] = [await traceOf({ knobs: { nudge: 1 } }), await traceOf({ knobs: { nudge: 1, nudgeRow: 7, nudgeColumn: 3 } })];
  const changedIn = (trace: Trace): readonly number[] => {
    const [was, is] = [before, trace].map(({ tensors }) => tensors['hidden']?.data ?? []);
    return Array.from({ length: 100 }, (_, unit) => unit).filter((unit) => at(is ?? [], 100 + unit) !== at(was ?? [], 100 + unit));
  };
  expect([changedIn(first), changedIn(other)]).toEqual([[0], [6]]);
  const weights = other.tensors['weightHh']?.data ?? [];
  const thing = { kind: 'weightHh', at: [6, 2] };
  expect(sentenceOrigin(other, thing)).toMatchObject({ notes: [expect.any(String), 'The knob “Nudge one weight” added 1.0 to it.'], turns: { nudge: 1, nudgeRow: 7, nudgeColumn: 3 } });
  expect(sentenceOrigin(first, thing)?.notes).toHaveLength(1);
  expect(at(weights, 6 * 100 + 2) - at(before.tensors['weightHh']?.data ?? [], 6 * 100 + 2)).toBeCloseTo(1);
});

test('nothing changes when nothing was changed', async () => {
  const found = await answers({});
  expect([found.get('words with a new state')?.now, found.get('words with a new output')?.now]).toEqual(['0 of 6', '0 of 6']);
});

test('texts of other lengths have no words in common places', async () => {
  const found = await answers({ text: 'The cat slept' });
  expect(found.get('words with a new state')?.now).toBe('all 3');
});
