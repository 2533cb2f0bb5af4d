import { describe, expect, test } from 'vitest';
import { asFailure } from '#contract/failure';
import type { Trace } from '#contract/trace';
import { carryOut, scenarioWith } from '../compute/harness';
import { type Act, acts, plainLook } from './acts';

/** Texts that are words all the same, no words at all, not among the packed ones, or cut where nobody would. */
const texts = ['no no no no no no', ', .', '😀 😀 👍🏽', 'zxqwv a\u0301 \u05d0\u05d1 \u0e01'] as const;
const tried = acts.flatMap((act) => texts.map((text) => ({ act, id: act.folder, text })));

async function traceOf({ scene }: Act, text: string): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: scene.id, knobs: { ...scene.sketch }, text, backend: 'wasm' }) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

describe('a text that teaches little', () => {
  test.each(tried)('“$text” is shown by $id in numbers, or refused in a sentence', async ({ act, text }) => {
    const { scene } = act;
    const trace = await traceOf(act, text).catch(asFailure);
    if ('code' in trace) {
      expect(trace).toMatchObject({ code: 'bad-text', message: expect.stringMatching(/^\p{Lu}.+\. Type .+\.$/u) as string });
      return;
    }
    const plan = scene.plan(trace);
    for (const { id, hold, caption } of plan.steps) {
      const written = [caption, ...scene.labels(trace, plan, hold, plainLook).map((label) => label.text)];
      for (const each of written) expect(each, id).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    }
  });
});
