import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';

const number = (value: number): string => grouped.format(value);

/** What is said of the three rows that a colleague asks for today; sums come written out. */
export const askedRows = {
  memory: {
    name: 'Asked today: memory',
    question: 'To read all words at once, what must attention hold beside a recurrence’s one state?',
    unit: 'for one state, at any length',
    brief: 'one state',
    training: (states: number, bytes: string): string => `in training ${counted(states, 'state')}: ${bytes}; an LSTM twice as much`,
    note: (sum: string): string => `To run it. Training keeps every state for the way back: ${sum} bytes. An LSTM keeps a cell beside each state.`,
    attentionUnit: (tokens: number): string => `for the scores of ${number(tokens)} words at once`,
    attentionBrief: (tokens: number): string => `scores of ${number(tokens)} words`,
    far: (tokens: number, bytes: string): string => `at ${number(tokens)} words: ${bytes}`,
    blocks: 'Computed in blocks the scores are never all held (FlashAttention, Dao et al. 2022); the work stays the same.',
    said: (bytes: string, tokens: number): string => `A score for every pair: ${bytes} at ${number(tokens)} words, unless computed in blocks.`,
    opens: 'see attention →',
  },
  generation: {
    name: 'Asked today: generating',
    question: (tokens: number): string => `A recurrence writes ${spoken(tokens)} words in as many steps: can a transformer in fewer?`,
    unit: 'steps in a row to write as many words',
    brief: 'steps to write them',
    carries: (bytes: string): string => `carries ${bytes}, always`,
    line: (tokens: number): string => `${number(tokens)} words, one after another: ${number(tokens)}`,
    note: (sum: string): string => `It carries a state of ${sum} bytes.`,
    attentionUnit: 'steps in a row, just the same',
    attentionBrief: 'steps, just the same',
    cache: (perWord: string, now: string): string => `cache: ${perWord} a word and layer, ${now} now`,
    cacheLine: (sum: string): string => `cache: ${sum} bytes for each word and layer`,
    attentionNote: 'Keys and values of earlier words are kept (KV cache), so that each step computes one word; the cache grows with the text.',
    said: 'A transformer, too, writes one word after another: reading is parallel, writing is not.',
    opens: 'see attention →',
  },
  scan: {
    name: 'Asked today: Mamba and its kin',
    question: 'A tanh keeps two steps from being made one: must a recurrence be a chain?',
    title: 'RNN, WITH A TANH',
    unit: 'steps in a row',
    far: (tokens: number, steps: number): string => `for ${number(tokens)} words: ${number(steps)}`,
    longest: (steps: number): string => `longest chain of the recorded graph: ${number(steps)}`,
    note: 'A tanh between two steps keeps them from being joined beforehand.',
    scanTitle: 'LINEAR, BY A SCAN',
    scanUnit: (combinations: number, most: string): string => `${combinations === 1 ? 'combination' : 'combinations'} in a row, at most 2 log n = ${most} (base 2)`,
    scanBrief: 'in a row, by a scan',
    scanFar: (tokens: number, steps: number, most: string): string => `for ${number(tokens)} words: ${number(steps)}, at most ${most}`,
    scanLongest: (tokens: number, steps: number): string => `longest chain of the scan over ${number(tokens)}: ${number(steps)}`,
    scanNote: 'Two steps h → a h + b joined are such a step again, so that they can be joined in a tree (Blelloch 1990; Martin and Cundy 2018).',
    said: 'Two linear steps are a linear step again: joined in a tree, few must wait.',
    opens: 'see work and depth →',
  },
};
