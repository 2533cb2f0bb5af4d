import { grouped } from '../../../../timeline/numbers';

/** The texts on the stage: the example, the models, the curves and the maps. */
export const labels = {
  example: {
    heading: (pairs: number, blanks: number) => `An example: ${pairs} pairs among ${blanks} blanks, then a question`,
    reading: 'read from left to right, one word after another',
    note: 'Names are for us: the networks see one of 16 words and one of 16 colours, or a blank.',
    blank: 'a blank: every blank is the same',
  },
  models: {
    weights: (count: number) => `${grouped.format(count)} weights`,
    keepsRnn: (kept: string) => `keeps ${kept} numbers, whatever the length`,
    keepsLstm: (kept: string) => `keeps ${kept} numbers, whatever the length, with gates`,
    keepsTransformer: (kept: string) => `keeps ${kept} numbers of each word and looks back at all`,
    whole: 'The transformer is taken whole here: attention, a feed-forward layer and positions.',
    opens: 'how attention works: next act →',
    wrong: (answer: string) => `${answer}, wrong`,
    probability: (answer: string, share: string) => `probability of “${answer}”: ${share}`,
  },
  curves: {
    heading: 'How wrong they are',
    detail: (steps: number) => `loss, a mean over ${steps} steps`,
    steps: 'training steps',
    step: (step: number) => `step ${grouped.format(step)}`,
    guess: (costs: string) => `guessing: ${costs}`,
    /** A model whose training was stopped, in the key of the curves. */
    stopped: (model: string) => `${model} ✕`,
    diverged: (step: number) => `diverged at step ${step}`,
  },
  maps: {
    blanks: 'blanks among the pairs',
    pairs: 'pairs',
    guess: (share: string) => `guessing: ${share}`,
    dashed: (pairs: number, gap: number) => `dashed: trained on 1 to ${pairs} pairs, 0 to ${gap} blanks`,
    cell: (model: string, pairs: number, gap: number) => `${model}, ${pairs} pairs, ${gap} blanks`,
    place: (pairs: number, gap: number) => `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}, ${gap} blanks`,
    keptOf: (words: number) => `kept of ${words} words`,
    keptAWord: 'numbers kept a word',
    keptInAll: 'numbers kept in all',
    mean: 'right, over all 25 cells',
    questions: (samples: number, points: string) => `${grouped.format(samples)} questions a cell, ± ${points} points`,
  },
};
