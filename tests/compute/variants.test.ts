import { expect, test } from 'vitest';
import type { OpCase } from '#contract/job';
import type { Engine } from '../../renderer/compute/backends/engine';
import { makeBreath } from '../../renderer/compute/breath';
import { prepareCase } from '../../renderer/compute/ops/cases';
import { blockCase, layerNormCase } from './blockCases';
import { lstmCase } from './cellCases';
import { deviation, golden } from './golden';
import { attentionGradientCase } from './gradientCases';
import { enginesHere } from './harness';
import { attentionCase, rnnCase } from './reference';

const breathe = makeBreath(new AbortController().signal);
const fused = { variant: 'fused', intermediates: false, tuning: {} } as const;
const whole = { variant: 'loop', intermediates: true, tuning: {} } as const;

async function wasm(): Promise<Engine> {
  return enginesHere().acquire('wasm');
}

const layers = golden.filter(([, { op }]) => ['rnn', 'lstm', 'gru', 'attention', 'transformer_block'].includes(op));

test.each(layers)('%s agrees with float64 in kernels of our own too', async (_, operation) => {
  const { variant, outputs } = await prepareCase(operation, fused)({ engine: await wasm(), breathe });
  expect(variant).toBe('fused');
  expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(operation.outputs ?? {}).toSorted());
  for (const [name, expected] of Object.entries(operation.outputs ?? {})) expect(deviation(outputs[name], expected), name).toBeLessThanOrEqual(1);
});

test.each([layerNormCase(2, 3), attentionGradientCase(3, 4, { heads: 2, causal: false })])('$op has no kernels of its own, and the answer says so', async (operation) => {
  expect((await prepareCase(operation, fused)({ engine: await wasm(), breathe })).variant).toBe('loop');
});

test('an engine without kernels says what to ask for instead', async () => {
  const engine = { ...(await wasm()), kernels: null };
  await expect(prepareCase(rnnCase(1, 2, 3, 3), fused)({ engine, breathe })).rejects.toMatchObject({
    code: 'bad-input',
    message: 'variant: the engine wasm has no kernels of its own for rnn. Ask for the loop variant, or choose another engine.',
  });
});

test('kernels of our own keep nothing on the way, and asking for it says so', () => {
  const ask = (): unknown => prepareCase(attentionCase(1, 2, 4, { heads: 2, causal: false }), { ...fused, intermediates: true });
  expect(ask).toThrow('variant: the fused variant keeps no values on the way');
});

/** What each operation gives when everything is asked for: name and shape. */
const everything: readonly (readonly [OpCase, Readonly<Record<string, string>>])[] = [
  [rnnCase(2, 3, 5, 4), { inputPart: '2,3,4', recurrentPart: '2,3,4', preActivation: '2,3,4', hidden: '2,3,4' }],
  [
    lstmCase({ batch: 2, tokens: 3, input: 5, hidden: 4 }),
    {
      ...Object.fromEntries(['inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'inputGate', 'forgetGate', 'candidate', 'outputGate', 'cell', 'hidden'].map((name) => [name, '2,3,4'])),
      cell_last: '2,4',
    },
  ],
  [
    blockCase(1, 3, 4, { heads: 2, causal: false, inner: 6 }),
    {
      ...Object.fromEntries(['query', 'key', 'value', 'mixed'].map((name) => [name, '1,2,3,2'])),
      ...Object.fromEntries(['scores', 'weights'].map((name) => [name, '1,2,3,3'])),
      ...Object.fromEntries(['attended', 'firstSum', 'between', 'fed', 'secondSum', 'y'].map((name) => [name, '1,3,4'])),
      ...Object.fromEntries(['firstMean', 'firstVariance', 'secondMean', 'secondVariance'].map((name) => [name, '1,3,1'])),
      innerSum: '1,3,6',
      inner: '1,3,6',
    },
  ],
];

test.each(everything)('$op gives every value on the way when it is asked to', async (operation, names) => {
  const { outputs } = await prepareCase(operation, whole)({ engine: await wasm(), breathe });
  expect(Object.fromEntries(Object.entries(outputs).map(([name, { shape }]) => [name, shape.join()]))).toEqual(names);
});
