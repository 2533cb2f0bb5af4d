import { spoken } from '../../parts/texts/captions';
import { grouped } from '../../timeline/numbers';
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
export function memoryRow({ counts: { tokens, width, heads } }: Summary): Row {
  const state = width * numberBytes;
  const scores = (length: number): number => heads * length * length * numberBytes;
  return {
    id: 'memory', name: 'Asked today: memory',
    question: 'What grows with the square of the text?',
    sides: [
      { ...recurrent, claim: null, value: bytes(state), unit: 'for one state, whatever the length', brief: 'a state, always', also: `at ${number(farTokens)} words: ${bytes(state)}`, amount: state, formula: 'd \\times 4\\,\\text{B}', lines: [`${number(width)} × ${numberBytes} = ${number(state)}`], notes: ['To run it; training also keeps every state for the way back.'] },
      { ...transformer, claim: null, value: bytes(scores(tokens)), unit: `for the scores of ${number(tokens)} words`, brief: `scores of ${number(tokens)} words`, also: `at ${number(farTokens)} words: ${bytes(scores(farTokens))}`, amount: scores(tokens), formula: 'h \\times n^2 \\times 4\\,\\text{B}', lines: [`at ${number(farTokens)} words: ${number(scores(farTokens))}`, `${number(heads)} × ${number(tokens)} × ${number(tokens)} × ${numberBytes} = ${number(scores(tokens))}`], notes: ['Fused kernels make the scores piece by piece and never hold them all (Dao et al. 2022); the work stays the same.'] },
    ],
    said: ['A recurrence carries one state, however long the text.', `Scores are kept for every pair: at ${number(farTokens)} words ${bytes(scores(farTokens))}, unless kernels are fused.`],
    correction: null, opens: 'attention', opensText: 'see attention →',
  };
}

/** What writing one token after another takes. */
export function generationRow({ counts: { tokens, width } }: Summary): Row {
  const [state, perToken] = [width * numberBytes, 2 * width * numberBytes];
  return {
    id: 'generation', name: 'Asked today: generating',
    question: `Who writes ${spoken(tokens)} words all at once?`,
    sides: [
      { ...recurrent, claim: null, value: number(tokens), unit: 'steps in a row to write as many words', brief: 'steps to write them', also: `carries ${bytes(state)}, always`, amount: tokens, formula: 'n', lines: [`${number(tokens)} words, one after another: ${number(tokens)}`], notes: [`It carries a state of ${number(width)} × ${numberBytes} = ${number(state)} bytes.`] },
      { ...transformer, claim: null, value: number(tokens), unit: 'steps in a row, just the same', brief: 'steps, just the same', also: `cache: ${bytes(perToken)} a word and layer, ${bytes(perToken * tokens)} now`, amount: tokens, formula: 'n', lines: [`cache: 2 × ${number(width)} × ${numberBytes} = ${number(perToken)} bytes for each word and layer`, `${number(tokens)} words, one after another: ${number(tokens)}`], notes: ['Keys and values of earlier words are kept (KV cache), so that each step computes one word; the cache grows with the text.'] },
    ],
    said: ['A recurrence writes as it reads: one word, one step.', 'A transformer, too, writes one word after another: only training is parallel.'],
    correction: null, opens: 'attention', opensText: 'see attention →',
  };
}

/** Whether recurrence must be a chain. */
export function scanRow({ layers: { rnn }, counts: { tokens, scanChain, scanChainFar } }: Summary): Row {
  return {
    id: 'scan', name: 'Asked today: Mamba and its kin',
    question: 'Must a recurrence be a chain?',
    sides: [
      { title: 'RNN, WITH A TANH', ink: 'recurrence', claim: null, value: number(rnn.counts.steps), unit: 'steps in a row', brief: 'steps in a row', also: `for ${number(farTokens)} words: ${number(farTokens)}`, amount: rnn.counts.steps, formula: 'h_t = \\tanh(W_{hh}\\,h_{t-1} + \\dots)', lines: [`longest chain of the recorded graph: ${number(rnn.counts.steps)}`], notes: ['A tanh between two steps keeps them from being joined beforehand.'] },
      { title: 'LINEAR, BY A SCAN', ink: 'ink', claim: null, value: number(scanChain), unit: scanChain === 1 ? 'combination' : 'combinations in a row, 2 log n', brief: 'in a row, by a scan', also: `for ${number(farTokens)} words: ${number(scanChainFar)}`, amount: scanChain, formula: '(a, b) \\circ (a\', b\') = (a a\', a\' b + b\')', lines: [`for ${number(farTokens)} words: ${number(scanChainFar)}`, `longest chain of the scan over ${number(tokens)}: ${number(scanChain)}`], notes: ['Two steps h → a h + b joined are such a step again, so that they can be joined in a tree (Blelloch 1990; Martin and Cundy 2018).'] },
    ],
    said: ['With a tanh in between, two steps cannot be made one.', 'Two linear steps are a linear step again: joined in a tree, few must wait.'],
    correction: null, opens: 'parallel', opensText: 'see work and depth →',
  };
}
