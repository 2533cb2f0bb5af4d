import { type Trace } from '#contract/trace';
import { captioned } from '../../parts/texts/captions';
import { quoted } from '../../sentence/quoted';
import { rough } from '../../timeline/sizes';
import { type Plan, layOut } from '../../timeline/plan';
import { readOrdered } from './reading';
import { words } from './words/words';

const motion = 40;
const rest = 24;

/** The chapters in their order. */
export const stories = ['words', 'lines', 'guess', 'bare', 'chain', 'waves', 'distance', 'wonder', 'placed', 'sum'] as const;
export type Story = (typeof stories)[number];

/** Lays the act out: two orders, what attention and a chain make of them, then places, and the same once more with them. */
export function positionPlan(trace: Trace): Plan {
  const ordered = readOrdered(trace);
  const { count, bareLargest, placedLargest, chainLargest, toldWord, placeOf, encoded } = ordered;
  const sameEnd = placeOf[count - 1] === count - 1;
  const says = words.captions;
  const told = (word: number, say: (word: string, difference: string) => string): string => captioned((longest) => say(quoted(ordered, word, longest), rough(chainLargest)));
  return layOut([
    { id: 'words', lengthFrames: 1, caption: says.words(count) },
    { id: 'lines', lengthFrames: motion, caption: says.lines },
    { id: 'guess', lengthFrames: rest, caption: captioned((longest) => says.guess(quoted(ordered, ordered.traveller, longest))), asks: true },
    { id: 'bare', lengthFrames: motion, caption: bareLargest === 0 ? says.bareSame : says.bare(rough(bareLargest)) },
    { id: 'chain', lengthFrames: motion, caption: sameEnd ? told(count - 1, says.chainEnd) : told(toldWord, says.chain) },
    { id: 'waves', lengthFrames: motion, caption: says.waves },
    { id: 'distance', lengthFrames: motion, caption: says.distance },
    { id: 'wonder', lengthFrames: rest, caption: encoded ? says.wonder : says.wonderNone, asks: true },
    { id: 'placed', lengthFrames: motion, caption: encoded ? says.placed(rough(placedLargest), rough(bareLargest)) : says.placedNone(rough(placedLargest)) },
    { id: 'sum', lengthFrames: rest, caption: says.sum },
  ]);
}

/** Place of a step in the story. */
export function chapterOf(stepId: string): number {
  return stories.findIndex((story) => story === stepId);
}
