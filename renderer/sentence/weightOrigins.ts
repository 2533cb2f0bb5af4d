import { at } from '#contract/tensor';
import { type Origin } from '../parts/scene';
import { decimal } from '../timeline/numbers';
import { quoted } from './quoted';
import { words } from './words/words';
import { type LookingNumbers, type Sentence, seenBy } from './reading';
import { largestTerms, type Product, writtenSum } from './sums';

const told = words.attention;

/** How much one word takes from another: its score against all scores of the query. */
export function weightOrigin(sentence: LookingNumbers, head: number, query: number, key: number): Origin {
  return shareOrigin(sentence, { stored: sentence.weights, factor: 1, causal: sentence.causal, note: null }, [head, query, key]);
}

/** The same weight with the division that was left out, or without the one that was made. */
export function otherWeightOrigin(sentence: Sentence, head: number, query: number, key: number): Origin {
  const { keyWidth, scaled, causal, otherWeights } = sentence;
  const root = Math.sqrt(keyWidth);
  const note = scaled ? told.notDivided(keyWidth) : told.divided(keyWidth);
  return shareOrigin(sentence, { stored: otherWeights, factor: scaled ? root : 1 / root, causal, note }, [head, query, key]);
}

/** The same weight behind a causal mask. */
export function maskedWeightOrigin(sentence: Sentence, head: number, query: number, key: number): Origin {
  return shareOrigin(sentence, { stored: sentence.maskedWeights, factor: 1, causal: true, note: told.behindMask }, [head, query, key]);
}

/** One way of making weights of the recorded scores. */
interface Way {
  readonly stored: Float32Array;
  /** By what the recorded scores are multiplied. */
  readonly factor: number;
  readonly causal: boolean;
  readonly note: string | null;
}

function shareOrigin(sentence: LookingNumbers, { stored, factor, causal, note }: Way, [head, query, key]: readonly [number, number, number]): Origin {
  const { count } = sentence;
  const start = (head * count + query) * count;
  const seen = seenBy({ count, causal }, query);
  const title = told.takes(quoted(sentence, query), decimal(at(stored, start + key), 3), quoted(sentence, key), head + 1);
  const formula = 'w_{ij} = \\exp(s_{ij}) \\big/ \\textstyle\\sum_k \\exp(s_{ik})';
  const sources = [{ label: told.scoreFor(quoted(sentence, key), quoted(sentence, query)), thing: { kind: 'score', at: [head, query, key] } }];
  if (key >= seen) return { title, formula, lines: [told.masked], notes: [told.maskForbids], sources };
  const scores = sentence.scores.subarray(start, start + seen).map((score) => score * factor);
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  const score = at(scores, key);
  return {
    title,
    formula,
    lines: [
      told.scores(decimal(score, 3), decimal(highest, 3)),
      `e^(${decimal(score - highest, 3)}) = ${decimal(Math.exp(score - highest), 4)}`,
      told.together(seen, decimal(all, 4)),
      told.weight(decimal(Math.exp(score - highest) / all, 4)),
    ],
    notes: [told.highestOff, ...(note === null ? [] : [note]), told.noProof],
    sources,
  };
}

/** Where the query and the key of two words lie. */
function pairProduct(sentence: LookingNumbers, head: number, query: number, key: number): Product {
  const { count, keyWidth } = sentence;
  const start = (token: number): number => (head * count + token) * keyWidth;
  return { weights: sentence.query, weightStart: start(query), values: sentence.key, valueStart: start(key), length: keyWidth };
}

/** How well a query and a key match, before anything is divided: their dot product, in float64 from the recorded numbers. */
export function dotOf(sentence: LookingNumbers, head: number, query: number, key: number): number {
  const { weights, weightStart, values, valueStart, length } = pairProduct(sentence, head, query, key);
  let sum = 0;
  for (let unit = 0; unit < length; unit += 1) sum += at(weights, weightStart + unit) * at(values, valueStart + unit);
  return sum;
}

/** The dot product written out. */
export function dotOrigin(sentence: LookingNumbers, head: number, query: number, key: number): Origin {
  const product = pairProduct(sentence, head, query, key);
  const { lines, sum } = writtenSum(product);
  return {
    title: told.dot(quoted(sentence, query), quoted(sentence, key), decimal(sum, 3)),
    formula: 'q_i \\cdot k_j = \\textstyle\\sum_u q_i[u]\\,k_j[u]',
    lines,
    notes: [told.dotNote],
    sources: vectorSources(sentence, product, head, query, key),
  };
}

/** How well a query and a key match: their dot product over the square root of their width. */
export function scoreOrigin(sentence: LookingNumbers, head: number, query: number, key: number): Origin {
  const { count, keyWidth, scaled } = sentence;
  const product = pairProduct(sentence, head, query, key);
  const { lines, sum } = writtenSum(product);
  return {
    title: told.score(quoted(sentence, key), quoted(sentence, query), decimal(at(sentence.scores, (head * count + query) * count + key), 3)),
    formula: scaled ? 's_{ij} = q_i \\cdot k_j \\,/\\, \\sqrt{d_k}' : 's_{ij} = q_i \\cdot k_j',
    lines: scaled ? [...lines, `÷ √${keyWidth} = ${decimal(sum / Math.sqrt(keyWidth), 3)}`] : lines,
    notes: scaled ? [] : [told.divisionOff],
    sources: vectorSources(sentence, product, head, query, key),
  };
}

function vectorSources(sentence: LookingNumbers, product: Product, head: number, query: number, key: number): Origin['sources'] {
  return [
    ...largestTerms(product, 2).map((unit) => ({ label: told.queryValue(quoted(sentence, query), unit + 1), thing: { kind: 'query', at: [head, query, unit] } })),
    ...largestTerms(product, 1).map((unit) => ({ label: told.keyValue(quoted(sentence, key), unit + 1), thing: { kind: 'key', at: [head, key, unit] } })),
  ];
}
