import { grouped } from '../../timeline/numbers';
import { type Summary } from './reading';
import { recurrent, type Row, transformer } from './row';
import { farTokens } from './tensors';
import { words } from './words/words';

const number = (value: number): string => grouped.format(value);
const said = words.askedRows;
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
  const texts = said.memory;
  const state = width * numberBytes;
  const scores = (length: number): number => heads * length * length * numberBytes;
  return {
    id: 'memory', name: texts.name, question: texts.question,
    sides: [
      { ...recurrent(summary), claim: null, value: bytes(state), unit: texts.unit, brief: texts.brief, also: texts.training(tokens, bytes(tokens * state)), amount: state, formula: 'd \\times 4\\,\\text{B}', lines: [`${number(width)} × ${numberBytes} = ${number(state)}`], notes: [texts.note(`${number(tokens)} × ${number(state)} = ${number(tokens * state)}`)] },
      { ...transformer(summary), claim: null, value: bytes(scores(tokens)), unit: texts.attentionUnit(tokens), brief: texts.attentionBrief(tokens), also: texts.far(farTokens, bytes(scores(farTokens))), amount: scores(tokens), formula: 'h \\times n^2 \\times 4\\,\\text{B}', lines: [texts.far(farTokens, number(scores(farTokens))), `${number(heads)} × ${number(tokens)} × ${number(tokens)} × ${numberBytes} = ${number(scores(tokens))}`], notes: [texts.blocks] },
    ],
    said: texts.said(bytes(scores(farTokens)), farTokens), correction: null, opens: 'attention', opensText: texts.opens,
  };
}

/** What writing one token after another takes. */
export function generationRow(summary: Summary): Row {
  const { counts: { tokens, width } } = summary;
  const texts = said.generation;
  const [state, perToken] = [width * numberBytes, 2 * width * numberBytes];
  return {
    id: 'generation', name: texts.name, question: texts.question(tokens),
    sides: [
      { ...recurrent(summary), claim: null, value: number(tokens), unit: texts.unit, brief: texts.brief, also: texts.carries(bytes(state)), amount: tokens, formula: 'n', lines: [texts.line(tokens)], notes: [texts.note(`${number(width)} × ${numberBytes} = ${number(state)}`)] },
      { ...transformer(summary), claim: null, value: number(tokens), unit: texts.attentionUnit, brief: texts.attentionBrief, also: texts.cache(bytes(perToken), bytes(perToken * tokens)), amount: tokens, formula: 'n', lines: [texts.cacheLine(`2 × ${number(width)} × ${numberBytes} = ${number(perToken)}`), texts.line(tokens)], notes: [texts.attentionNote] },
    ],
    said: texts.said, correction: null, opens: 'attention', opensText: texts.opens,
  };
}

/** What a scan of so many words cannot exceed. */
function twiceLog(count: number): string {
  return String(Number((2 * Math.log2(count)).toFixed(1)));
}

/** Whether recurrence must be a chain. */
export function scanRow(summary: Summary): Row {
  const { layers: { rnn }, counts: { tokens, scanChain, scanChainFar } } = summary;
  const texts = said.scan;
  return {
    id: 'scan', name: texts.name, question: texts.question,
    sides: [
      { title: texts.title, ink: 'recurrence', layer: null, claim: null, value: number(rnn.counts.steps), unit: texts.unit, brief: texts.unit, also: texts.far(farTokens, farTokens), amount: rnn.counts.steps, formula: 'h_t = \\tanh(W_{hh}\\,h_{t-1} + \\dots)', lines: [texts.longest(rnn.counts.steps)], notes: [texts.note] },
      { title: texts.scanTitle, ink: 'ink', layer: null, claim: null, value: number(scanChain), unit: texts.scanUnit(scanChain, twiceLog(tokens)), brief: texts.scanBrief, also: texts.scanFar(farTokens, scanChainFar, twiceLog(farTokens)), amount: scanChain, formula: '(a, b) \\circ (a\', b\') = (a a\', a\' b + b\')', lines: [texts.far(farTokens, scanChainFar), texts.scanLongest(tokens, scanChain)], notes: [texts.scanNote] },
    ],
    said: texts.said, correction: null, opens: 'parallel', opensText: texts.opens,
  };
}
