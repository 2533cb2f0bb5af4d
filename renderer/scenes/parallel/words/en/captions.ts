import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';

const many = (processors: number): string => (processors === 1 ? 'one processor' : `${grouped.format(processors)} processors`);

/** The sentences of the act; layers come as a sentence names them. */
export const captions = {
  work: (words: number): string => `Work is everything that must be done for these ${spoken(words)} words, whoever does it.`,
  depth: 'Depth is the longest chain of it in which each must wait for the one before.',
  guessOne: 'One processor does one multiply-add at a time: which layer is done first?',
  one: (first: readonly string[]): string => `One processor is never idle, so work alone counts: ${first.join(' with ')} is done first.`,
  guessMany: (processors: number): string => `Now ${many(processors)} at the same time: which layer is done first?`,
  first: (processors: number, first: string, { time, later }: Readonly<Record<'time' | 'later', number>>): string => `On ${many(processors)} ${first} is done first: ${grouped.format(time)} units of time against ${grouped.format(later)}.`,
  together: (processors: number, layers: readonly [string, string], time: number): string => `On ${many(processors)} ${layers.join(' and ')} are done together, after ${grouped.format(time)} units of time.`,
  curve: 'More processors shorten every line, until it lies flat: then its depth is all that is left.',
  bounds: 'No schedule lies below its band, and no greedy one above it (Graham 1969).',
  neverCrossing: 'For this sentence and width, attention overtakes the RNN on no number of processors.',
  crossing: (processors: number): string => `By ${counted(processors, 'processor')} attention has overtaken the RNN, though it has more work.`,
  machine: (small: string, large: string): string => `By this count a few cores side with ${small}, a GPU’s thousands with ${large}.`,
  machineHere: (atOnce: number, small: string, large: string): string => `By this count ${spoken(atOnce)} at once, as here, side with ${small}, a GPU’s thousands with ${large}.`,
  scan: (words: number, levels: number): string => `A linear recurrence needs no chain: ${spoken(words)} words are joined in a tree, ${spoken(levels)} ${levels === 1 ? 'level' : 'levels'} deep.`,
};
