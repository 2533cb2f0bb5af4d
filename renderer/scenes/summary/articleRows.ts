import { grouped, milliseconds } from '../../timeline/numbers';
import { powerOfTen, rough, roughTex } from '../../timeline/sizes';
import { type Layer, type Summary } from './reading';
import { recurrent, type Row, transformer } from './row';
import { mostProcessors, noGradient } from './tensors';
import { words } from './words/words';

const number = (value: number): string => grouped.format(value);
const said = words.articleRows;

/** How many steps of a layer must follow one another. */
export function sequentialRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens } } = summary;
  const texts = said.sequential;
  return {
    id: 'sequential', name: texts.name, question: texts.question(rnn.counts.steps),
    sides: [
      {
        ...recurrent(summary), claim: 'O(n)', value: number(rnn.counts.steps), unit: texts.unit, brief: texts.brief, also: `LSTM: ${number(lstm.counts.steps)}`,
        amount: rnn.counts.steps, formula: 'h_t \\leftarrow h_{t-1},\\, x_t', lines: [texts.tokens(tokens), texts.longest(rnn.counts.steps)], notes: [texts.note],
      },
      {
        ...transformer(summary), claim: 'O(1)', value: number(attention.counts.steps), unit: texts.attentionUnit, brief: texts.attentionBrief, also: texts.inside,
        amount: attention.counts.steps, formula: 'y_i \\leftarrow x_1, \\dots, x_n', lines: [texts.longest(attention.counts.steps)], notes: [texts.attentionNote],
      },
    ],
    said: texts.said(attention.counts.steps), correction: null, opens: 'race', opensText: texts.opens,
  };
}

/** What must be multiplied and added. */
export function complexityRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts } = summary;
  const { tokens, width, pairMultiplyAdds, pairsPassRnnAt, attentionPassesRnnAt, attentionPassesLstmAt } = counts;
  const [n, d] = [number(tokens), number(width)];
  const texts = said.complexity;
  return {
    id: 'complexity', name: texts.name, question: texts.question(tokens),
    sides: [
      {
        ...recurrent(summary), claim: 'O(n \\cdot d^2)', value: number(rnn.counts.multiplyAdds), unit: texts.unit, brief: texts.brief, also: `LSTM: ${number(lstm.counts.multiplyAdds)}`,
        amount: rnn.counts.multiplyAdds, formula: '2\\,n\\,d^2', lines: [`RNN: 2 × ${n} × ${d} × ${d} = ${number(rnn.counts.multiplyAdds)}`, `LSTM: 8 × ${n} × ${d} × ${d} = ${number(lstm.counts.multiplyAdds)}`],
        notes: [texts.note],
      },
      {
        ...transformer(summary), claim: 'O(n^2 \\cdot d)', value: number(attention.counts.multiplyAdds), unit: texts.attentionUnit, brief: texts.brief, also: texts.pairsAlone(pairMultiplyAdds),
        amount: attention.counts.multiplyAdds, formula: '4\\,n\\,d^2 + 2\\,n^2 d',
        lines: [
          `${texts.projections}: 4 × ${n} × ${d} × ${d} = ${number(attention.counts.multiplyAdds - pairMultiplyAdds)}`, `${texts.pairs}: 2 × ${n} × ${n} × ${d} = ${number(pairMultiplyAdds)}`,
          `${texts.together}: ${number(attention.counts.multiplyAdds)}`,
        ],
        notes: [texts.passes(pairsPassRnnAt, attentionPassesLstmAt), texts.paper],
      },
    ],
    said: texts.said, correction: { sentence: texts.correction(pairsPassRnnAt, attentionPassesRnnAt), brief: texts.corrected }, opens: 'parallel', opensText: texts.opens,
  };
}

/** How far two words are apart. */
export function pathRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens } } = summary;
  const texts = said.path;
  return {
    id: 'path', name: texts.name, question: texts.question(rnn.counts.path),
    sides: [
      {
        ...recurrent(summary), claim: 'O(n)', value: number(rnn.counts.path), unit: texts.unit(rnn.counts.path), brief: texts.brief(rnn.counts.path), also: `LSTM: ${number(lstm.counts.path)}`,
        amount: rnn.counts.path, formula: 'n - 1', lines: [texts.tokens(tokens), texts.longest(rnn.counts.path)], notes: [texts.note],
      },
      {
        ...transformer(summary), claim: 'O(1)', value: number(attention.counts.path), unit: texts.attentionUnit, brief: texts.brief(1), also: texts.bothWays,
        amount: attention.counts.path, formula: '1', lines: [texts.longest(attention.counts.path)], notes: [texts.note],
      },
    ],
    said: texts.said(attention.counts.path), correction: null, opens: 'path-length', opensText: texts.opens,
  };
}

/** What many processors make of it. */
export function parallelRow(summary: Summary): Row {
  const { layers: { rnn, attention }, counts: { scanTimeOnMost } } = summary;
  const texts = said.parallel;
  const [limited = '', parallel = ''] = texts.claims;
  const lines = ({ counts: { timeOnOne, timeOnMost } }: Layer): readonly string[] => [texts.onOne(timeOnOne), texts.onMost(mostProcessors, timeOnMost)];
  const sooner = ({ counts: { timeOnOne, timeOnMost } }: Layer): string => texts.sooner(Math.round(timeOnOne / timeOnMost));
  return {
    id: 'parallel', name: texts.name, question: texts.question(mostProcessors, rnn.counts.timeOnMost, rnn.counts.timeOnOne),
    sides: [
      { ...recurrent(summary), claim: limited, value: number(rnn.counts.timeOnMost), unit: texts.unit(rnn.counts.timeOnOne, texts.tanh), brief: texts.brief(rnn.counts.timeOnOne), also: sooner(rnn), amount: rnn.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(rnn), notes: parallelNotes(rnn) },
      { ...transformer(summary), claim: parallel, value: number(attention.counts.timeOnMost), unit: texts.unit(attention.counts.timeOnOne, texts.softmax), brief: texts.brief(attention.counts.timeOnOne), also: sooner(attention), amount: attention.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(attention), notes: parallelNotes(attention) },
    ],
    said: texts.said, correction: { sentence: texts.correction(scanTimeOnMost), brief: texts.corrected }, opens: 'parallel', opensText: texts.opens,
  };
}

/** How the times were scheduled, and what was measured beside them. */
function parallelNotes({ timing }: Layer): readonly string[] {
  const { note, measured } = said.parallel;
  if (!timing) return [note];
  const { medianMs, minMs, maxMs, span, repeats } = timing;
  return [note, measured({ median: milliseconds(medianMs), least: milliseconds(minMs), most: milliseconds(maxMs), span, repeats })];
}

/** What arrives from far away. */
export function reachRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens, forgetBias } } = summary;
  const texts = said.reach;
  const [poor = '', excellent = ''] = texts.claims;
  const shown = ({ farthestLog10 }: Layer): string => (farthestLog10 <= noGradient ? '0' : farthestLog10 < -4 ? powerOfTen(Math.round(farthestLog10)) : rough(10 ** farthestLog10));
  const tex = ({ farthestLog10 }: Layer): { readonly valueTex?: string } => (farthestLog10 < -2 && farthestLog10 > noGradient ? { valueTex: farthestLog10 > -300 ? roughTex(10 ** farthestLog10) : `10^{${Math.round(farthestLog10)}}` } : {});
  const lines = (layer: Layer): readonly string[] => [texts.logarithm(layer.farthestLog10.toFixed(3).replace('-', '−')), texts.share(shown(layer))];
  const formula = '\\left\\lVert \\frac{\\partial E}{\\partial x_1} \\right\\rVert / \\left\\lVert \\frac{\\partial E}{\\partial x_N} \\right\\rVert';
  const both = { unit: texts.unit(tokens - 1), brief: texts.brief, formula, notes: texts.notes };
  return {
    id: 'reach', name: texts.name, question: texts.question(tokens - 1),
    sides: [
      { ...recurrent(summary), ...both, claim: poor, value: shown(rnn), ...tex(rnn), also: texts.lstm(forgetBias, shown(lstm)), amount: 10 ** rnn.farthestLog10, lines: [...lines(rnn), `LSTM: ${shown(lstm)}`] },
      { ...transformer(summary), ...both, claim: excellent, value: shown(attention), ...tex(attention), also: texts.nearest, amount: 10 ** attention.farthestLog10, lines: lines(attention) },
    ],
    said: texts.said, correction: { sentence: texts.correction, brief: texts.corrected, opens: 'memory-race', opensText: texts.correctionOpens }, opens: 'gradients', opensText: texts.opens,
  };
}
