import { counted, grouped } from '../../../../timeline/numbers';

/** Where the numbers of curves, maps and answers come from. Numbers come as they are to be read. */
export const origins = {
  place: (pairs: number, gap: number, steps: number) => `${counted(pairs, 'pair')}, ${gap} blanks, after ${grouped.format(steps)} steps`,
  accuracy: {
    title: (model: string, place: string, accuracy: string) => `${model}, ${place}: ${accuracy} right`,
    rule: '\\text{accuracy} = \\frac{\\text{right}}{\\text{asked}}',
    line: (right: number, samples: number) => `${right} of ${samples} questions answered right`,
    spread: (spread: string) => `Asked again, 95 of 100 times it lies within ± ${spread}: 1.96 √(p (1 − p) / n).`,
    trained: (pairs: number, gap: number) => `Trained on 1 to ${pairs} pairs and 0 to ${gap} blanks; the questions are drawn anew and nobody learns from them.`,
    source: (right: number) => `right answers ${right}`,
  },
  right: {
    title: (model: string, place: string, right: number) => `${model}, ${place}: ${right} right`,
    rule: '\\operatorname{argmax}_v\\, p(v) = \\text{answer}',
    line: (right: number, samples: number) => `counted: in ${right} of ${samples} sequences the right colour had the largest share`,
    note: 'Of equal shares the first counts. All three models were asked the very same questions.',
  },
  mean: {
    title: (model: string, cells: number, mean: string) => `${model}, all ${cells} cells: ${mean} right on average`,
    rule: '\\frac{1}{25} \\sum \\text{accuracy}',
    note: 'Every cell counts alike, those beyond training too.',
    source: (pairs: number) => `${counted(pairs, 'pair')}, no blanks`,
  },
  luck: {
    title: (luck: string) => `Each cell may be off by ± ${luck} at most by luck`,
    note: 'The luck of the questions alone; another seed trains other models, which may differ by more.',
  },
  loss: {
    title: (model: string, from: number, to: number, loss: string) => `${model}, mean loss of steps ${from} to ${to}: ${loss}`,
    rule: 'L = -\\frac{1}{B} \\sum_b \\ln p_b(\\text{answer}_b)',
    batches: (count: number, rows: number) => `${count} batches of ${rows} sequences, each measured before the step that learnt from it`,
    typical: (share: string) => `e^−L = ${share}: the typical share of the right answer`,
    note: 'Batches differ in how many pairs and blanks they have, so the curve is rough.',
    source: 'the loss',
  },
  lossRule: {
    title: 'The loss: how surprised a model is by the right answer',
    line: (answers: number, costs: string) => `a share of 1 costs 0, a share of 1/${answers} costs ln ${answers} = ${costs}`,
    note: 'Adam follows its slopes, cut to a norm of 1; each model has the step size at which it learns well.',
    source: 'guessing',
  },
  guess: {
    title: (answers: number, costs: string) => `Guessing among ${answers} colours costs ${costs}`,
    note: (answers: number, share: string) => `Guessing is right once in ${answers} times: ${share}.`,
  },
  share: {
    title: (model: string, colour: string, share: string) => `${model} gives “${colour}” a share of ${share}`,
    logit: (logit: string, highest: string) => `logit: ${logit}, highest: ${highest}`,
    all: (answers: number, sum: string) => `all ${answers} colours together: ${sum}`,
    isRight: 'It is the right answer.',
    isWrong: 'It is not the right answer.',
    note: 'The highest logit is taken off first: that changes no share, and no exponential overflows.',
    sourceLogit: (colour: string) => `logit of “${colour}”`,
    sourceHighest: 'the highest logit',
    sourceQuestion: 'the question',
  },
  question: {
    title: (asked: string, answer: string) => `Which colour stood with “${asked}”: “${answer}”`,
    rule: 'x_t = E_{\\text{word}} + E_{\\text{colour}}',
    line: (pairs: number) => `${pairs} of 16 words, each with one of 16 colours, at random places among blanks`,
    drawn: 'Drawn from the seed, and drawn again until no colour stands twice, so that the answer has one way to be right; in training colours may repeat.',
    names: 'Names are for us. A network sees a learnt vector for the word plus one for the colour; blanks are all the same.',
    source: (model: string) => `the vector that the ${model} learnt for it, value 1`,
  },
  learnt: {
    title: (model: string, total: string) => `${model} learns ${total} numbers`,
    rule: 'x + \\text{Attention}(\\text{norm}\\,x), \\text{ then } + \\text{FF}(\\text{norm})',
    tables: 'words and colours', answers: 'answers', attention: 'attention', feedForward: 'feed-forward', norms: 'three norms', gates: 'four gates', recurrence: 'recurrence', together: 'together',
    note: (share: number, width: number) => `Counted, not measured: ${share} % of the largest of the three. Its state is ${width} wide; widths were chosen so that all three have about as many weights.`,
  },
  kept: {
    title: (model: string, kept: string, words: number) => `${model} keeps ${kept} numbers of ${words === 1 ? 'a word' : `${words} words`}`,
    looking: (width: number, words: number) => `a key and a value of ${width} numbers for each of ${words} words`,
    gated: (width: number) => `h and c of ${width} numbers each, whatever the length`,
    chain: (width: number, kept: string) => `h of ${width} numbers, whatever the length: ${kept}`,
    note: 'Counted. What a transformer keeps grows with the text, which is its price; a chain keeps as much of a book as of a word.',
  },
};
