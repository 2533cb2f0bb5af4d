import type { AttentionLayer, BlockLayer, Sequence } from '../../models/layer';
import type { Arena, Ground } from './arena';
import type { Crew } from './crew';
import { inPanels, paddedBlocks, panelsOf, panelWidth } from './panels';

/** Tokens in one piece of work; as in assembly/layout.ts. */
const blockTokens = 24;
/** Most rows of a tile, each of one panel, that begin at 0. */
const tileRows = 12;

/** Where everything of an attention layer lies, in bytes; see assembly/layout.ts for what each part is. */
export interface AttentionPlan {
  readonly words: number;
  readonly x: number;
  readonly y: number;
  readonly inPanels: number;
  readonly inBias: number;
  readonly outPanels: number;
  readonly outBias: number;
  readonly kept: number;
  readonly zeros: number;
  /** The feed-forward part of a block; 0 without. */
  readonly firstPanels: number;
  readonly firstBias: number;
  readonly secondPanels: number;
  readonly secondBias: number;
  readonly norm1: number;
  readonly norm2: number;
  /** Room for queries, keys, values and mixed values of one row of the batch: one for each thread, or one for all. */
  readonly rows: readonly number[];
  /** Room of each thread for what it holds at the moment. */
  readonly scratch: readonly number[];
  readonly shared: boolean;
  readonly keysAtOnce: number;
}

/** Lays an attention layer or a block out; `shared` makes all threads work on one row of the batch at a time. */
export function layAttention(layer: AttentionLayer | BlockLayer, { batch, tokens, width }: Sequence, { threads, settings }: Crew, arena: Arena, together = false): AttentionPlan {
  const { heads } = attentionOf(layer);
  const inner = layer.kind === 'block' ? layer.feedForward.innerWidth : 0;
  const shared = together || batch < threads;
  const filled = Math.ceil(tokens / blockTokens) * blockTokens;
  const keysAtOnce = Math.min(settings.keysAtOnce, Math.ceil(filled / 6) * 6);
  const valueWidth = tiled(width / heads);
  const rowSize = filled * (3 * width + heads * valueWidth);
  const held = Math.max(blockTokens * Math.max(inPanels(3 * width), 2 * inPanels(width) + inPanels(inner)), (valueWidth + keysAtOnce + 6) * panelWidth);
  const size = { of: (count: number): number => (count === 0 ? 0 : arena.numbers(count)) };
  return {
    words: arena.numbers(26),
    x: arena.numbers(batch * tokens * width),
    y: arena.numbers(batch * tokens * width),
    inPanels: arena.numbers(width * inPanels(3 * width)),
    inBias: arena.numbers(inPanels(3 * width)),
    outPanels: arena.numbers(width * inPanels(width)),
    outBias: arena.numbers(inPanels(width)),
    kept: arena.numbers(batch * heads * Math.ceil(tokens / panelWidth) * 2 * panelWidth),
    zeros: arena.numbers(tileRows * panelWidth),
    firstPanels: size.of(inner && width * inPanels(inner)),
    firstBias: size.of(inner && inPanels(inner)),
    secondPanels: size.of(inner * inPanels(width)),
    secondBias: size.of(inner && inPanels(width)),
    norm1: size.of(inner && 2 * width),
    norm2: size.of(inner && 2 * width),
    rows: Array.from({ length: shared ? 1 : threads }, () => arena.numbers(rowSize)),
    scratch: Array.from({ length: threads }, () => arena.numbers(held)),
    shared,
    keysAtOnce,
  };
}

/** Puts weights, input and the words that describe them where the plan says. */
export function putAttention(layer: AttentionLayer | BlockLayer, x: Sequence, plan: AttentionPlan, ground: Ground): void {
  const attention = attentionOf(layer);
  const { width, heads } = attention;
  const headWidth = width / heads;
  // Scores become exponents of 2, so that no key and no query is scaled while it runs.
  const scale = Math.LOG2E / Math.sqrt(headWidth);
  const scaleOf = (output: number): number => (output < width ? scale : 1);
  ground.put(plan.x, x.data);
  ground.put(plan.inPanels, panelsOf(attention.inWeight, width, 3 * width, scaleOf));
  ground.put(plan.inBias, paddedBlocks(attention.inBias.map((value, output) => value * scaleOf(output)), 3 * width));
  ground.put(plan.outPanels, panelsOf(attention.outWeight, width, width));
  ground.put(plan.outBias, paddedBlocks(attention.outBias, width));
  ground.putWords(plan.words, [
    x.batch, x.tokens, width, heads, headWidth, tiled(headWidth), attention.causal ? 1 : 0, plan.keysAtOnce,
    plan.x, plan.inPanels, plan.inBias, plan.outPanels, plan.outBias, plan.y, plan.kept, plan.zeros,
  ]);
  if (layer.kind === 'block') putFeedForward(layer, plan, ground);
}

function putFeedForward({ attention: { width }, feedForward, norm1, norm2, eps }: BlockLayer, plan: AttentionPlan, ground: Ground): void {
  const { innerWidth, firstWeight, firstBias, secondWeight, secondBias } = feedForward;
  ground.put(plan.firstPanels, panelsOf(firstWeight, width, innerWidth));
  ground.put(plan.firstBias, paddedBlocks(firstBias, innerWidth));
  ground.put(plan.secondPanels, panelsOf(secondWeight, innerWidth, width));
  ground.put(plan.secondBias, paddedBlocks(secondBias, width));
  for (const [place, norm] of [[plan.norm1, norm1], [plan.norm2, norm2]] as const) {
    ground.put(place, norm.weight);
    ground.put(place + 4 * width, norm.bias);
  }
  const behind = plan.words + 16 * 4;
  ground.putWords(behind, [innerWidth, 0, plan.firstPanels, plan.firstBias, plan.secondPanels, plan.secondBias, plan.norm1, plan.norm2]);
  ground.at(behind + 4, 1)[0] = eps;
}

function attentionOf(layer: AttentionLayer | BlockLayer): AttentionLayer {
  return layer.kind === 'block' ? layer.attention : layer;
}

/** The smallest width that tiles of 6 and 4 columns fill. */
function tiled(width: number): number {
  return Math.max(4, Math.ceil(width / 2) * 2);
}
