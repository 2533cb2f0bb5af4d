import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { largestTerms, type Product, writtenSum } from '../../../sentence/sums';
import { decimal, grouped } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { type Journey } from '../reading';
import { wordAt } from './steps';

/** Word of the sequence by name: places count from the first. */
const wordOf = (journey: Journey, place: number): string => wordAt(journey, journey.steps - place);

/** What the last word takes from another. */
export function shareOrigin(journey: Journey, head: number, distance: number): Origin {
  const { tensors: { shares, scores }, sizes: { words }, steps } = journey;
  const place = head * words + steps - distance;
  const value = decimal(at(shares, place), 4);
  const row = scores.subarray(head * words, (head + 1) * words);
  const highest = row.reduce((most, score) => Math.max(most, score), -Infinity);
  const power = Math.exp(at(scores, place) - highest);
  const all = row.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return {
    title: `Head ${head + 1}: the last word takes ${value} from ${wordAt(journey, distance)}, ${stepsBack(distance)}`,
    formula: '\\mathrm{softmax}(q_t\\cdot k/\\sqrt{d_k})',
    lines: [
      `an equal share would be 1 / ${grouped.format(words)} = ${decimal(1 / words, 4)}`,
      `e^(${decimal(at(scores, place) - highest, 3)}) = ${decimal(power, 4)}, all words together ${decimal(all, 3)}`,
      `${decimal(power, 4)} / ${decimal(all, 3)} = ${decimal(power / all, 4)}`,
    ],
    notes: ['The highest score is taken off first, which changes no share.', 'All shares of a head add up to 1: more words make each share smaller, but none is farther away.'],
    sources: [{ label: 'score of this word', thing: { kind: 'score', at: [head, steps - distance] } }],
  };
}

/** How well the last word's query and a word's key match. */
export function scoreOrigin(journey: Journey, head: number, place: number): Origin {
  const { tensors: { query, keys, scores }, sizes: { words, inputWidth, heads } } = journey;
  const size = inputWidth / heads;
  const product: Product = { weights: query, weightStart: head * size, values: keys, valueStart: place * inputWidth + head * size, length: size };
  const { lines, sum } = writtenSum(product);
  return {
    title: `Score of ${wordOf(journey, place)} for the last word (head ${head + 1}): ${decimal(at(scores, head * words + place), 3)}`,
    formula: 's = q_t \\cdot k \\,/\\, \\sqrt{d_k}',
    lines: [...lines, `÷ √${size} = ${decimal(sum / Math.sqrt(size), 3)}`],
    notes: [],
    sources: largestTerms(product, 2).flatMap((unit) => [
      { label: `query of the last word, value ${unit + 1}`, thing: { kind: 'query', at: [head * size + unit] } },
      { label: `key of ${wordOf(journey, place)}, value ${unit + 1}`, thing: { kind: 'key', at: [place, head * size + unit] } },
    ]),
  };
}

/** One value of the last word's query. */
export function queryOrigin(journey: Journey, unit: number): Origin {
  const { tensors: { query }, steps } = journey;
  return projected(journey, { place: steps, row: unit, title: `Query of ${wordOf(journey, steps)}, value ${unit + 1}: ${decimal(at(query, unit), 3)}`, letter: 'Q' });
}

/** One value of a word's key. */
export function keyOrigin(journey: Journey, place: number, unit: number): Origin {
  const { tensors: { keys }, sizes: { inputWidth } } = journey;
  return projected(journey, { place, row: inputWidth + unit, title: `Key of ${wordOf(journey, place)}, value ${unit + 1}: ${decimal(at(keys, place * inputWidth + unit), 3)}`, letter: 'K' });
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
    sources: largestTerms(product, 3).map((column) => ({ label: `input, value ${column + 1}`, thing: { kind: 'input', at: [place, column] } })),
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
    title: `Input of ${wordOf(journey, place)}, value ${column + 1}: ${decimal(value, 3)}`,
    formula: column % 2 === 0 ? 'x_i + \\sin(i / 10000^{2k/d})' : 'x_i + \\cos(i / 10000^{2k/d})',
    lines: [`word vector: ${decimal(vector, 3)}`, `position ${place}: ${decimal(position, 3)}`, `sum: ${decimal(vector + position, 3)}`],
    notes: [],
    sources: [{ label: `word vector, value ${column + 1}`, thing: { kind: 'vector', at: [token, column] } }],
  };
}
