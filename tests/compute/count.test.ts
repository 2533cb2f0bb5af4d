import { expect, test } from 'vitest';
import { maxPathLength, sequentialSteps, walkable } from '#contract/graph';
import { makeBreath } from '../../renderer/compute/breath';
import { countDependencies } from '../../renderer/compute/count';
import { recordDependencies } from '../../renderer/compute/models/loop/record';
import type { Layer } from '../../renderer/compute/models/layer';
import { recordEdges, type Recording } from '../../renderer/compute/ops/edges';
import { drawnLayer } from './drawnLayers';
import { enginesHere } from './harness';

const breathe = makeBreath(new AbortController().signal);

async function countsOf(kind: Layer['kind'], tokens: number, causal = false): Promise<unknown> {
  await enginesHere().acquire('wasm');
  return countDependencies(await recordDependencies(drawnLayer(kind, { input: 4, hidden: 4, heads: 2, causal }), tokens, breathe), breathe);
}

test.each(['rnn', 'lstm', 'gru'] as const)('%s waits once a token, and its ends are as far apart as they stand', async (kind) => {
  expect(await countsOf(kind, 9)).toEqual({ sequentialSteps: 9, maxPathLength: 8 });
});

test('attention waits once and is never farther than one edge; the block waits for it and for what stands on it', async () => {
  expect(await countsOf('attention', 9)).toEqual({ sequentialSteps: 1, maxPathLength: 1 });
  expect(await countsOf('attention', 9, true)).toEqual({ sequentialSteps: 1, maxPathLength: 1 });
  expect(await countsOf('block', 9)).toEqual({ sequentialSteps: 2, maxPathLength: 1 });
});

test('one token waits once and has nowhere to go', async () => {
  expect(await countsOf('attention', 1)).toEqual({ sequentialSteps: 1, maxPathLength: 0 });
});

test('attention among 16,384 tokens is counted from 16,384 entries', async () => {
  await enginesHere().acquire('wasm');
  const layer = drawnLayer('attention', { input: 4, hidden: 4, heads: 2, causal: true });
  const ranges = await recordDependencies(layer, 2048, breathe);
  expect(ranges.to.length).toBe(2048);
  const wide = recordEdges(16_384);
  for (let token = 0; token < 16_384; token += 1) wide.at(0).fromInputs(0, 16_384, token);
  expect(await countDependencies(wide.ranges(), breathe)).toEqual({ sequentialSteps: 1, maxPathLength: 1 });
});

/** A graph drawn from a few numbers: layers, some stretches of what is below, and some results of the same layer. */
function made(seed: number): Recording {
  const [tokens, layers] = [3 + (seed % 5), 1 + (seed % 3)];
  const recording = recordEdges(tokens, layers);
  for (let layer = 0; layer < layers; layer += 1) {
    for (let token = 0; token < tokens; token += 1) {
      const first = (seed * 7 + token * 5 + layer) % tokens;
      recording.at(layer).fromInputs(first, Math.min(tokens, first + 1 + ((seed + token) % 3)), token);
      if (token > 0 && (seed + token + layer) % 2 === 0) recording.at(layer).fromResult((seed * 3 + token) % token, token);
    }
  }
  return recording;
}

test('stretches are counted as their edges are, one by one', async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const recording = made(seed);
    const graph = walkable(recording.edges());
    const expected = { sequentialSteps: Math.max(...sequentialSteps(graph)), maxPathLength: maxPathLength(graph) };
    expect(await countDependencies(recording.ranges(), breathe), `seed ${seed}`).toEqual(expected);
  }
});

test('a token that needs a later one is no recording', async () => {
  const recording = recordEdges(3);
  recording.at(0).fromResult(2, 1);
  await expect(countDependencies(recording.ranges(), breathe)).rejects.toThrow('node 4 needs node 5, which comes later');
});
