import { expect, test } from 'vitest';
import { deviation, golden } from './golden';
import { carryOut } from './harness';

test('there are golden files for all three operations', () => {
  expect(new Set(golden.map(([, { op }]) => op))).toEqual(new Set(['rnn', 'attention', 'positional_encoding']));
});

for (const backend of ['cpu', 'wasm'] as const) {
  test.each(golden)(`%s agrees with PyTorch on ${backend}`, async (_, { outputs = {}, ...asked }) => {
    const result = await carryOut({ kind: 'op', backend, case: asked });
    if (result.kind !== 'op') throw new Error(result.kind);
    expect(result.device.backend).toBe(backend);
    expect(Object.keys(result.outputs).toSorted()).toEqual(Object.keys(outputs).toSorted());
    for (const [name, expected] of Object.entries(outputs)) {
      expect(deviation(result.outputs[name], expected), name).toBeLessThanOrEqual(1);
    }
  });
}
