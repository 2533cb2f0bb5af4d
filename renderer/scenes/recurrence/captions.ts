import { at } from '#contract/tensor';
import { shortestPath } from '#contract/graph';
import { captioned } from '../../parts/texts/captions';
import { type Sentence, depthOf } from '../../sentence/reading';
import { quoted } from '../../sentence/quoted';
import { decimal } from '../../timeline/numbers';
import { words as told } from './words/words';

/** What becomes of the telling unit where a run of the walk ends. */
export function stateCaption(sentence: Sentence, token: number): string {
  const unit = sentence.tellingUnit;
  const holds = (of: number): string => decimal(at(sentence.hidden, of * sentence.width + unit), 2);
  if (token === 0) return captioned((longest) => told.state.first(quoted(sentence, 0, longest)));
  if (token === 1) return captioned((longest) => told.state.second(quoted(sentence, 1, longest), quoted(sentence, 0, longest), unit + 1, holds(0), holds(1)));
  return captioned((longest) => told.state.later(token, quoted(sentence, token, longest), unit + 1, holds(token)));
}

const hundred = 100;

/** What the walk adds up to. */
export function finishCaption({ chainSteps }: Sentence): string {
  return told.finish(depthOf(chainSteps), hundred);
}

/** The way of one word to another, and what happens to it there. */
export function chainPathCaption(sentence: Sentence, from: number, to: number): string {
  const edges = shortestPath(sentence.chain, from, to)?.hopEdges;
  const write = (start: string, end: string): string => (edges === undefined ? told.noWay(start, end) : told.path(start, end, edges));
  return captioned((longest) => write(quoted(sentence, from, longest), quoted(sentence, to, longest)));
}
