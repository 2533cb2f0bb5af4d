import { at } from '#contract/tensor';
import { shortestPath } from '#contract/graph';
import { captioned, ordinal, spoken } from '../../parts/texts/captions';
import { type Sentence, depthOf } from '../../sentence/reading';
import { quoted } from '../../sentence/words';
import { decimal } from '../../timeline/numbers';

/** What becomes of the telling unit where a run of the walk ends. */
export function stateCaption(sentence: Sentence, token: number): string {
  const unit = sentence.tellingUnit;
  const holds = (of: number): string => decimal(at(sentence.hidden, of * sentence.width + unit), 2);
  if (token === 0) return captioned((longest) => `It begins with ${quoted(sentence, 0, longest)} and a state of zeros: nothing has been read before.`);
  if (token === 1) return captioned((longest) => `${quoted(sentence, 1, longest)} works on the state of ${quoted(sentence, 0, longest)}: unit ${unit + 1} goes from ${holds(0)} to ${holds(1)}.`);
  return captioned((longest) => `The ${ordinal(token + 1)} word, ${quoted(sentence, token, longest)}: unit ${unit + 1} holds ${holds(token)}, overwritten ${spoken(token)} times on the way.`);
}

const hundred = 100;

/** What the walk adds up to. */
export function finishCaption({ chainSteps }: Sentence): string {
  const steps = depthOf(chainSteps);
  const rest = steps < hundred ? `, and word ${hundred} waits for ${hundred - 1}` : ', never fewer';
  return `${spoken(steps)} steps in a row: more processors shorten each${rest}.`.replace(/^./, (first) => first.toUpperCase());
}

/** The way of one word to another, and what happens to it there. */
export function chainPathCaption(sentence: Sentence, from: number, to: number): string {
  const edges = shortestPath(sentence.chain, from, to)?.hopEdges;
  const ends = (longest: number): string => `${quoted(sentence, from, longest)} to ${quoted(sentence, to, longest)}`;
  if (edges === undefined) return captioned((longest) => `The chain has no way back from ${ends(longest)}: no word hears a later one.`);
  return captioned((longest) => `From ${ends(longest)}: ${edges === 1 ? '1 edge' : `${edges} edges`}, and the state is overwritten ${edges === 1 ? 'there' : 'at each of them'}.`);
}
