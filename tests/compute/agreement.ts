import { expect } from 'vitest';
import type { OpCase } from '#contract/job';
import type { BackendName } from '#contract/scenario';
import { blockCase, feedForwardCase, layerNormCase } from './blockCases';
import { gruCase, lstmCase } from './cellCases';
import { rnnCaseWith } from './cellSteps';
import { deviation, golden } from './golden';
import { attentionGradientCase, gradientCase } from './gradientCases';
import { carryOut, type Stand } from './harness';
import { attentionCase, rnnCase } from './reference';

/** Golden files, and shapes that none of them has: one token, one row, one head, and lengths that fill no tile. */
export const agreementCases: readonly (readonly [string, OpCase])[] = [
  ...golden,
  ['rnn of one token', rnnCase(1, 1, 3, 5)],
  ['rnn of one row, wider in than out', rnnCase(1, 7, 13, 5)],
  ['rnn of uneven lengths', rnnCase(5, 9, 33, 17)],
  ['rnn of one number', rnnCase(1, 3, 1, 1)],
  ['relu rnn of uneven lengths', rnnCaseWith('relu', [2, 9, 5, 33])],
  ['linear rnn of uneven lengths', rnnCaseWith('linear', [2, 9, 33, 5])],
  ['lstm of one number', lstmCase({ batch: 1, tokens: 1, input: 1, hidden: 1 })],
  ['lstm of uneven lengths', lstmCase({ batch: 3, tokens: 7, input: 5, hidden: 33 })],
  ['gru of one number', gruCase({ batch: 1, tokens: 1, input: 1, hidden: 1 })],
  ['gru of uneven lengths', gruCase({ batch: 3, tokens: 7, input: 33, hidden: 5 })],
  ['attention of one token', attentionCase(1, 1, 6, { heads: 3, causal: false })],
  ['attention of one number', attentionCase(2, 3, 1, { heads: 1, causal: false })],
  ['attention of one head', attentionCase(1, 5, 7, { heads: 1, causal: false })],
  ['attention of uneven lengths', attentionCase(3, 19, 30, { heads: 5, causal: false })],
  ['causal attention of uneven lengths', attentionCase(2, 11, 9, { heads: 3, causal: true })],
  ['block of one token', blockCase(1, 1, 6, { heads: 2, causal: false, inner: 5 })],
  ['block of uneven lengths', blockCase(2, 7, 33, { heads: 3, causal: true, inner: 17 })],
  ['layer norm of one row', layerNormCase(5)],
  ['layer norm of uneven lengths', layerNormCase(2, 3, 33)],
  ['feed-forward of uneven lengths', feedForwardCase(33, 2, 3, 5)],
];

/** Gradients through time with all that can be asked of them, over 512 tokens too. */
export const gradientCases: readonly (readonly [string, OpCase])[] = [
  ['gradient of one token', gradientCase('rnn', { tokens: 1, input: 3, hidden: 5, strength: 1 })],
  ['gradient of one number', gradientCase('lstm', { tokens: 5, input: 1, hidden: 1, strength: 1 })],
  ['tanh over 512 tokens', gradientCase('rnn', { tokens: 512, input: 3, hidden: 5, strength: 0.8 })],
  ['relu over 40 tokens', gradientCase('rnn', { tokens: 40, input: 5, hidden: 17, strength: 0.3, activation: 'relu' })],
  ['a linear cell over 40 tokens', gradientCase('rnn', { tokens: 40, input: 3, hidden: 5, strength: 0.8, activation: 'linear' })],
  ['lstm over 512 tokens', gradientCase('lstm', { tokens: 512, input: 3, hidden: 3, strength: 1 })],
  ['lstm of uneven lengths', gradientCase('lstm', { tokens: 21, input: 5, hidden: 9, strength: 1 })],
  ['gru over 512 tokens', gradientCase('gru', { tokens: 512, input: 3, hidden: 5, strength: 1 })],
  ['gru of uneven lengths', gradientCase('gru', { tokens: 21, input: 9, hidden: 11, strength: 1 })],
  ['gradient of attention on one token', attentionGradientCase(1, 6, { heads: 3, causal: false })],
  ['gradient of attention of uneven lengths', attentionGradientCase(19, 15, { heads: 5, causal: false })],
  ['gradient of causal attention', attentionGradientCase(17, 8, { heads: 2, causal: true })],
];

/** Runs a case on an engine and compares every output with what is expected of it. */
export async function agrees(backend: BackendName, asked: OpCase, stand: Stand = {}): Promise<void> {
  const found = await outputsOf(backend, asked, stand, false);
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(asked.outputs ?? {}).toSorted());
  compare(found, asked);
}

/** The same with every value on the way asked for: those that the case knows must be there and right. */
export async function agreesOnTheWay(backend: BackendName, asked: OpCase, stand: Stand = {}): Promise<void> {
  compare(await outputsOf(backend, asked, stand, true), asked);
}

async function outputsOf(backend: BackendName, { outputs: _, ...asked }: OpCase, stand: Stand, intermediates: boolean): Promise<NonNullable<OpCase['outputs']>> {
  const result = await carryOut({ kind: 'op', backend, case: asked, variant: 'loop', intermediates, tuning: {} }, stand);
  if (result.kind !== 'op') throw new RangeError(`expected an op, got ${result.kind}`);
  expect(result.device.backend).toBe(backend);
  expect(result.variant).toBe('loop');
  return result.outputs;
}

function compare(found: NonNullable<OpCase['outputs']>, { op, outputs = {} }: OpCase): void {
  for (const [name, expected] of Object.entries(outputs)) expect(deviation(found[name], expected, op), name).toBeLessThanOrEqual(1);
}
