import { shortestPath } from '#contract/graph';
import { type Sentence } from './reading';
import { quoted } from './words';

/** The two paths between the same two words, in one sentence. */
export function pathCaption(sentence: Sentence, from: number, to: number): string {
  const chain = shortestPath(sentence.chain, from, to)?.hopEdges;
  const graph = shortestPath(sentence.graph, from, to)?.hopEdges;
  const ends = `From ${quoted(sentence, from)} to ${quoted(sentence, to)}`;
  const inGraph = graph === undefined ? 'no way in the graph' : `${graph} in the graph`;
  if (chain === undefined) return `${ends} the chain has no way, it only runs forward; attention has ${graph === 1 ? 'one edge' : inGraph}.`;
  return `${ends}: ${chain} ${chain === 1 ? 'edge' : 'edges'} along the chain, ${inGraph}.`;
}
