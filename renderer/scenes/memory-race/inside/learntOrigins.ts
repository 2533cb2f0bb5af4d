import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { largestTerms, writtenSum } from '../../../sentence/sums';
import { quoted } from '../../../sentence/words';
import { decimal, grouped } from '../../../timeline/numbers';
import { lstm, type Memory, models, rnn, transformer } from '../reading';
import { exampleTokens, inside } from './numbers';

/** What the trace calls the three models, in their order. */
export const modelKeys = ['rnn', 'lstm', 'transformer'] as const;
export type ModelKey = (typeof modelKeys)[number];
const places = { rnn, lstm, transformer } as const;

/** Parts in words, with their letters. */
const partWords: Readonly<Record<string, readonly [name: string, tex: string]>> = {
  headWeight: ['Weight of the answers', 'W_{out}'], headBias: ['Bias of the answers', 'b_{out}'],
  inputWeight: ['Weight on the word', 'W_{xh}'], hiddenWeight: ['Weight on the state before', 'W_{hh}'], inputBias: ['Bias beside the word', 'b_{xh}'], hiddenBias: ['Bias beside the state before', 'b_{hh}'],
  norm1: ['of the first norm', '\\gamma_1, \\beta_1'], norm2: ['of the second norm', '\\gamma_2, \\beta_2'], norm3: ['of the last norm', '\\gamma_3, \\beta_3'],
  inWeight: ['Weight of queries, keys and values', 'W_{QKV}'], inBias: ['Bias of queries, keys and values', 'b_{QKV}'], outWeight: ['Weight after attention', 'W_O'], outBias: ['Bias after attention', 'b_O'],
  firstWeight: ['Weight into the feed-forward part', 'W_1'], firstBias: ['Bias into the feed-forward part', 'b_1'], secondWeight: ['Weight out of the feed-forward part', 'W_2'], secondBias: ['Bias out of the feed-forward part', 'b_2'],
};

/** What a share is made of: a row of the output weights times what the model made of the last word. */
export function logitOrigin(memory: Memory, model: number, value: number): Origin {
  const key = modelKeys[model] ?? 'rnn';
  const { answers, exampleLength } = memory.sizes;
  const width = at(memory.widths, model);
  const [name, start] = key === 'transformer' ? (['read', 0] as const) : (['hidden', (exampleLength - 1) * width] as const);
  const product = {
    weights: inside(memory, `${key}.headWeight`), weightStart: value * width, values: inside(memory, `${key}.${name}`), valueStart: start, length: width,
    bias: at(inside(memory, `${key}.headBias`), value),
  };
  const largest = largestTerms(product, 3);
  return {
    title: `${models[model]?.name ?? ''}, logit of “${memory.names.values[value] ?? ''}”: ${decimal(at(memory.logits, model * answers + value), 3)}`,
    formula: 'z_v = \\textstyle\\sum_u W_{out}[v,u]\\,s[u] + b_{out}[v]',
    lines: writtenSum(product).lines,
    notes: [key === 'transformer' ? 's is the last word after attention, feed-forward part and norm.' : 's is the hidden state after the last word.'],
    sources: [
      ...largest.map((unit) => ({ label: `s, value ${unit + 1}`, thing: { kind: `${key}.${name}`, at: key === 'transformer' ? [unit] : [exampleLength - 1, unit] } })),
      ...largest.slice(0, 1).map((unit) => ({ label: `weight on value ${unit + 1}`, thing: { kind: `${key}.headWeight`, at: [value, unit] } })),
      { label: 'bias', thing: { kind: `${key}.headBias`, at: [value] } },
    ],
  };
}

/** One value of what a model reads at a place: the learnt vectors of word and colour, and the transformer's position. */
export function wordOrigin(memory: Memory, model: ModelKey, token: number, unit: number): Origin {
  const width = at(memory.widths, places[model]);
  const [key, value] = [at(memory.exampleKeys, token), at(memory.exampleValues, token)];
  const parts = [
    { words: 'word', number: at(inside(memory, `${model}.keyTable`), key * width + unit), thing: { kind: `${model}.keyTable`, at: [key, unit] } },
    { words: 'colour', number: at(inside(memory, `${model}.valueTable`), value * width + unit), thing: { kind: `${model}.valueTable`, at: [value, unit] } },
    ...(model === 'transformer' ? [{ words: 'position', number: at(inside(memory, 'transformer.positions'), token * width + unit), thing: { kind: 'transformer.positions', at: [token, unit] } }] : []),
  ];
  const together = parts.reduce((sum, { number }) => sum + number, 0);
  return {
    title: `Word vector of ${quoted({ tokens: exampleTokens(memory) }, token)}, value ${unit + 1}: ${decimal(at(inside(memory, `${model}.vectors`), token * width + unit), 3)}`,
    formula: model === 'transformer' ? 'x_t = E_{\\text{word}} + E_{\\text{colour}} + p_t' : 'x_t = E_{\\text{word}} + E_{\\text{colour}}',
    lines: [...parts.map(({ words, number }) => `${words.padEnd(8)} ${decimal(number, 3)}`), `sum: ${decimal(together, 3)}`],
    notes: [],
    sources: parts.map(({ words, thing }) => ({ label: `${words}, value ${unit + 1}`, thing })),
  };
}

/** A number of the sinusoidal positions: given by its formula. */
export function positionOrigin(memory: Memory, token: number, unit: number): Origin {
  const width = at(memory.widths, transformer);
  const value = decimal(at(inside(memory, 'transformer.positions'), token * width + unit), 3);
  const wave = unit % 2 === 0 ? 'sin' : 'cos';
  return {
    title: `Position ${token}, value ${unit + 1}: ${value}`,
    formula: `0.1 \\${wave}(t / 10000^{2k/d})`,
    lines: [`0.1 × ${wave}(${token} / 10000^(${unit - (unit % 2)}/${width})) = ${value}`],
    notes: ['Given, not learnt; a tenth as large as usual.'],
    sources: [],
  };
}

/** A number that training found: the last level; `null` when the model has no such part. */
export function learntPartOrigin(memory: Memory, model: ModelKey, name: string, [row, column]: readonly [number, number]): Origin | null {
  const words = tableWords(memory, name, row) ?? partWords[name];
  if (!words) return null;
  const numbers = inside(memory, `${model}.${name}`);
  const isVector = name.endsWith('Bias');
  const place = isVector ? row : row * at(memory.widths, places[model]) + column;
  const [columns, number] = name === 'secondWeight' ? [2 * at(memory.widths, transformer), at(numbers, row * 2 * at(memory.widths, transformer) + column)] : [0, at(numbers, place)];
  const where = name.endsWith('Table') || name.startsWith('norm') ? `value ${column + 1}` : isVector ? `row ${row + 1}` : `row ${row + 1}, column ${column + 1}${columns > 0 ? ` of ${columns}` : ''}`;
  const diverged = at(memory.divergedAt, places[model]);
  return {
    title: `${name.startsWith('norm') ? (row === 0 ? 'Gain ' : 'Shift ') : ''}${words[0]}, ${where}: ${decimal(number, 3)}`,
    formula: words[1],
    lines: [],
    notes: [`Learnt during this run by the ${models[places[model]]?.name ?? ''}: what Adam had made of it after ${grouped.format(diverged > 0 ? diverged : memory.sizes.stepsDone)} steps. Here it is given.`],
    sources: [],
  };
}

/** The vector of a key or of a value. */
function tableWords({ names }: Memory, name: string, row: number): readonly [string, string] | null {
  if (name === 'keyTable') return [`Learnt vector of ${names.keys[row] === undefined ? 'no word' : `the word “${names.keys[row]}”`}`, 'E_{\\text{word}}'];
  if (name === 'valueTable') return [`Learnt vector of ${names.values[row] === undefined ? (row === 16 ? 'no colour' : 'the question') : `the colour “${names.values[row]}”`}`, 'E_{\\text{colour}}'];
  return null;
}
