import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { largestTerms, type Product, writtenSum } from '../../../sentence/sums';
import { decimal, grouped } from '../../../timeline/numbers';
import { type Journey } from '../reading';
import { words } from '../words/words';
import { wordAt } from './steps';

const texts = words.origins;

/** Word of the sequence by name: places count from the first. */
const wordOf = (journey: Journey, place: number): string => wordAt(journey, journey.steps - place);

/** What the last word takes from another. */
export function shareOrigin(journey: Journey, head: number, distance: number): Origin {
  const { tensors: { shares, scores }, sizes: { words: count }, steps } = journey;
  const place = head * count + steps - distance;
  const value = decimal(at(shares, place), 4);
  const row = scores.subarray(head * count, (head + 1) * count);
  const highest = row.reduce((most, score) => Math.max(most, score), -Infinity);
  const power = Math.exp(at(scores, place) - highest);
  const all = row.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return {
    title: texts.share.title(head + 1, words.stepsBack(distance), { word: wordAt(journey, distance), value }),
    formula: '\\mathrm{softmax}(q_t\\cdot k/\\sqrt{d_k})',
    lines: [
      texts.equalShare(grouped.format(count), decimal(1 / count, 4)),
      texts.share.powers(decimal(at(scores, place) - highest, 3), decimal(power, 4), decimal(all, 3)),
      `${decimal(power, 4)} / ${decimal(all, 3)} = ${decimal(power / all, 4)}`,
    ],
    notes: texts.share.notes,
    sources: [{ label: texts.share.score, thing: { kind: 'score', at: [head, steps - distance] } }],
  };
}

/** How well the last word's query and a word's key match. */
export function scoreOrigin(journey: Journey, head: number, place: number): Origin {
  const { tensors: { query, keys, scores }, sizes: { words: count, inputWidth, heads } } = journey;
  const size = inputWidth / heads;
  const product: Product = { weights: query, weightStart: head * size, values: keys, valueStart: place * inputWidth + head * size, length: size };
  const { lines, sum } = writtenSum(product);
  return {
    title: texts.score.title(wordOf(journey, place), head + 1, decimal(at(scores, head * count + place), 3)),
    formula: 's = q_t \\cdot k \\,/\\, \\sqrt{d_k}',
    lines: [...lines, `÷ √${size} = ${decimal(sum / Math.sqrt(size), 3)}`],
    notes: [],
    sources: largestTerms(product, 2).flatMap((unit) => [
      { label: texts.score.query(unit + 1), thing: { kind: 'query', at: [head * size + unit] } },
      { label: texts.score.key(wordOf(journey, place), unit + 1), thing: { kind: 'key', at: [place, head * size + unit] } },
    ]),
  };
}

/** One value of the last word's query. */
export function queryOrigin(journey: Journey, unit: number): Origin {
  const { tensors: { query }, steps } = journey;
  return projected(journey, { place: steps, row: unit, title: texts.query(wordOf(journey, steps), unit + 1, decimal(at(query, unit), 3)), letter: 'Q' });
}

/** One value of a word's key. */
export function keyOrigin(journey: Journey, place: number, unit: number): Origin {
  const { tensors: { keys }, sizes: { inputWidth } } = journey;
  return projected(journey, { place, row: inputWidth + unit, title: texts.key(wordOf(journey, place), unit + 1, decimal(at(keys, place * inputWidth + unit), 3)), letter: 'K' });
}

interface Projection {
  readonly place: number;
  readonly row: number;
  readonly title: string;
  readonly letter: 'Q' | 'K';
}

/** A row of the weights times what attention reads of a word. */
function projected({ tensors: { askingWeight, askingBias, inputs }, sizes: { inputWidth } }: Journey, { place, row, title, letter }: Projection): Origin {
  const product: Product = { weights: askingWeight, weightStart: row * inputWidth, values: inputs, valueStart: place * inputWidth, length: inputWidth, bias: at(askingBias, row) };
  return {
    title, formula: `W_${letter}\\,(x + p) + b_${letter}`, lines: writtenSum(product).lines, notes: [],
    sources: largestTerms(product, 3).map((column) => ({ label: texts.input.label(column + 1), thing: { kind: 'input', at: [place, column] } })),
  };
}

/** One value of what attention reads: the word vector and where the word stands. */
export function inputOrigin(journey: Journey, place: number, column: number): Origin {
  const { tensors: { inputs, vectors }, sizes: { inputWidth, tokens } } = journey;
  const token = place % tokens;
  const [value, vector] = [at(inputs, place * inputWidth + column), at(vectors, token * inputWidth + column)];
  const angle = place / 10_000 ** ((column - (column % 2)) / inputWidth);
  const position = column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  return {
    title: texts.input.title(wordOf(journey, place), column + 1, decimal(value, 3)),
    formula: column % 2 === 0 ? 'x_i + \\sin(i / 10000^{2k/d})' : 'x_i + \\cos(i / 10000^{2k/d})',
    lines: [texts.input.vector(decimal(vector, 3)), texts.input.position(place, decimal(position, 3)), texts.sum(decimal(vector + position, 3))],
    notes: [],
    sources: [{ label: texts.vector.label(column + 1), thing: { kind: 'vector', at: [token, column] } }],
  };
}
