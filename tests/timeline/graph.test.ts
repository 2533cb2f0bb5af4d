import { describe, expect, test } from 'vitest';
import { maxPathLength, sequentialSteps, shortestPath, type Walkable } from '#contract/graph';
import { attentionOf, chainOf, convolutionOf, graphOf } from './graphs';

const counts = [2, 3, 12, 64] as const;
const deepest = (graph: Walkable): number => Math.max(...sequentialSteps(graph));

describe.each(counts)('a chain of %s tokens', (count) => {
  const chain = chainOf(count);

  test('is as long as the distance', () => {
    for (let from = 0; from < count; from += 1) {
      for (let to = from; to < count; to += 1) expect(shortestPath(chain, from, to)?.hopEdges).toBe(to - from);
    }
    expect(maxPathLength(chain)).toBe(count - 1);
  });

  test('visits every token in between', () => {
    expect(shortestPath(chain, 0, count - 1)?.nodes).toEqual([0, ...Array.from({ length: count }, (_, token) => count + token)]);
  });

  test('carries nothing backwards', () => {
    expect(shortestPath(chain, count - 1, 0)).toBeNull();
  });

  test('has as many operations one after another as tokens', () => {
    expect(Array.from(sequentialSteps(chain).subarray(count))).toEqual(Array.from({ length: count }, (_, token) => token + 1));
    expect(Array.from(sequentialSteps(chain).subarray(0, count))).toEqual(Array.from({ length: count }, () => 0));
  });
});

describe.each(counts)('attention over %s tokens', (count) => {
  const attention = attentionOf(count);

  test('joins any two tokens by one edge, and a token to itself by none', () => {
    for (let from = 0; from < count; from += 1) {
      for (let to = 0; to < count; to += 1) expect(shortestPath(attention, from, to)?.hopEdges).toBe(from === to ? 0 : 1);
    }
    expect(maxPathLength(attention)).toBe(1);
  });

  test('is one operation deep, whatever its length', () => {
    expect(deepest(attention)).toBe(1);
  });
});

test('convolutions need about n / k layers to carry a word to the end', () => {
  const [count, kernel] = [13, 4];
  expect(shortestPath(convolutionOf(count, kernel, 3), 0, count - 1)).toBeNull();
  const four = convolutionOf(count, kernel, 4);
  expect(shortestPath(four, 0, count - 1)?.hopEdges).toBe(4);
  expect(deepest(four)).toBe(4);
});

test('of two ways with as many edges the one with fewer hops between tokens wins', () => {
  // Token 0 reaches token 2 over token 1, in two hops, or stays with itself first and needs one.
  const graph = graphOf(3, 12, [[0, 4], [4, 8], [8, 11], [0, 3], [3, 6], [6, 11], [2, 5], [5, 8]]);
  expect(shortestPath(graph, 0, 2)).toEqual({ nodes: [0, 3, 6, 11], hopEdges: 1 });
});

test('nothing leads to a token that nobody feeds', () => {
  const graph = graphOf(3, 6, [[0, 3], [1, 4]]);
  expect(shortestPath(graph, 0, 2)).toBeNull();
  expect(shortestPath(graph, 2, 2)).toBeNull();
  expect(maxPathLength(graph)).toBe(0);
});

test('a circle is refused: nothing could ever start', () => {
  expect(() => sequentialSteps(graphOf(1, 3, [[0, 1], [1, 2], [2, 1]]))).toThrow(/circle/);
});

test.each([[-1, 0], [0, -1], [3, 0], [0, 3], [0.5, 0], [NaN, 0]])('tokens %s and %s of three are refused by name', (from, to) => {
  const wrong = Number.isInteger(from) && from >= 0 && from < 3 ? 'to' : 'from';
  expect(() => shortestPath(chainOf(3), from, to)).toThrow(new RegExp(`^${wrong} must be a token from 0 to 2`));
});

test('edges are followed in whatever order they were recorded', () => {
  const edges = [[3, 4], [0, 2], [2, 3], [1, 3], [4, 5]] as const;
  const graphs = [edges, edges.toReversed()].map((order) => graphOf(2, 6, order));
  expect(graphs.map((graph) => Array.from(sequentialSteps(graph)))).toEqual([[0, 0, 1, 2, 3, 4], [0, 0, 1, 2, 3, 4]]);
});
