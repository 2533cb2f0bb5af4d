import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { largestTerms, writtenSum } from '../../../sentence/sums';
import { quoted } from '../../../sentence/quoted';
import { decimal } from '../../../timeline/numbers';
import { lstm, type Memory, models, rnn, transformer } from '../reading';
import { words } from '../words/words';
import { exampleTokens, inside } from './numbers';

const says = words.inside;

/** What the trace calls the three models, in their order. */
export const modelKeys = ['rnn', 'lstm', 'transformer'] as const;
export type ModelKey = (typeof modelKeys)[number];
const places = { rnn, lstm, transformer } as const;

/** Letters of the learnt parts. */
const letters: Readonly<Record<keyof typeof says.parts, string>> = {
  headWeight: 'W_{out}', headBias: 'b_{out}', inputWeight: 'W_{xh}', hiddenWeight: 'W_{hh}', inputBias: 'b_{xh}', hiddenBias: 'b_{hh}',
  norm1: '\\gamma_1, \\beta_1', norm2: '\\gamma_2, \\beta_2', norm3: '\\gamma_3, \\beta_3',
  inWeight: 'W_{QKV}', inBias: 'b_{QKV}', outWeight: 'W_O', outBias: 'b_O', firstWeight: 'W_1', firstBias: 'b_1', secondWeight: 'W_2', secondBias: 'b_2',
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
    title: says.logit.title(models[model]?.name ?? '', memory.names.values[value] ?? '', decimal(at(memory.logits, model * answers + value), 3)),
    formula: 'z_v = \\textstyle\\sum_u W_{out}[v,u]\\,s[u] + b_{out}[v]',
    lines: writtenSum(product).lines,
    notes: [key === 'transformer' ? says.logit.looking : says.logit.chain],
    sources: [
      ...largest.map((unit) => ({ label: says.logit.state(unit + 1), thing: { kind: `${key}.${name}`, at: key === 'transformer' ? [unit] : [exampleLength - 1, unit] } })),
      ...largest.slice(0, 1).map((unit) => ({ label: says.weight(unit + 1), thing: { kind: `${key}.headWeight`, at: [value, unit] } })),
      { label: says.bias, thing: { kind: `${key}.headBias`, at: [value] } },
    ],
  };
}

/** One value of what a model reads at a place: the learnt vectors of word and colour, and the transformer's position. */
export function wordOrigin(memory: Memory, model: ModelKey, token: number, unit: number): Origin {
  const width = at(memory.widths, places[model]);
  const [key, value] = [at(memory.exampleKeys, token), at(memory.exampleValues, token)];
  const parts = [
    { name: says.vector.word, number: at(inside(memory, `${model}.keyTable`), key * width + unit), thing: { kind: `${model}.keyTable`, at: [key, unit] } },
    { name: says.vector.colour, number: at(inside(memory, `${model}.valueTable`), value * width + unit), thing: { kind: `${model}.valueTable`, at: [value, unit] } },
    ...(model === 'transformer' ? [{ name: says.vector.position, number: at(inside(memory, 'transformer.positions'), token * width + unit), thing: { kind: 'transformer.positions', at: [token, unit] } }] : []),
  ];
  const together = parts.reduce((sum, { number }) => sum + number, 0);
  return {
    title: says.vector.title(quoted({ tokens: exampleTokens(memory) }, token), unit + 1, decimal(at(inside(memory, `${model}.vectors`), token * width + unit), 3)),
    formula: model === 'transformer' ? `${says.vector.rule} + p_t` : says.vector.rule,
    lines: [...parts.map(({ name, number }) => `${name.padEnd(8)} ${decimal(number, 3)}`), says.sum(decimal(together, 3))],
    notes: [],
    sources: parts.map(({ name, thing }) => ({ label: says.vector.source(name, unit + 1), thing })),
  };
}

/** A number of the sinusoidal positions: given by its formula. */
export function positionOrigin(memory: Memory, token: number, unit: number): Origin {
  const width = at(memory.widths, transformer);
  const value = decimal(at(inside(memory, 'transformer.positions'), token * width + unit), 3);
  const wave = unit % 2 === 0 ? 'sin' : 'cos';
  return {
    title: says.position.title(token, unit + 1, value),
    formula: `0.1 \\${wave}(t / 10000^{2k/d})`,
    lines: [`0.1 × ${wave}(${token} / 10000^(${unit - (unit % 2)}/${width})) = ${value}`],
    notes: [says.position.note],
    sources: [],
  };
}

/** A number that training found: the last level; `null` when the model has no such part. */
export function learntPartOrigin(memory: Memory, model: ModelKey, name: string, [row, column]: readonly [number, number]): Origin | null {
  const part = tableWords(memory, name, row) ?? partWords(name, row);
  if (!part) return null;
  const numbers = inside(memory, `${model}.${name}`);
  const isVector = name.endsWith('Bias');
  const place = isVector ? row : row * at(memory.widths, places[model]) + column;
  const [columns, number] = name === 'secondWeight' ? [2 * at(memory.widths, transformer), at(numbers, row * 2 * at(memory.widths, transformer) + column)] : [null, at(numbers, place)];
  const where = name.endsWith('Table') || name.startsWith('norm') ? says.value(column + 1) : isVector ? says.row(row + 1) : says.cell(row + 1, column + 1, columns);
  const diverged = at(memory.divergedAt, places[model]);
  return {
    title: `${part[0]}, ${where}: ${decimal(number, 3)}`,
    formula: part[1],
    lines: [],
    notes: [says.learnt(models[places[model]]?.name ?? '', diverged > 0 ? diverged : memory.sizes.stepsDone)],
    sources: [],
  };
}

/** The vector of a key or of a value. */
function tableWords({ names }: Memory, name: string, row: number): readonly [string, string] | null {
  const { tables } = says;
  const [key, value] = [names.keys[row], names.values[row]];
  if (name === 'keyTable') return [key === undefined ? tables.noWord : tables.word(key), says.vector.keyTex];
  if (name !== 'valueTable') return null;
  return [value !== undefined ? tables.colour(value) : row === 16 ? tables.noColour : tables.question, says.vector.valueTex];
}

/** A part by its name in the trace, with its letter; of a norm the first row is the gain, the second the shift. */
function partWords(name: string, row: number): readonly [string, string] | null {
  if (!isPart(name)) return null;
  const prefix = name.startsWith('norm') ? `${row === 0 ? says.gain : says.shift} ` : '';
  return [`${prefix}${says.parts[name]}`, letters[name]];
}

function isPart(name: string): name is keyof typeof letters {
  return Object.hasOwn(letters, name);
}
