import { expect } from 'vitest';
import type { OpCase } from '#contract/job';
import type { BackendName } from '#contract/scenario';
import { deviation, golden } from './golden';
import { carryOut, type Stand } from './harness';
import { attentionCase, rnnCase } from './reference';

/** Golden files, and shapes that none of them has: one token, one row, one head, and lengths that fill no tile. */
export const agreementCases: readonly (readonly [string, OpCase])[] = [
  ...golden.filter(([, { op }]) => !op.startsWith('gradient')),
  ['rnn of one token', rnnCase(1, 1, 3, 5)],
  ['rnn of one row, wider in than out', rnnCase(1, 7, 13, 5)],
  ['rnn of uneven lengths', rnnCase(5, 9, 33, 17)],
  ['attention of one token', attentionCase(1, 1, 6, { heads: 3, causal: false })],
  ['attention of one head', attentionCase(1, 5, 7, { heads: 1, causal: false })],
  ['attention of uneven lengths', attentionCase(3, 19, 30, { heads: 5, causal: false })],
  ['causal attention of uneven lengths', attentionCase(2, 11, 9, { heads: 3, causal: true })],
];

/** Runs a case on an engine and compares every output with what is expected of it. */
export async function agrees(backend: BackendName, { outputs = {}, ...asked }: OpCase, stand: Stand = {}): Promise<void> {
  const result = await carryOut({ kind: 'op', backend, case: asked, variant: 'loop', intermediates: false, tuning: {} }, stand);
  if (result.kind !== 'op') throw new RangeError(`expected an op, got ${result.kind}`);
  expect(result.device.backend).toBe(backend);
  expect(Object.keys(result.outputs).toSorted()).toEqual(Object.keys(outputs).toSorted());
  for (const [name, expected] of Object.entries(outputs)) {
    expect(deviation(result.outputs[name], expected), name).toBeLessThanOrEqual(1);
  }
}
