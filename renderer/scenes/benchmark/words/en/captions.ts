import { spoken } from '../../../../parts/words/numbers';
import { grouped } from '../../../../timeline/numbers';

const number = (value: number): string => grouped.format(value);
const textsOf = (count: number): string => (count === 1 ? 'one text' : `${spoken(count)} texts`);

/** The sentences of the act; times and ratios come written out. */
export const captions = {
  code: 'One program, two ways to read a text: a loop for the RNN, one call for attention.',
  firstTurn: (word: string): string => `The loop turns once for each word; the first turn makes its memory, h, from ${word}.`,
  someTurns: (turns: number): string => `After ${number(turns)} turns h has met as many words; no turn could begin before the one before it.`,
  allTurns: (words: number): string => `Each turn needs the h of the turn before: ${spoken(words)} words, ${spoken(words)} turns, one after another.`,
  call: (pairs: number): string => `Attention’s line runs once: all ${number(pairs)} pairs of words meet in that one call.`,
  clock: (texts: number, words: number): string => `With ${textsOf(texts)} of ${number(words)} words at once: which is faster on this machine?`,
  printed: {
    impossible: 'One of the two is not possible at these sizes on this machine, so nothing is compared.',
    lost: 'The program prints its first run, which this trace has not kept.',
    told: (rnn: string, attention: string): string => `The program prints its first run, nothing warm yet: ${rnn} and ${attention} here.`,
  },
  warm: {
    impossible: 'Our times are medians once the machine is warm.',
    told: (faster: 'rnn' | 'attention', ratio: string): string => `Here ${faster === 'rnn' ? 'the loop' : 'attention'} is ${ratio} times as fast; another machine may say the opposite.`,
  },
  kernels: {
    none: 'This engine has no program for a whole layer here: each operation pays for its start.',
    told: (rnn: string, attention: string): string => `The same sums in one piece: ${rnn} and ${attention}; these are the times from now on.`,
  },
  work: {
    impossible: 'How long something takes depends on its work, and on how much of it must wait.',
    told: (ratio: string, steps: number): string => `Attention does ${ratio} times the work and never waits; the RNN takes ${spoken(steps)} steps in a row.`,
  },
  depth: {
    impossible: 'Few cores feel the work, thousands of cores feel the waiting.',
    whole: 'Here the work decides: it alone would take all of the RNN’s time.',
    told: (working: string, whole: string, decides: 'work' | 'rest' | 'both'): string => `The work alone would take ${working} of the RNN’s ${whole}: here ${{ work: 'the work decides', rest: 'all else decides', both: 'the rest counts, too' }[decides]}.`,
  },
  guess: {
    impossible: 'If every text were longer: which of the times would grow the most?',
    told: (from: number, to: number): string => {
      const factor = to / from;
      const more = Number.isInteger(factor) ? `, ${factor === 2 ? 'twice' : `${spoken(factor)} times`} as many` : '';
      return `With ${number(to)} words in a text, not ${number(from)}${more}: which time grows the most?`;
    },
  },
  curve: {
    impossible: 'There was time for one text length only: give it more seconds to see a curve.',
    told: (from: number, to: number, { rnn, attention }: Readonly<Record<'rnn' | 'attention', string>>): string => `From ${number(from)} to ${number(to)} words the RNN takes ${rnn} times as long, attention ${attention}.`,
  },
  crossing: {
    impossible: 'Without a curve there is nothing that could cross.',
    told: (tokens: string): string => `The paper’s terms meet at n = d = ${tokens}; with all products the RNN always has less work.`,
  },
  elsewhere: {
    alone: 'With thousands of cores to share the work, another machine may say the opposite.',
    part: 'Measured elsewhere, with where each number comes from.',
    told: (machines: number, slower: 'rnn' | 'attention', ratio: string): string => `${machines === 1 ? 'On that machine' : 'On the first of these machines'} ${slower === 'attention' ? 'attention took' : 'the RNN took'} ${ratio} times as long as ${slower === 'attention' ? 'the RNN' : 'attention'}.`,
  },
};
