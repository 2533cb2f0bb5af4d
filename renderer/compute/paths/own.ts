import { at } from '#contract/tensor';
import type { GivenWeights } from '#contract/weights';
import { type Taken, takeAttention, takeRecurrent } from '../given/takeWeights';
import type { HeadWeights } from './attention';
import type { ChainWeights } from './chain';
import { words } from '../words/words';

/** Wider layers take plain numbers too long at hundreds of words. */
export const widestOwn = 256;

/** What a lecturer's file gives to the lanes. */
export interface OwnLanes {
  readonly chain: Taken<ChainWeights> | null;
  readonly attention: Taken<HeadWeights> | null;
  /** What of the file is left aside, and why. */
  readonly leftAside: readonly string[];
}

/**
 * The chain and the attention of a file, where their widths fit the word vectors.
 *
 * @throws UnrollError 'bad-input' naming a tensor of a fitting layer that cannot be used
 */
export function takeLanes(given: GivenWeights | null, inputWidth: number): OwnLanes {
  if (given === null) return { chain: null, attention: null, leftAside: [] };
  const [noChain, noAttention] = [whyNoChain(given, inputWidth), whyNoAttention(given, inputWidth)];
  const rnn = noChain === null ? takeRecurrent(given, 'rnn', inputWidth) : null;
  return {
    chain: rnn && { names: rnn.names, weights: { ...rnn.weights, bias: rnn.weights.biasIh.map((value, unit) => value + at(rnn.weights.biasHh, unit)) } },
    attention: noAttention === null ? takeAttention(given, inputWidth) : null,
    leftAside: [noChain, noAttention].filter((reason) => reason !== null),
  };
}

/** Shape of the first tensor with such a name; `null` when the file has none. */
function shapeNamed({ tensors }: GivenWeights, name: RegExp): { readonly name: string; readonly shape: readonly number[] } | null {
  const found = Object.entries(tensors).find(([each]) => name.test(each));
  return found ? { name: found[0], shape: found[1].shape } : null;
}

function whyNoChain(given: GivenWeights, inputWidth: number): string | null {
  const hidden = shapeNamed(given, /(?:^|\.)weight_hh(?:_l0)?$/);
  if (hidden === null) return null;
  const [rows = 0, width = 0] = hidden.shape;
  if (rows !== width) return words.given.belongsToGates(`${given.file}: ${hidden.name}`);
  const [, reads = 0] = given.tensors[hidden.name.replace('weight_hh', 'weight_ih')]?.shape ?? [0, inputWidth];
  return whyNot(given.file, hidden.name, reads, width, inputWidth);
}

function whyNoAttention(given: GivenWeights, inputWidth: number): string | null {
  const projection = shapeNamed(given, /(?:^|\.)in_proj_weight$/);
  if (projection === null) return null;
  const [, reads = 0] = projection.shape;
  return whyNot(given.file, projection.name, reads, reads, inputWidth);
}

function whyNot(file: string, name: string, reads: number, width: number, inputWidth: number): string | null {
  if (reads !== inputWidth) return words.given.otherWidth(`${file}: ${name}`, reads, inputWidth);
  if (width > widestOwn) return words.given.tooWide(`${file}: ${name}`, width, widestOwn);
  return null;
}
