import type { AttentionLayer, BlockLayer, Sequence } from '../../models/layer';
import type { Model, Outputs } from '../../models/model';
import type { Breath } from '../../breath';
import { Arena, type Ground } from './arena';
import { layAttention, putAttention, type AttentionPlan } from './attentionPlan';
import { type Crew, round } from './crew';
import type { Team } from './threads';
import { words } from '../../words/words';

/**
 * Attention, or a transformer block around it, that never holds the n x n matrix. With rows of the batch for everyone each
 * thread takes whole rows; otherwise all threads share one row after another, in three rounds.
 *
 * @throws UnrollError 'out-of-memory'
 */
export async function makeAttend(layer: AttentionLayer | BlockLayer, x: Sequence, crew: Crew): Promise<Model> {
  const arena = new Arena();
  const plan = layAttention(layer, x, crew, arena);
  const ground = arena.build(words.room.layer(layer.kind, `${x.batch} x ${x.tokens} x ${x.width}`), words.room.smaller.all);
  putAttention(layer, x, plan, ground);
  const team = await crew.open(plan.scratch.length, ground);
  const y = ground.at(plan.y, x.batch * x.tokens * x.width);
  const forward: Model['forward'] = async (breathe) => {
    const kernelMs = await (plan.shared ? passTogether({ plan, team, ground, breathe }, x.batch) : passByRows({ plan, team, ground, breathe }));
    return { result: y, kernelMs };
  };
  return {
    span: (plan.shared ? words.spans.attendTogether : words.spans.attendByRows)(team.size),
    peakBytes: ground.bytes,
    forward,
    outputs: async (breathe) => {
      await forward(breathe);
      const outputs: Outputs = new Map([['y', { shape: [x.batch, x.tokens, x.width], data: y.slice() }]]);
      if (layer.kind === 'block') return outputs;
      const { heads } = layer;
      return new Map([...outputs, ['weights', { shape: [x.batch, heads, x.tokens, x.tokens], data: await weights(layer, x, crew, breathe) }]]);
    },
    dispose: () => team.close(),
  };
}

interface Pass {
  readonly plan: AttentionPlan;
  readonly team: Team;
  readonly ground: Ground;
  readonly breathe: Breath;
}

function passByRows({ plan, team, ground, breathe }: Pass): Promise<number> {
  return round(team, ground, 'attendRows', (thread) => [plan.words, plan.rows[thread] ?? 0, plan.scratch[thread] ?? 0], breathe);
}

async function passTogether({ plan, team, ground, breathe }: Pass, batch: number): Promise<number> {
  let spentMs = 0;
  for (let index = 0; index < batch; index += 1) {
    for (const part of ['projectShared', 'attendShared', 'finishShared']) {
      spentMs += await round(team, ground, part, (thread) => [plan.words, index, plan.rows[0] ?? 0, plan.scratch[thread] ?? 0], breathe);
    }
  }
  return spentMs;
}

/**
 * The weights, [batch, heads, query, key], made again row by row of the batch from the queries, the keys and what softmax
 * left: on a ground of their own, since a pass has no room for them.
 */
async function weights(layer: AttentionLayer, x: Sequence, crew: Crew, breathe: Breath): Promise<Float32Array> {
  const arena = new Arena();
  const plan = layAttention(layer, x, crew, arena, true);
  const one = layer.heads * x.tokens * x.tokens;
  const to = arena.numbers(one);
  const ground = arena.build(words.room.weightMap(layer.heads), words.room.smaller.noMap);
  putAttention(layer, x, plan, ground);
  const team = await crew.open(plan.scratch.length, ground);
  try {
    const all = new Float32Array(x.batch * one);
    const row = plan.rows[0] ?? 0;
    for (let index = 0; index < x.batch; index += 1) {
      for (const part of ['projectShared', 'attendShared']) {
        await round(team, ground, part, (thread) => [plan.words, index, row, plan.scratch[thread] ?? 0], breathe);
      }
      await round(team, ground, 'weighShared', (thread) => [plan.words, index, row, to, plan.scratch[thread] ?? 0], breathe);
      all.set(ground.at(to, one), index * one);
    }
    return all;
  } finally {
    team.close();
  }
}
