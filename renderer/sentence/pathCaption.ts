import { shortestPath } from '#contract/graph';
import { type Sentence } from './reading';
import { captioned } from '../parts/texts/captions';
import { quoted } from './quoted';
import { words } from './words/words';

/** The two paths between the same two words, in one sentence. */
export function pathCaption(sentence: Sentence, from: number, to: number): string {
  const chain = shortestPath(sentence.chain, from, to)?.hopEdges;
  const graph = shortestPath(sentence.graph, from, to)?.hopEdges;
  return captioned((longest) => words.path(quoted(sentence, from, longest), quoted(sentence, to, longest), chain, graph));
}
