import { counted, grouped, milliseconds } from '../../timeline/numbers';
import { powerOfTen, rough, roughTex } from '../../timeline/sizes';
import { spoken } from '../../parts/texts/captions';
import { type Layer, type Summary } from './reading';
import { recurrent, type Row, transformer } from './row';
import { mostProcessors, noGradient } from './tensors';

const number = (value: number): string => grouped.format(value);
const opened = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** How many steps of a layer must follow one another. */
export function sequentialRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens } } = summary;
  const walk = (steps: number): readonly string[] => [`longest chain of operations in the recorded graph: ${number(steps)}`];
  return {
    id: 'sequential', name: 'Sequential operations',
    question: `${opened(counted(rnn.counts.steps, 'step'))} in a row for the chain, one for each word: how many for attention?`,
    sides: [
      {
        ...recurrent(summary), claim: 'O(n)', value: number(rnn.counts.steps), unit: 'steps in a row, counted as they ran', brief: 'steps in a row', also: `LSTM: ${number(lstm.counts.steps)}`,
        amount: rnn.counts.steps, formula: 'h_t \\leftarrow h_{t-1},\\, x_t', lines: [`${number(tokens)} words, one step each`, ...walk(rnn.counts.steps)], notes: ['Counted on what the operations recorded while they ran.'],
      },
      {
        ...transformer(summary), claim: 'O(1)', value: number(attention.counts.steps), unit: 'step, whatever the length', brief: 'step', also: 'inside it: products, scores, softmax, mixture, output',
        amount: attention.counts.steps, formula: 'y_i \\leftarrow x_1, \\dots, x_n', lines: walk(attention.counts.steps), notes: ['One step of the graph between words; inside it five operations follow one another, at every length.'],
      },
    ],
    said: `${opened(spoken(attention.counts.steps))} for attention, whatever the length: no word waits for another.`,
    correction: null, opens: 'race', opensText: 'see the race →',
  };
}

/** What must be multiplied and added. */
export function complexityRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts } = summary;
  const { tokens, width, pairMultiplyAdds, pairsPassRnnAt, attentionPassesRnnAt, attentionPassesLstmAt } = counts;
  const [n, d] = [number(tokens), number(width)];
  const always = attentionPassesRnnAt === 1 ? 'with projections attention always does' : `all of attention from ${number(attentionPassesRnnAt)} on`;
  return {
    id: 'complexity', name: 'Complexity per layer',
    question: `The RNN has two products for each of the ${spoken(tokens)} words: has attention less to do?`,
    sides: [
      {
        ...recurrent(summary), claim: 'O(n \\cdot d^2)', value: number(rnn.counts.multiplyAdds), unit: 'multiply-adds, those of the products', brief: 'multiply-adds', also: `LSTM: ${number(lstm.counts.multiplyAdds)}`,
        amount: rnn.counts.multiplyAdds, formula: '2\\,n\\,d^2', lines: [`RNN: 2 × ${n} × ${d} × ${d} = ${number(rnn.counts.multiplyAdds)}`, `LSTM: 8 × ${n} × ${d} × ${d} = ${number(lstm.counts.multiplyAdds)}`],
        notes: ['Products of matrices; an input and a state, and four gates of an LSTM.'],
      },
      {
        ...transformer(summary), claim: 'O(n^2 \\cdot d)', value: number(attention.counts.multiplyAdds), unit: 'multiply-adds, projections and all', brief: 'multiply-adds', also: `scores and mixture alone: ${number(pairMultiplyAdds)}`,
        amount: attention.counts.multiplyAdds, formula: '4\\,n\\,d^2 + 2\\,n^2 d',
        lines: [
          `projections: 4 × ${n} × ${d} × ${d} = ${number(attention.counts.multiplyAdds - pairMultiplyAdds)}`, `scores and mixture: 2 × ${n} × ${n} × ${d} = ${number(pairMultiplyAdds)}`,
          `together: ${number(attention.counts.multiplyAdds)}`,
        ],
        notes: [
          `Scores and mixture pass the RNN from ${number(pairsPassRnnAt)} words on, all of attention the LSTM from ${number(attentionPassesLstmAt)}: found by trying every length.`,
          'The paper’s table counts scores and mixture alone.',
        ],
      },
    ],
    said: 'Attention has more to do than the RNN: what it saves is waiting, not work.',
    correction: { sentence: `Scores and mixture alone outweigh the RNN from ${number(pairsPassRnnAt)} words on; ${always}.`, brief: 'but: projections are left out' },
    opens: 'parallel', opensText: 'see work and depth →',
  };
}

/** How far two words are apart. */
export function pathRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens } } = summary;
  const ways = (edges: number): readonly string[] => [`longest of all shortest ways: ${number(edges)}`];
  return {
    id: 'path', name: 'Maximum path length',
    question: `${opened(counted(rnn.counts.path, 'edge'))} by the chain, from the first word to the last: how many in attention?`,
    sides: [
      {
        ...recurrent(summary), claim: 'O(n)', value: number(rnn.counts.path), unit: 'edges from the first word to the last', brief: rnn.counts.path === 1 ? 'edge' : 'edges', also: `LSTM: ${number(lstm.counts.path)}`,
        amount: rnn.counts.path, formula: 'n - 1', lines: [`${number(tokens)} words in a row`, ...ways(rnn.counts.path)], notes: ['Breadth-first search on the recorded graph.'],
      },
      {
        ...transformer(summary), claim: 'O(1)', value: number(attention.counts.path), unit: 'edge between any two words', brief: 'edge', also: 'both ways: also from a later word to an earlier one',
        amount: attention.counts.path, formula: '1', lines: ways(attention.counts.path), notes: ['Breadth-first search on the recorded graph.'],
      },
    ],
    said: `${opened(counted(attention.counts.path, 'edge'))}: every word is every other word’s neighbour.`,
    correction: null, opens: 'path-length', opensText: 'see the ways →',
  };
}

/** What many processors make of it. */
export function parallelRow(summary: Summary): Row {
  const { layers: { rnn, attention }, counts: { scanTimeOnMost } } = summary;
  const most = number(mostProcessors);
  const lines = ({ counts: { timeOnOne, timeOnMost } }: Layer): readonly string[] => [`on 1 processor: ${number(timeOnOne)}`, `on ${most} processors: ${number(timeOnMost)}`];
  const sooner = ({ counts: { timeOnOne, timeOnMost } }: Layer): string => `${number(Math.round(timeOnOne / timeOnMost))} times as soon as on one`;
  const notes = ['List scheduling over the recorded graph; a unit of time is a multiply-add.'];
  const faster = (layer: Layer, extra: string): string => `of ${number(layer.counts.timeOnOne)} units on one processor, ${extra} included`;
  const spans = (layer: Layer): readonly string[] => (layer.timing ? [...notes, `Measured here, on one device: median ${milliseconds(layer.timing.medianMs)}, ${milliseconds(layer.timing.minMs)} to ${milliseconds(layer.timing.maxMs)}; ${layer.timing.span}, ${layer.timing.repeats} times.`] : notes);
  return {
    id: 'parallel', name: 'Parallelization',
    question: `${most} processors leave the RNN ${number(rnn.counts.timeOnMost)} of ${number(rnn.counts.timeOnOne)} units: and attention?`,
    sides: [
      { ...recurrent(summary), claim: '\\text{Limited / Impossible}', value: number(rnn.counts.timeOnMost), unit: faster(rnn, 'tanh'), brief: `of ${number(rnn.counts.timeOnOne)} units of time`, also: sooner(rnn), amount: rnn.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(rnn), notes: spans(rnn) },
      { ...transformer(summary), claim: '\\text{Highly parallelizable}', value: number(attention.counts.timeOnMost), unit: faster(attention, 'softmax'), brief: `of ${number(attention.counts.timeOnOne)} units of time`, also: sooner(attention), amount: attention.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(attention), notes: spans(attention) },
    ],
    said: 'Attention starts with more, and shrinks much further: it has no chain.',
    correction: { sentence: `Not impossible: a linear recurrence, joined by a scan, is down to ${number(scanTimeOnMost)} units.`, brief: 'but: linear ones can, by a scan' },
    opens: 'parallel', opensText: 'see work and depth →',
  };
}

/** What arrives from far away. */
export function reachRow(summary: Summary): Row {
  const { layers: { rnn, lstm, attention }, counts: { tokens, forgetBias } } = summary;
  const shown = ({ farthestLog10 }: Layer): string => (farthestLog10 <= noGradient ? '0' : farthestLog10 < -4 ? powerOfTen(Math.round(farthestLog10)) : rough(10 ** farthestLog10));
  const tex = ({ farthestLog10 }: Layer): { readonly valueTex?: string } => (farthestLog10 < -2 && farthestLog10 > noGradient ? { valueTex: farthestLog10 > -300 ? roughTex(10 ** farthestLog10) : `10^{${Math.round(farthestLog10)}}` } : {});
  const lines = (layer: Layer): readonly string[] => [`log10 of what the farthest gets over what the nearest gets: ${layer.farthestLog10.toFixed(3).replace('-', '−')}`, `share: ${shown(layer)}`];
  const notes = ['Backpropagation through time, by hand, with scales kept in float64; E is a random direction of the last result.', 'A ratio: how much arrives at the nearest word itself differs between layers, and other acts show what arrives, not this ratio.'];
  const distance = `${number(tokens - 1)} ${tokens === 2 ? 'word' : 'words'} away`;
  return {
    id: 'reach', name: 'Long-range dependencies',
    question: `So little arrives ${distance}, beside the nearest: and in attention?`,
    sides: [
      { ...recurrent(summary), claim: '\\text{Poor (forgets)}', value: shown(rnn), ...tex(rnn), unit: `of the nearest word’s gradient, ${distance}`, brief: 'of the nearest’s gradient', also: `LSTM, forget bias ${forgetBias}: ${shown(lstm)}`, amount: 10 ** rnn.farthestLog10, formula: '\\left\\lVert \\frac{\\partial E}{\\partial x_1} \\right\\rVert / \\left\\lVert \\frac{\\partial E}{\\partial x_N} \\right\\rVert', lines: [...lines(rnn), `LSTM: ${shown(lstm)}`], notes },
      { ...transformer(summary), claim: '\\text{Excellent (constant path)}', value: shown(attention), ...tex(attention), unit: `of the nearest word’s gradient, ${distance}`, brief: 'of the nearest’s gradient', also: 'the nearest is the last word itself, which asks', amount: 10 ** attention.farthestLog10, formula: '\\left\\lVert \\frac{\\partial E}{\\partial x_1} \\right\\rVert / \\left\\lVert \\frac{\\partial E}{\\partial x_N} \\right\\rVert', lines: lines(attention), notes },
    ],
    said: 'In attention distance does not occur: one step back, from wherever.',
    correction: { sentence: 'Distance alone does not defeat an LSTM: how many things it must keep does.', brief: 'but: not LSTMs, by distance alone', opens: 'memory-race', opensText: 'see the memory race →' },
    opens: 'gradients', opensText: 'see the gradients →',
  };
}
