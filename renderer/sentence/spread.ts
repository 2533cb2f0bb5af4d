import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { type Sentence } from './reading';
import { words } from './words/words';

const told = words.attention;

/** How peaked the softmax of one head is, over all its queries. */
export interface Spread {
  /** Standard deviation of all scores that the mask allows. */
  readonly scoreDeviation: number;
  /** Mean over the rows of the row's largest weight. */
  readonly largestWeight: number;
  /** Mean over the rows of the row's entropy, in bits. */
  readonly entropyBits: number;
  /** Mean over the rows of w (1 - w) at the row's largest weight: how much that weight moves with its score. */
  readonly slope: number;
}

/** The same queries and keys both ways: divided by sqrt(keyWidth), and not. */
export interface BothSpreads {
  readonly divided: Spread;
  readonly undivided: Spread;
}

export const spreadMeasures = ['scoreDeviation', 'largestWeight', 'entropyBits', 'slope'] as const;

const known = new WeakMap<Sentence, Map<number, BothSpreads>>();

/** Measures one head both ways, in float64 over the recorded float32 numbers. */
export function spreadsOf(sentence: Sentence, head: number): BothSpreads {
  const heads = known.get(sentence) ?? new Map<number, BothSpreads>();
  known.set(sentence, heads);
  const found = heads.get(head) ?? measureHead(sentence, head);
  heads.set(head, found);
  return found;
}

/** The weights of one head, [tokens, tokens], as division by sqrt(keyWidth) makes them or as they are without. */
export function weightsBothWays(sentence: Sentence, head: number): { readonly divided: Float32Array; readonly undivided: Float32Array } {
  const size = sentence.count * sentence.count;
  const [used, other] = [sentence.weights, sentence.otherWeights].map((all) => all.subarray(head * size, (head + 1) * size));
  if (!used || !other) throw new RangeError(`head ${head} has no weights`);
  return sentence.scaled ? { divided: used, undivided: other } : { divided: other, undivided: used };
}

/** The query whose row the division changes most: where the difference can be seen. */
export function peakedQuery(sentence: Sentence, head: number): number {
  const { divided, undivided } = weightsBothWays(sentence, head);
  const { count } = sentence;
  const gain = Float64Array.from({ length: count }, (_, query) => largestOf(undivided, query, count) - largestOf(divided, query, count));
  return gain.reduce((best, value, query) => (value > at(gain, best) ? query : best), 0);
}

/** The largest weight of a row. @param weights - [tokens, tokens] */
export function largestOf(weights: Float32Array, query: number, count: number): number {
  return weights.subarray(query * count, (query + 1) * count).reduce((largest, weight) => Math.max(largest, weight), 0);
}

function measureHead(sentence: Sentence, head: number): BothSpreads {
  const deviation = scoreDeviation(sentence, head);
  const root = Math.sqrt(sentence.keyWidth);
  const { divided, undivided } = weightsBothWays(sentence, head);
  return {
    divided: { scoreDeviation: sentence.scaled ? deviation : deviation / root, ...rowMeans(divided, sentence.count) },
    undivided: { scoreDeviation: sentence.scaled ? deviation * root : deviation, ...rowMeans(undivided, sentence.count) },
  };
}

/** Of the recorded scores that the mask allows. */
function scoreDeviation({ scores, count, causal }: Sentence, head: number): number {
  let [pairs, sum, squares] = [0, 0, 0];
  for (let query = 0; query < count; query += 1) {
    for (let key = 0; key < (causal ? query + 1 : count); key += 1) {
      const score = at(scores, (head * count + query) * count + key);
      [pairs, sum, squares] = [pairs + 1, sum + score, squares + score * score];
    }
  }
  return Math.sqrt(Math.max(squares / pairs - (sum / pairs) ** 2, 0));
}

function rowMeans(weights: Float32Array, count: number): Omit<Spread, 'scoreDeviation'> {
  let [largestWeight, entropyBits, slope] = [0, 0, 0];
  for (let query = 0; query < count; query += 1) {
    let largest = 0;
    for (let key = 0; key < count; key += 1) {
      const weight = at(weights, query * count + key);
      largest = Math.max(largest, weight);
      if (weight > 0) entropyBits -= weight * Math.log2(weight);
    }
    largestWeight += largest;
    slope += largest * (1 - largest);
  }
  return { largestWeight: largestWeight / count, entropyBits: entropyBits / count, slope: slope / count };
}

const formulas = {
  scoreDeviation: '\\sigma = \\sqrt{\\overline{s^2} - \\overline{s}^{\\,2}}',
  largestWeight: '\\tfrac1n\\textstyle\\sum_i \\max_j w_{ij}',
  entropyBits: '-\\tfrac1n\\textstyle\\sum_i\\sum_j w_{ij}\\log_2 w_{ij}',
  slope: '\\partial w_{ij}/\\partial s_{ij} = w_{ij}(1 - w_{ij})',
} as const;
/** One measure of how peaked a head is. @param way - 0 divided, 1 not */
export function spreadOrigin(sentence: Sentence, head: number, way: number, measure: number): Origin {
  const name = spreadMeasures[measure] ?? 'scoreDeviation';
  const { divided, undivided } = spreadsOf(sentence, head);
  return {
    title: told.spreadTitle(told.spread[name].name, head + 1, way === 0 ? sentence.keyWidth : null, decimal((way === 0 ? divided : undivided)[name], 3)),
    formula: formulas[name],
    lines: told.bothWays(decimal(divided[name], 4), decimal(undivided[name], 4)),
    notes: [told.spread[name].meaning, told.workedOut],
    sources: [],
  };
}
