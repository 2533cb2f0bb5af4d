import { spoken } from '../../parts/texts/captions';
import { counted, grouped } from '../../timeline/numbers';
import { type Summary } from './reading';
import { recurrent, type Row, transformer } from './row';
import { farTokens } from './tensors';

const number = (value: number): string => grouped.format(value);
/** Bytes of a float32. */
const numberBytes = 4;

/** Bytes as one reads them, in units of 1,000. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1);
  const value = count / 1000 ** power;
  return `${power === 0 ? number(value) : Number(value.toPrecision(3))} ${units[power] ?? ''}`;
}

/** What must be held at the same time: a state, or all scores. */
export function memoryRow(summary: Summary): Row {
  const { counts: { tokens, width, heads } } = summary;
  const state = width * numberBytes;
  const scores = (length: number): number => heads * length * length * numberBytes;
  return {
    id: 'memory', name: 'Asked today: memory',
    question: 'To read all words at once, what must attention hold beside a recurrence’s one state?',
    sides: [
      { ...recurrent(summary), claim: null, value: bytes(state), unit: 'for one state, at any length', brief: 'one state', also: `in training ${counted(tokens, 'state')}: ${bytes(tokens * state)}; an LSTM twice as much`, amount: state, formula: 'd \\times 4\\,\\text{B}', lines: [`${number(width)} × ${numberBytes} = ${number(state)}`], notes: [`To run it. Training keeps every state for the way back: ${number(tokens)} × ${number(state)} = ${number(tokens * state)} bytes. An LSTM keeps a cell beside each state.`] },
      { ...transformer(summary), claim: null, value: bytes(scores(tokens)), unit: `for the scores of ${number(tokens)} words at once`, brief: `scores of ${number(tokens)} words`, also: `at ${number(farTokens)} words: ${bytes(scores(farTokens))}`, amount: scores(tokens), formula: 'h \\times n^2 \\times 4\\,\\text{B}', lines: [`at ${number(farTokens)} words: ${number(scores(farTokens))}`, `${number(heads)} × ${number(tokens)} × ${number(tokens)} × ${numberBytes} = ${number(scores(tokens))}`], notes: ['Computed in blocks the scores are never all held (FlashAttention, Dao et al. 2022); the work stays the same.'] },
    ],
    said: `A score for every pair: ${bytes(scores(farTokens))} at ${number(farTokens)} words, unless computed in blocks.`,
    correction: null, opens: 'attention', opensText: 'see attention →',
  };
}

/** What writing one token after another takes. */
export function generationRow(summary: Summary): Row {
  const { counts: { tokens, width } } = summary;
  const [state, perToken] = [width * numberBytes, 2 * width * numberBytes];
  return {
    id: 'generation', name: 'Asked today: generating',
    question: `A recurrence writes ${spoken(tokens)} words in as many steps: can a transformer in fewer?`,
    sides: [
      { ...recurrent(summary), claim: null, value: number(tokens), unit: 'steps in a row to write as many words', brief: 'steps to write them', also: `carries ${bytes(state)}, always`, amount: tokens, formula: 'n', lines: [`${number(tokens)} words, one after another: ${number(tokens)}`], notes: [`It carries a state of ${number(width)} × ${numberBytes} = ${number(state)} bytes.`] },
      { ...transformer(summary), claim: null, value: number(tokens), unit: 'steps in a row, just the same', brief: 'steps, just the same', also: `cache: ${bytes(perToken)} a word and layer, ${bytes(perToken * tokens)} now`, amount: tokens, formula: 'n', lines: [`cache: 2 × ${number(width)} × ${numberBytes} = ${number(perToken)} bytes for each word and layer`, `${number(tokens)} words, one after another: ${number(tokens)}`], notes: ['Keys and values of earlier words are kept (KV cache), so that each step computes one word; the cache grows with the text.'] },
    ],
    said: 'A transformer, too, writes one word after another: reading is parallel, writing is not.',
    correction: null, opens: 'attention', opensText: 'see attention →',
  };
}

/** What a scan of so many words cannot exceed. */
function twiceLog(count: number): string {
  return String(Number((2 * Math.log2(count)).toFixed(1)));
}

/** Whether recurrence must be a chain. */
export function scanRow(summary: Summary): Row {
  const { layers: { rnn }, counts: { tokens, scanChain, scanChainFar } } = summary;
  return {
    id: 'scan', name: 'Asked today: Mamba and its kin',
    question: 'A tanh keeps two steps from being made one: must a recurrence be a chain?',
    sides: [
      { title: 'RNN, WITH A TANH', ink: 'recurrence', layer: null, claim: null, value: number(rnn.counts.steps), unit: 'steps in a row', brief: 'steps in a row', also: `for ${number(farTokens)} words: ${number(farTokens)}`, amount: rnn.counts.steps, formula: 'h_t = \\tanh(W_{hh}\\,h_{t-1} + \\dots)', lines: [`longest chain of the recorded graph: ${number(rnn.counts.steps)}`], notes: ['A tanh between two steps keeps them from being joined beforehand.'] },
      { title: 'LINEAR, BY A SCAN', ink: 'ink', layer: null, claim: null, value: number(scanChain), unit: `${scanChain === 1 ? 'combination' : 'combinations'} in a row, at most 2 log n = ${twiceLog(tokens)} (base 2)`, brief: 'in a row, by a scan', also: `for ${number(farTokens)} words: ${number(scanChainFar)}, at most ${twiceLog(farTokens)}`, amount: scanChain, formula: '(a, b) \\circ (a\', b\') = (a a\', a\' b + b\')', lines: [`for ${number(farTokens)} words: ${number(scanChainFar)}`, `longest chain of the scan over ${number(tokens)}: ${number(scanChain)}`], notes: ['Two steps h → a h + b joined are such a step again, so that they can be joined in a tree (Blelloch 1990; Martin and Cundy 2018).'] },
    ],
    said: 'Two linear steps are a linear step again: joined in a tree, few must wait.',
    correction: null, opens: 'parallel', opensText: 'see work and depth →',
  };
}
