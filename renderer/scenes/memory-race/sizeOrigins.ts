import { at } from '#contract/tensor';
import { type Origin } from '../../parts/scene';
import { grouped } from '../../timeline/numbers';
import { keptNumbers, lstm, type Memory, models, rnn, transformer } from './reading';
import { words as texts } from './words/words';

const { learnt: says, kept: keeps } = texts.origins;

/** How many numbers a model learns, layer by layer. */
export function learntOrigin({ learnt, widths }: Memory, model: number): Origin {
  const width = at(widths, model);
  const share = Math.round((100 * at(learnt, model)) / Math.max(...learnt));
  const total = grouped.format(at(learnt, model));
  const tables = `${says.tables}: (17 + 18) · ${width} = ${grouped.format(35 * width)}`;
  const head = `${says.answers}: 16 · ${width} + 16 = ${grouped.format(16 * width + 16)}`;
  const gates = model === lstm ? 4 : 1;
  const layers = model === transformer
    ? [
        `${says.attention}: 4 · ${width}² + 4 · ${width} = ${grouped.format(4 * width * width + 4 * width)}`,
        `${says.feedForward}: 2 · ${width} · ${2 * width} + ${3 * width} = ${grouped.format(4 * width * width + 3 * width)}`,
        `${says.norms}: 3 · 2 · ${width} = ${grouped.format(6 * width)}`,
      ]
    : [`${gates === 4 ? `${says.gates}: 4 · ` : `${says.recurrence}: `}(2 · ${width}² + 2 · ${width}) = ${grouped.format(gates * (2 * width * width + 2 * width))}`];
  return {
    title: says.title(models[model]?.name ?? '', total),
    formula: model === rnn ? 'h_t = \\tanh(W_{ih} x_t + b_{ih} + W_{hh} h_{t-1} + b_{hh})' : model === lstm ? 'c_t = f c_{t-1} + i g, \\quad h_t = o \\tanh c_t' : says.rule,
    lines: [tables, ...layers, head, `${says.together} ${total}`],
    notes: [says.note(share, width)],
    sources: [],
  };
}

/** How many numbers a model keeps of a sequence. */
export function keptOrigin(memory: Memory, model: number, words: number): Origin {
  const width = at(memory.widths, model);
  const kept = grouped.format(keptNumbers(memory, model, words));
  const lines = model === transformer
    ? [keeps.looking(width, words), `2 · ${width} · ${words} = ${kept}`]
    : model === lstm ? [keeps.gated(width), `2 · ${width} = ${kept}`] : [keeps.chain(width, kept)];
  return {
    title: keeps.title(models[model]?.name ?? '', kept, words),
    formula: model === transformer ? '2 \\, n \\, d' : model === lstm ? '2 d' : 'd',
    lines,
    notes: [keeps.note],
    sources: [],
  };
}
