import * as tf from '@tensorflow/tfjs-core';
import type { Breath } from '../../breath';
import { attend } from '../../ops/attention/attend';
import { aroundAttention } from '../../ops/block/block';
import { prepareFeedForward } from '../../ops/block/feedForward';
import { prepareNorm } from '../../ops/block/norm';
import { traceCell } from '../../ops/cells/cell';
import { type DependencyRanges, type EdgeRecorder, recordEdges } from '../../ops/edges';
import { type Held, holding } from '../../ops/held';
import { pickRows } from '../../ops/pick';
import { gateCount, type Layer, type RecurrentLayer } from '../layer';
import { cellOf } from './recurrent';

/** Scores that are there at once while attention is recorded; queries go in groups of as many as that allows. */
const mostScores = 1 << 22;

/**
 * Runs the operations of a layer over so many tokens with a width of 1, and gives what they wrote down: who needs whom does
 * not depend on the width, and so it can be counted for sizes that this variant could never compute.
 *
 * @throws UnrollError 'cancelled'
 */
export function recordDependencies(layer: Layer, tokenCount: number, breathe: Breath): Promise<DependencyRanges> {
  return holding(async (held) => {
    const given = { x: held.own(tf.ones<tf.Rank.R3>([1, tokenCount, 1])), held, breathe };
    switch (layer.kind) {
      case 'rnn':
      case 'lstm':
      case 'gru':
        return recordCell(layer, given);
      case 'attention':
        return recordAttention(layer.causal, given);
      case 'block':
        return recordBlock(layer.attention.causal, given);
      default:
        throw new RangeError(`no such layer: ${JSON.stringify(layer satisfies never)}`);
    }
  });
}

interface Given {
  /** [1, tokens, 1] */
  readonly x: tf.Tensor3D;
  readonly held: Held;
  readonly breathe: Breath;
}

async function recordCell(layer: RecurrentLayer, { x, held, breathe }: Given): Promise<DependencyRanges> {
  const recording = recordEdges(x.shape[1]);
  const none = new Float32Array(gateCount[layer.kind]);
  const thin: RecurrentLayer = { ...layer, inputWidth: 1, hiddenWidth: 1, weightIh: none, weightHh: none, biasIh: none, biasHh: none };
  held.ownAll(await traceCell(x, cellOf(thin, held), { breathe, edges: recording.at(0) }));
  return recording.ranges();
}

async function recordAttention(causal: boolean, given: Given): Promise<DependencyRanges> {
  const recording = recordEdges(given.x.shape[1]);
  await attendInGroups(causal, given, recording.at(0));
  return recording.ranges();
}

async function recordBlock(causal: boolean, given: Given): Promise<DependencyRanges> {
  const { x, held } = given;
  const recording = recordEdges(x.shape[1], 2);
  await attendInGroups(causal, given, recording.at(0));
  const one = Float32Array.of(1);
  const norm = held.ownAll(prepareNorm({ weight: one, bias: one }));
  const inner = held.ownAll(prepareFeedForward({ innerWidth: 1, firstWeight: one, firstBias: one, secondWeight: one, secondBias: one }));
  tf.tidy(() => {
    aroundAttention(x, x, { feedForward: inner, norm1: norm, norm2: norm, setting: { heads: 1, causal, eps: 1 } }, recording);
  });
  return recording.ranges();
}

/** All queries, a group after another, so that the scores of 16,384 tokens are never there at once. */
async function attendInGroups(causal: boolean, { x, breathe }: Given, edges: EdgeRecorder): Promise<void> {
  const tokenCount = x.shape[1];
  const groupSize = Math.max(1, Math.floor(mostScores / tokenCount));
  for (let firstQuery = 0; firstQuery < tokenCount; firstQuery += groupSize) {
    await breathe();
    const count = Math.min(groupSize, tokenCount - firstQuery);
    tf.tidy(() => {
      const tokens = tf.reshape<tf.Rank.R4>(x, [1, 1, tokenCount, 1]);
      const query = tf.reshape<tf.Rank.R4>(pickRows(tf.reshape(x, [tokenCount, 1]), firstQuery, count), [1, 1, count, 1]);
      attend({ query, key: tokens, value: tokens, causal, firstQuery }, edges);
    });
  }
}
