import { at } from '#contract/tensor';
import { type Origin } from '../../parts/scene';
import { grouped } from '../../timeline/numbers';
import { keptNumbers, lstm, type Memory, models, rnn, transformer } from './reading';

/** How many numbers a model learns, layer by layer. */
export function learntOrigin({ learnt, widths }: Memory, model: number): Origin {
  const width = at(widths, model);
  const share = Math.round((100 * at(learnt, model)) / Math.max(...learnt));
  const total = grouped.format(at(learnt, model));
  const tables = `words and colours: (17 + 18) · ${width} = ${grouped.format(35 * width)}`;
  const head = `answers: 16 · ${width} + 16 = ${grouped.format(16 * width + 16)}`;
  const gates = model === lstm ? 4 : 1;
  const layers = model === transformer
    ? [
        `attention: 4 · ${width}² + 4 · ${width} = ${grouped.format(4 * width * width + 4 * width)}`,
        `feed-forward: 2 · ${width} · ${2 * width} + ${3 * width} = ${grouped.format(4 * width * width + 3 * width)}`,
        `three norms: 3 · 2 · ${width} = ${grouped.format(6 * width)}`,
      ]
    : [`${gates === 4 ? 'four gates: 4 · ' : 'recurrence: '}(2 · ${width}² + 2 · ${width}) = ${grouped.format(gates * (2 * width * width + 2 * width))}`];
  return {
    title: `${models[model]?.name ?? ''} learns ${total} numbers`,
    formula: model === rnn ? 'h_t = \\tanh(W_{ih} x_t + b_{ih} + W_{hh} h_{t-1} + b_{hh})' : model === lstm ? 'c_t = f c_{t-1} + i g, \\quad h_t = o \\tanh c_t' : 'x + \\text{Attention}(\\text{norm}\\,x), \\text{ then } + \\text{FF}(\\text{norm})',
    lines: [tables, ...layers, head, `together ${total}`],
    notes: [`Counted, not measured: ${share} % of the largest of the three. Its state is ${width} wide; widths were chosen so that all three have about as many weights.`],
    sources: [],
  };
}

/** How many numbers a model keeps of a sequence. */
export function keptOrigin(memory: Memory, model: number, words: number): Origin {
  const width = at(memory.widths, model);
  const kept = grouped.format(keptNumbers(memory, model, words));
  const lines = model === transformer
    ? [`a key and a value of ${width} numbers for each of ${words} words`, `2 · ${width} · ${words} = ${kept}`]
    : model === lstm ? [`h and c of ${width} numbers each, whatever the length`, `2 · ${width} = ${kept}`] : [`h of ${width} numbers, whatever the length: ${kept}`];
  return {
    title: `${models[model]?.name ?? ''} keeps ${kept} numbers of ${words === 1 ? 'a word' : `${words} words`}`,
    formula: model === transformer ? '2 \\, n \\, d' : model === lstm ? '2 d' : 'd',
    lines,
    notes: ['Counted. What a transformer keeps grows with the text, which is its price; a chain keeps as much of a book as of a word.'],
    sources: [],
  };
}
