import { expect, test } from 'vitest';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import { compareSentences } from '../../renderer/sentence/compare';
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

test('nothing changes when nothing was changed', async () => {
  const found = await answers({});
  expect([found.get('words with a new state')?.now, found.get('words with a new output')?.now]).toEqual(['0 of 6', '0 of 6']);
});

test('texts of other lengths have no words in common places', async () => {
  const found = await answers({ text: 'The cat slept' });
  expect(found.get('words with a new state')?.now).toBe('all 3');
});
