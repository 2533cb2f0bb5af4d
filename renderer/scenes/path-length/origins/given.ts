import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal, summand } from '../../../timeline/numbers';
import { type Field, valueAt, widthAt } from '../kept/field';
import { laneAt, type Lanes } from '../reading';
import { words } from '../words/words';
import { word } from './places';
import { writtenTerms } from './terms';

const { forward: texts, input, file } = words.origins;

/** A number of what a lane reads of a word. */
export function inputOrigin(lanes: Lanes, lane: number, token: number, unit: number): Origin {
  const { field, own } = laneAt(lanes, lane);
  const value = valueAt(field, { layer: 0, token }, unit);
  const title = texts.number(unit + 1, input(word(lanes, token)), decimal(value, 3));
  const given = (column: number): Origin['sources'][number] => ({ label: texts.vector.label(column + 1), thing: { kind: 'vector', at: [token, column] } });
  const vector = at(lanes.vectors, token * lanes.inputWidth + unit);
  if (own && lane === 0) return { title, formula: 'x_t', lines: [`${decimal(vector, 3)}`], notes: [texts.ownChain], sources: [given(unit)] };
  const position = positionAt(token, unit, field.inputWidth);
  const placed = { label: texts.position, thing: { kind: 'position', at: [token, unit, field.inputWidth] } };
  if (own) return { title, formula: 'x_i + p_i', lines: [`${decimal(vector, 3)} ${summand(position, 3)} = ${decimal(value, 3)}`], notes: [], sources: [given(unit), placed] };
  const sum = writtenTerms(Array.from({ length: lanes.inputWidth }, (_, column) => [at(lanes.narrow, unit * lanes.inputWidth + column), at(lanes.vectors, token * lanes.inputWidth + column)]));
  return {
    title, formula: 'N\\,x_i + p_i', lines: [...sum.lines, texts.placed(summand(position, 3), decimal(value, 3))],
    notes: [texts.narrows(lanes.inputWidth, lanes.width)],
    sources: [...sum.largest.flatMap((column) => [{ label: `N[${unit + 1}, ${column + 1}]`, thing: { kind: 'narrow', at: [unit, column] } }, given(column)]), placed],
  };
}

/** One number of the wave that says where a word stands; Vaswani et al. 2017, section 3.5. */
function positionAt(token: number, unit: number, width: number): number {
  const angle = token / 10_000 ** ((unit - (unit % 2)) / width);
  return unit % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
}

export function positionOrigin(lanes: Lanes, [token = 0, unit = 0, width = lanes.width]: readonly number[]): Origin {
  const pair = unit - (unit % 2);
  const [wave, value] = [unit % 2 === 0 ? 'sin' : 'cos', decimal(positionAt(token, unit, width), 3)];
  return {
    title: texts.positionTitle(token + 1, unit + 1, value),
    formula: `p_i[${unit + 1}] = \\${wave}(i / 10000^{${pair}/${width}})`, lines: [`${wave}(${token} / ${decimal(10_000 ** (pair / width), 1)}) = ${value}`],
    notes: [texts.positionNote], sources: [],
  };
}

/** One value of a word vector: given. */
export function vectorOrigin(lanes: Lanes, [token = 0, column = 0]: readonly number[]): Origin {
  const { known = true } = lanes.tokens[token] ?? {};
  return {
    title: texts.vector.title(word(lanes, token), column + 1, decimal(at(lanes.vectors, token * lanes.inputWidth + column), 3)),
    formula: `x_i \\in \\mathbb{R}^{${lanes.inputWidth}}`, lines: [],
    notes: [known ? texts.vector.known : texts.vector.unknown], sources: [],
  };
}

export function narrowOrigin(lanes: Lanes, [unit = 0, column = 0]: readonly number[]): Origin {
  return {
    title: `N[${unit + 1}, ${column + 1}] = ${decimal(at(lanes.narrow, unit * lanes.inputWidth + column), 3)}`, formula: `N \\in \\mathbb{R}^{${lanes.width}\\times ${lanes.inputWidth}}`,
    lines: [], notes: [texts.narrowNote], sources: [],
  };
}

/** A weight of a layer: drawn, or read from a file. */
export function weightOrigin(lanes: Lanes, [lane = 0, layer = 0, matrix = 0, row = 0, column = 0]: readonly number[]): Origin | null {
  const { field } = laneAt(lanes, lane);
  const { name, value } = weightAt(field, layer, matrix, row, column);
  if (layer >= field.layers || value === undefined) return null;
  return {
    title: `${name}[${row + 1}, ${column + 1}]${field.layers > 1 ? texts.ofLayer(layer + 1) : ''}: ${decimal(value, 3)}`,
    formula: 'W', lines: [], notes: [whose(lanes, lane)], sources: [],
  };
}

function weightAt(field: Field, layer: number, matrix: number, row: number, column: number): { readonly name: string; readonly value: number | undefined } {
  const { weights, width, taps } = field;
  switch (field.kind) {
    case 'chain': {
      const columns = widthAt(field, matrix);
      return { name: matrix === 0 ? 'W_xh' : 'W_hh', value: weights[matrix === 0 ? 'weightIh' : 'weightHh']?.[row * columns + column] };
    }
    case 'attention':
      return { name: ['W_Q', 'W_K', 'W_V', 'W_O'][matrix] ?? 'W', value: matrix === 3 ? weights['outWeight']?.[(layer * width + row) * width + column] : weights['inWeight']?.[((layer * 3 + matrix) * width + row) * width + column] };
    case 'convolution':
      return { name: `W_${matrix}`, value: weights['taps']?.[((layer * taps + matrix) * width + row) * width + column] };
    default:
      return field.kind satisfies never;
  }
}

export function biasOrigin(lanes: Lanes, [lane = 0, layer = 0, , unit = 0]: readonly number[]): Origin {
  const { field } = laneAt(lanes, lane);
  return { title: texts.biasTitle(unit + 1, decimal(at(field.weights['bias'] ?? [], layer * field.width + unit), 3)), formula: 'b', lines: [], notes: [whose(lanes, lane)], sources: [] };
}

function whose(lanes: Lanes, lane: number): string {
  return laneAt(lanes, lane).own ? texts.read(lanes.file ?? file) : texts.drawn;
}
