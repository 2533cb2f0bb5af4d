import { expect, test } from 'vitest';
import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { uniform } from '../../renderer/compute/random';
import { carryOut, scenarioWith } from '../compute/harness';
import { actNamed, plainLook } from './acts';
import { boxOf, overlapping, stageRoom } from './boxes';
import { numbersIn, storedValue } from './stored';

const act = actNamed('gradients');
const { scene } = act;

async function traceWith(knobs: Trace['scenario']['knobs'], weights: GivenWeights | null = null): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'gradients', text: 'the cat that we fed slept', knobs, backend: 'wasm' }), ...(weights ? { weights } : {}) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

// The batteries try the act as it usually stands, and then the gated layer is an LSTM.
test.each([3, 64])('with a GRU the texts over %i steps fit, never touch, and do not speak of an LSTM', async (distance) => {
  const trace = await traceWith({ gated: 'gru', distance });
  const plan = scene.plan(trace);
  for (const { id, hold } of plan.steps) {
    const labels = scene.labels(trace, plan, hold, plainLook);
    expect(overlapping(labels).map(([one, other]) => `${one.key} ${other.key}`), id).toEqual([]);
    for (const label of labels) {
      const { left, right, top, bottom } = boxOf(label);
      expect(left >= 0 && right <= stageRoom.right && top >= 0 && bottom <= stageRoom.bottom, `${id}: ${label.key} ${label.text}`).toBe(true);
      expect(label.text, id).not.toMatch(/LSTM|forget/);
      const { title = '', notes = [] } = label.thing ? scene.origin(trace, label.thing) ?? {} : {};
      if (label.thing?.kind !== 'zone') expect([title, ...notes].join(' '), `${id}: ${label.key}`).not.toMatch(/LSTM|forget gate/);
    }
  }
});

test.each(['lstm', 'gru'])('every number of the %s on the way back works out from what it was made of', async (gated) => {
  const trace = await traceWith({ gated, distance: 20 });
  const state = trace.sizes['gatedState'] ?? 0;
  const kinds = ['gatedArrived', ...Object.keys(trace.tensors).filter((name) => /(?:Gate|Sum)$|^(?:candidate|cell|hidden)$/.test(name))];
  let checked = 0;
  for (const kind of kinds) {
    for (const where of [[0, 0], [1, 3], [7, 31], [20, 9], ...(kind === 'gatedArrived' ? [[1, state - 1], [20, state - 4]] : [])]) {
      const stored = storedValue(act.places, trace, { kind, at: where }) ?? NaN;
      const last = numbersIn(scene.origin(trace, { kind, at: where })?.lines.at(-1) ?? '').at(-1);
      expect(Math.abs((last ?? NaN) - stored), `${kind} ${where.join(' ')}`).toBeLessThan(0.002);
      checked += 1;
    }
  }
  expect(checked).toBe(gated === 'lstm' ? 10 * 4 + 6 : 7 * 4 + 6);
});

test('a GRU whose update gates are more open carries more of the gradient', async () => {
  const far = async (forgetBias: number): Promise<number> => (await traceWith({ gated: 'gru', forgetBias })).tensors['gatedLog']?.data.at(-1) ?? NaN;
  const [shut, open] = [await far(0), await far(5)];
  expect(open).toBeGreaterThan(shut + 3);
});

test('a GRU of a file is used as it is: the knob for the forget bias is not applied, and the trace says so', async () => {
  const [units, width] = [8, 100];
  const tensor = (name: string, ...shape: number[]) => ({ shape, data: Float32Array.from(uniform(3, name, shape.reduce((size, length) => size * length, 1), 0.3)) });
  const weights = {
    file: 'mine.safetensors', trained: true, vocabulary: null,
    tensors: { 'gru.weight_hh_l0': tensor('hh', 3 * units, units), 'gru.weight_ih_l0': tensor('ih', 3 * units, width), 'gru.bias_ih_l0': tensor('bi', 3 * units) },
  };
  const trace = await traceWith({ gated: 'gru', forgetBias: 5, distance: 12 }, weights);
  expect(trace.sizes).toMatchObject({ units, gatedRows: 3 * units, gatedState: units, ownGated: 1 });
  expect(trace.tensors['gatedBiasIh']?.data).toEqual(weights.tensors['gru.bias_ih_l0'].data);
  expect(trace.notes.join(' ')).toContain('The GRU is that of mine.safetensors: the knob for the forget bias was not applied');
  expect(scene.origin(trace, { kind: 'biasIh', at: [units] })?.lines.join(' ')).toContain('forget bias + 0.0');
  // Beside an LSTM the file's GRU has no place.
  expect((await traceWith({ distance: 12 }, weights)).sizes).toMatchObject({ units: 32, ownGated: 0 });
});

test('the last word’s shares work out from scores, queries and keys', async () => {
  const trace = await traceWith({ distance: 20 });
  for (const [head, distance] of [[0, 0], [1, 20], [3, 7]] as const) {
    const stored = at(trace.tensors['shares']?.data ?? [], head * 21 + 20 - distance);
    expect(numbersIn(scene.origin(trace, { kind: 'share', at: [head, distance] })?.lines.at(-1) ?? '').at(-1)).toBeCloseTo(stored, 3);
  }
});
