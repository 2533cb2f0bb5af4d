import { counted, grouped, milliseconds, rough, roughTex } from '../../timeline/numbers';
import { spoken } from '../../parts/texts/captions';
import { type Layer, type Summary } from './reading';
import { recurrent, type Row, transformer } from './row';
import { mostProcessors, noGradient } from './tensors';

const number = (value: number): string => grouped.format(value);
const opened = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** How many steps of a layer must follow one another. */
export function sequentialRow({ layers: { rnn, lstm, attention }, counts: { tokens } }: Summary): Row {
  const walk = (steps: number): readonly string[] => [`longest chain of operations in the recorded graph: ${number(steps)}`];
  return {
    id: 'sequential', name: 'Sequential operations',
    question: `How many steps must wait for one another, for these ${spoken(tokens)} words?`,
    sides: [
      {
        ...recurrent, claim: 'O(n)', value: number(rnn.counts.steps), unit: 'steps in a row, counted as they ran', brief: 'steps in a row', also: `LSTM: ${number(lstm.counts.steps)}`,
        amount: rnn.counts.steps, formula: 'h_t \\leftarrow h_{t-1},\\, x_t', lines: [`${number(tokens)} words, one step each`, ...walk(rnn.counts.steps)], notes: ['Counted on what the operations recorded while they ran.'],
      },
      {
        ...transformer, claim: 'O(1)', value: number(attention.counts.steps), unit: 'step, whatever the length', brief: 'step', also: 'inside it: products, scores, softmax, mixture, output',
        amount: attention.counts.steps, formula: 'y_i \\leftarrow x_1, \\dots, x_n', lines: walk(attention.counts.steps), notes: ['One step of the graph between words; inside it five operations follow one another, at every length.'],
      },
    ],
    said: [`${opened(spoken(rnn.counts.steps))} for the chain: each state needs the one before.`, `${opened(spoken(attention.counts.steps))} for attention: no word waits for another.`],
    correction: null, opens: 'race', opensText: 'see the race →',
  };
}

/** What must be multiplied and added. */
export function complexityRow({ layers: { rnn, lstm, attention }, counts }: Summary): Row {
  const { tokens, width, pairMultiplyAdds, pairsPassRnnAt, attentionPassesRnnAt, attentionPassesLstmAt } = counts;
  const [n, d] = [number(tokens), number(width)];
  const always = attentionPassesRnnAt === 1 ? 'with its projections at any length' : `all of it from ${number(attentionPassesRnnAt)}`;
  return {
    id: 'complexity', name: 'Complexity per layer',
    question: `Which of them multiplies and adds less, for ${spoken(tokens)} words of width ${d}?`,
    sides: [
      {
        ...recurrent, claim: 'O(n \\cdot d^2)', value: number(rnn.counts.multiplyAdds), unit: 'multiply-adds of the RNN', brief: 'multiply-adds', also: `LSTM: ${number(lstm.counts.multiplyAdds)}`,
        amount: rnn.counts.multiplyAdds, formula: '2\\,n\\,d^2', lines: [`RNN: 2 × ${n} × ${d} × ${d} = ${number(rnn.counts.multiplyAdds)}`, `LSTM: 8 × ${n} × ${d} × ${d} = ${number(lstm.counts.multiplyAdds)}`],
        notes: ['Products of matrices; an input and a state, and four gates of an LSTM.'],
      },
      {
        ...transformer, claim: 'O(n^2 \\cdot d)', value: number(attention.counts.multiplyAdds), unit: 'multiply-adds, projections and all', brief: 'multiply-adds', also: `scores and mixture alone: ${number(pairMultiplyAdds)}`,
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
    said: ['The RNN has two products for each word: one with the word, one with the state.', 'Attention has more to do than the RNN: what it saves is waiting, not work.'],
    correction: `Pairs alone outweigh the RNN from ${number(pairsPassRnnAt)} words on, ${always}.`,
    opens: 'parallel', opensText: 'see work and depth →',
  };
}

/** How far two words are apart. */
export function pathRow({ layers: { rnn, lstm, attention }, counts: { tokens } }: Summary): Row {
  const ways = (edges: number): readonly string[] => [`longest of all shortest ways: ${number(edges)}`];
  return {
    id: 'path', name: 'Maximum path length',
    question: 'How many edges lie between the two words that are farthest apart?',
    sides: [
      {
        ...recurrent, claim: 'O(n)', value: number(rnn.counts.path), unit: 'edges from the first word to the last', brief: rnn.counts.path === 1 ? 'edge' : 'edges', also: `LSTM: ${number(lstm.counts.path)}`,
        amount: rnn.counts.path, formula: 'n - 1', lines: [`${number(tokens)} words in a row`, ...ways(rnn.counts.path)], notes: ['Breadth-first search on the recorded graph.'],
      },
      {
        ...transformer, claim: 'O(1)', value: number(attention.counts.path), unit: 'edge between any two words', brief: 'edge', also: 'both ways: also from a later word to an earlier one',
        amount: attention.counts.path, formula: '1', lines: ways(attention.counts.path), notes: ['Breadth-first search on the recorded graph.'],
      },
    ],
    said: [`${opened(counted(rnn.counts.path, 'edge'))}: the first word reaches the last through every state between.`, `${opened(counted(attention.counts.path, 'edge'))}: every word is every other word’s neighbour.`],
    correction: null, opens: 'path-length', opensText: 'see the ways →',
  };
}

/** What many processors make of it. */
export function parallelRow({ layers: { rnn, attention }, counts: { scanTimeOnMost } }: Summary): Row {
  const most = number(mostProcessors);
  const lines = ({ counts: { timeOnOne, timeOnMost } }: Layer): readonly string[] => [`on 1 processor: ${number(timeOnOne)}`, `on ${most} processors: ${number(timeOnMost)}`];
  const measured = ({ timing }: Layer): string => (timing ? `measured on this machine: ${milliseconds(timing.medianMs)}` : 'not measured on this machine');
  const notes = ['List scheduling over the recorded graph; a unit of time is a multiply-add.'];
  const faster = (layer: Layer): string => `units of time, of ${number(layer.counts.timeOnOne)} on one processor`;
  const spans = (layer: Layer): readonly string[] => (layer.timing ? [...notes, `Measured: ${layer.timing.span}; median of ${layer.timing.repeats}.`] : notes);
  return {
    id: 'parallel', name: 'Parallelization',
    question: `How much of the time on one processor do ${most} of them leave?`,
    sides: [
      { ...recurrent, claim: '\\text{Limited / Impossible}', value: number(rnn.counts.timeOnMost), unit: faster(rnn), brief: `of ${number(rnn.counts.timeOnOne)} units of time`, also: measured(rnn), amount: rnn.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(rnn), notes: spans(rnn) },
      { ...transformer, claim: '\\text{Highly parallelizable}', value: number(attention.counts.timeOnMost), unit: faster(attention), brief: `of ${number(attention.counts.timeOnOne)} units of time`, also: measured(attention), amount: attention.counts.timeOnMost, formula: 'T_1 \\to T_P', lines: lines(attention), notes: spans(attention) },
    ],
    said: ['An RNN’s time shrinks until only its chain is left.', 'Attention starts with more, and shrinks much further.'],
    correction: `Not impossible: a linear recurrence, computed by a scan, is down to ${number(scanTimeOnMost)}.`,
    opens: 'parallel', opensText: 'see work and depth →',
  };
}

/** What arrives from far away. */
export function reachRow({ layers: { rnn, lstm, attention }, counts: { tokens, forgetBias } }: Summary): Row {
  const shown = ({ farthestLog10 }: Layer): string => (farthestLog10 <= noGradient ? '0' : farthestLog10 < -4 ? `10^${Math.round(farthestLog10)}`.replace('-', '−') : rough(10 ** farthestLog10));
  const tex = ({ farthestLog10 }: Layer): { readonly valueTex?: string } => (farthestLog10 < -2 && farthestLog10 > noGradient ? { valueTex: farthestLog10 > -300 ? roughTex(10 ** farthestLog10) : `10^{${Math.round(farthestLog10)}}` } : {});
  const lines = (layer: Layer): readonly string[] => [`log10 of the share: ${layer.farthestLog10.toFixed(3).replace('-', '−')}`, `share: ${shown(layer)}`];
  const notes = ['Backpropagation through time, by hand, with scales kept in float64; E is a random direction of the last result.'];
  const distance = `${number(tokens - 1)} ${tokens === 2 ? 'word' : 'words'} away`;
  return {
    id: 'reach', name: 'Long-range dependencies',
    question: `How much of a gradient reaches the word ${distance}, next to the nearest?`,
    sides: [
      { ...recurrent, claim: '\\text{Poor (forgets)}', value: shown(rnn), ...tex(rnn), unit: `of the gradient of the RNN arrives ${distance}`, brief: 'of an RNN’s gradient', also: `LSTM, forget bias ${forgetBias}: ${shown(lstm)}`, amount: 10 ** rnn.farthestLog10, formula: '\\left\\lVert \\frac{\\partial E}{\\partial x_1} \\right\\rVert / \\left\\lVert \\frac{\\partial E}{\\partial x_N} \\right\\rVert', lines: [...lines(rnn), `LSTM: ${shown(lstm)}`], notes },
      { ...transformer, claim: '\\text{Excellent (constant path)}', value: shown(attention), ...tex(attention), unit: `of the gradient arrives ${distance}`, brief: 'of its gradient', also: 'the nearest word asks as well as answers', amount: 10 ** attention.farthestLog10, formula: '\\left\\lVert \\frac{\\partial E}{\\partial x_1} \\right\\rVert / \\left\\lVert \\frac{\\partial E}{\\partial x_N} \\right\\rVert', lines: lines(attention), notes },
    ],
    said: ['Every step back multiplies by the weights of the state once more.', 'In attention distance does not occur: one step back, from wherever.'],
    correction: 'Distance alone does not defeat an LSTM: how many things it must keep does.',
    opens: 'gradients', opensText: 'see the gradients →',
  };
}
