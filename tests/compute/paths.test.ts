import { expect, test } from 'vitest';
import { shortestPath, walkable } from '#contract/graph';
import { at } from '#contract/tensor';
import { makeBreath } from '../../renderer/compute/breath';
import { makeLanes } from '../../renderer/compute/paths/lanes';
import { followBack, runStack } from '../../renderer/compute/paths/stack';
import { uniform } from '../../renderer/compute/random';

const breathe = makeBreath(new AbortController().signal);
const names = ['chain', 'attention', 'plain', 'dilated', 'restricted'] as const;
const sizes = { tokens: 9, width: 4 };
const wish = { ...sizes, seed: 7, kernel: 3, window: 3 };
const x = Float64Array.from(uniform(3, 'x', sizes.tokens * sizes.width, 1));
const v = Float64Array.of(0.1, -0.7, 0.5, 0.5);
const nudge = 1e-5;

async function resultOf(lane: number, input: Float64Array, to: number): Promise<number> {
  const { values } = await runStack(makeLanes(wish)[lane] ?? [], input, sizes.tokens, breathe);
  return v.reduce((sum, value, unit) => sum + value * at(values.at(-1) ?? [], to * sizes.width + unit), 0);
}

test.each(names.map((name, lane) => [name, lane] as const))('what comes back through %s is what a nudge of each input changes', async (_, lane) => {
  const stack = await runStack(makeLanes(wish)[lane] ?? [], x, sizes.tokens, breathe);
  for (const to of [3, 8]) {
    const logs = (await followBack(stack, to, v, breathe))[0]?.logs ?? [];
    for (let from = 0; from < sizes.tokens; from += 1) {
      const slopes = await Promise.all(Array.from({ length: sizes.width }, async (__, unit) => {
        const nudged = (by: number): Promise<number> => resultOf(lane, x.map((value, place) => value + (place === from * sizes.width + unit ? by : 0)), to);
        return ((await nudged(nudge)) - (await nudged(-nudge))) / (2 * nudge);
      }));
      expect(Math.abs(10 ** at(logs, from) - Math.hypot(...slopes)), `from ${from} to ${to}`).toBeLessThan(1e-9);
    }
  }
});

test.each([
  [512, 3, 5, [1, 1, 256, 6, 256]],
  [12, 3, 5, [1, 1, 6, 3, 6]],
  [10, 3, 3, [1, 1, 5, 3, 9]],
  [9, 3, 33, [1, 1, 4, 2, 1]],
  [2, 2, 3, [1, 1, 1, 1, 1]],
] as const)('%d tokens, kernel %d, window %d: stacks are as deep as they must be and no deeper', (tokens, kernel, window, depths) => {
  expect(makeLanes({ tokens, width: 1, seed: 1, kernel, window }).map(({ length }) => length)).toEqual(depths);
});

test('one layer less, and the first word no longer reaches the last', async () => {
  for (const lane of [2, 3, 4]) {
    const layers = makeLanes(wish)[lane] ?? [];
    const reached = async (depth: number): Promise<number | null> => {
      const { recording } = await runStack(layers.slice(0, depth), x, sizes.tokens, breathe);
      return shortestPath(walkable(recording.edges()), 0, sizes.tokens - 1)?.hopEdges ?? null;
    };
    expect(await reached(layers.length), names[lane]).not.toBeNull();
    expect(await reached(layers.length - 1), names[lane]).toBeNull();
  }
});

test('a stack of hundreds of layers is followed to sizes that no float holds', async () => {
  const deep = { tokens: 300, width: 2 };
  const layers = makeLanes({ ...deep, seed: 1, kernel: 2, window: 3 })[4] ?? [];
  const stack = await runStack(layers, Float64Array.from(uniform(1, 'deep', 600, 1)), deep.tokens, breathe);
  const logs = (await followBack(stack, 299, Float64Array.of(0.6, 0.8), breathe))[0]?.logs ?? [];
  expect(layers.length).toBe(299);
  expect(at(logs, 0)).toBeLessThan(-100);
  expect(at(logs, 0)).toBeGreaterThan(-1000);
});
