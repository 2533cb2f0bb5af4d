import { shortestPath } from '#contract/graph';
import { type Sentence } from './reading';
import { captioned } from '../parts/texts/captions';
import { counted } from '../timeline/numbers';
import { quoted } from './words';

/** The two paths between the same two words, in one sentence. */
export function pathCaption(sentence: Sentence, from: number, to: number): string {
  const chain = shortestPath(sentence.chain, from, to)?.hopEdges;
  const graph = shortestPath(sentence.graph, from, to)?.hopEdges;
  const ends = (longest: number): string => `${quoted(sentence, from, longest)} to ${quoted(sentence, to, longest)}`;
  const inGraph = graph === undefined ? 'none in attention' : `${graph} in attention`;
  if (chain === undefined && graph === undefined) return captioned((longest) => `From ${ends(longest)} there is no way: neither chain nor masked attention looks ahead.`);
  // A chain runs forward only: an earlier word never hears a later one.
  if (chain === undefined) return captioned((longest) => `The chain has no way back from ${ends(longest)}; attention has ${graph === 1 ? 'one edge' : inGraph}.`);
  if (chain === 1 && graph === 1) return captioned((longest) => `From ${ends(longest)}: one edge either way; neighbours have nothing to save.`);
  return captioned((longest) => `From ${ends(longest)}: ${counted(chain, 'edge')} along the chain, ${inGraph}.`);
}
