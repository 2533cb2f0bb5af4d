import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';

/** The sentence of each step; accuracies come as `results`, ready to read. */
export const captions = {
  start: 'One task that needs nothing but memory: to say, later, which colour a word had.',
  task: 'Pairs of a word and a colour pass by among blanks; then one word is asked for.',
  example: (asked: string) => `Which colour stood with “${asked}”?`,
  answer: (answer: string, pairs: number) => `“${answer}”: you can look back; a chain has only what its state kept of all ${spoken(pairs)} pairs.`,
  /** In thousands of weights. */
  models: (least: number, most: number) => `Three models, ${least === most ? grouped.format(least) : `${grouped.format(least)} to ${grouped.format(most)}`} thousand weights each, learn it here from the same examples.`,
  predict: 'Which will still know one pair after 112 blanks, and which will know 16 pairs?',
  diverged: (model: string, step: number) => `At step ${grouped.format(step)} the ${model} diverged and was stopped; its curve ends there.`,
  soFar: (done: number, steps: number) => `${grouped.format(done)} of ${grouped.format(steps)} steps so far: the errors fall at the left, the maps of right answers fill.`,
  trained: (steps: number) => `After ${grouped.format(steps)} steps on the same examples: errors at the left, right answers at the right.`,
  distance: (results: string, verdict: string) => `One pair, 112 blanks: ${results}; ${verdict}.`,
  verdicts: { bridged: 'the LSTM’s gates bridged them', kept: 'nobody was lost on the way', lost: 'no chain bridged it', alike: 'gates hardly mattered' },
  lookingWins: (steps: number) => `Eight pairs, 32 blanks: to pass them through one state was not learnt in ${counted(steps, 'step')}.`,
  stateLearns: (steps: number) => `Eight pairs, 32 blanks: even one state learnt to pass them on in ${counted(steps, 'step')}.`,
  nobodyLearns: (steps: number) => `Eight pairs, 32 blanks: no model learnt it in ${counted(steps, 'step')}.`,
  beyond: (results: string) => `Beyond training, 16 pairs and 112 blanks: ${results}.`,
  hardest: (results: string) => `The hardest, 16 pairs and 112 blanks: ${results}.`,
  answers: (right: number, guess: string) => {
    const who = ['none of them answers it', 'one of three answers it', 'two of three answer it', 'all three answer it'][right] ?? '';
    return `Our example again: ${who}; guessing would give every colour ${guess}.`;
  },
  price: (count: number, looking: string, gated: string, chain: string) => `The price of ${count} words: ${looking} numbers in the transformer, ${gated} and ${chain} in chains.`,
};
