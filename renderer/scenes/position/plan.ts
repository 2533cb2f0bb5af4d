import { type Trace } from '#contract/trace';
import { captioned, quoteLengths, spoken } from '../../parts/texts/captions';
import { rough } from '../../timeline/sizes';
import { type Plan, layOut } from '../../timeline/plan';
import { type Ordered, readOrdered } from './reading';

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
  const none = `No: no positions are added here, so nothing has changed: ${rough(placedLargest)} at most.`;
  return layOut([
    { id: 'words', lengthFrames: 1, caption: `The same ${spoken(count)} words twice: above as written, below in another order.` },
    { id: 'lines', lengthFrames: motion, caption: 'Each line joins a word with itself: the same vectors go in, in another order.' },
    { id: 'guess', lengthFrames: rest, caption: captioned((longest) => `Attention now reads both orders: what becomes of the output of ${quotedWord(ordered, ordered.traveller, longest)}?`), asks: true },
    { id: 'bare', lengthFrames: motion, caption: `Every word keeps its output, only the order follows${bareLargest === 0 ? ': they agree to the last bit' : `; the ${rough(bareLargest)} between is rounding`}.` },
    { id: 'chain', lengthFrames: motion, caption: captioned((longest) => `A chain cannot miss the order: ${sameEnd ? `${quotedWord(ordered, count - 1, longest)} ends both, its states` : `the states of ${quotedWord(ordered, toldWord, longest)}`} differ by up to ${rough(chainLargest)}.`) },
    { id: 'waves', lengthFrames: motion, caption: 'So each place gets a vector of its own: sines and cosines, from fast ones to slow ones.' },
    { id: 'distance', lengthFrames: motion, caption: 'The dot product of two places’ vectors depends on their distance alone.' },
    { id: 'wonder', lengthFrames: rest, caption: encoded ? 'Added to the words, do places change what a word gets in the other order?' : 'The knob adds none of them here: does a word’s output change this time?', asks: true },
    { id: 'placed', lengthFrames: motion, caption: encoded ? `Yes: elsewhere a word gets another output, ${rough(placedLargest)} apart, where it was ${rough(bareLargest)}.` : none },
    { id: 'sum', lengthFrames: rest, caption: 'Attention sees a set of words until it is told their places; a chain has the order built in.' },
  ]);
}

/** Place of a step in the story. */
export function chapterOf(stepId: string): number {
  return stories.findIndex((story) => story === stepId);
}

/** A word as a caption quotes it; a long one is shortened. */
export function quotedWord({ tokens }: Pick<Ordered, 'tokens'>, word: number, longest: number = quoteLengths[0]): string {
  const graphemes = Array.from(tokens[word]?.text ?? '');
  return `“${graphemes.length > longest ? `${graphemes.slice(0, longest - 1).join('')}…` : graphemes.join('')}”`;
}
