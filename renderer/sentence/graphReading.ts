import { type Trace } from '#contract/trace';
import { words } from './words/words';

/** The attention half of a sentence's trace. Shapes as the program writes them. */
export interface GraphNumbers {
  /** Whether scores were divided by sqrt(keyWidth). */
  readonly scaled: boolean;
  /** Whether a word sees only itself and what came before. */
  readonly causal: boolean;
  /** Whether head 1 compares the word vectors themselves; not so with a lecturer's own layer. */
  readonly wordHead: boolean;
  /** File that the attention layer's weights came from; `null` when they were drawn from the seed. */
  readonly graphFile: string | null;
  /** [heads, keyWidth, width] */
  readonly queryWeight: Float32Array;
  readonly keyWeight: Float32Array;
  /** [heads, valueWidth, width] */
  readonly valueWeight: Float32Array;
  /** [width, width], row = output */
  readonly outputWeight: Float32Array;
  /** [heads, keyWidth] */
  readonly queryBias: Float32Array;
  readonly keyBias: Float32Array;
  /** [heads, valueWidth] */
  readonly valueBias: Float32Array;
  /** [width] */
  readonly outputBias: Float32Array;
  /** [heads, tokens, keyWidth] */
  readonly query: Float32Array;
  readonly key: Float32Array;
  /** [heads, tokens, valueWidth] */
  readonly value: Float32Array;
  readonly mixed: Float32Array;
  /** [heads, tokens, tokens]; a row is one query */
  readonly scores: Float32Array;
  readonly weights: Float32Array;
  /** The weights of the same scores with the division that was left out, or without the one that was made. */
  readonly otherWeights: Float32Array;
  /** The weights of the same scores behind a causal mask. */
  readonly maskedWeights: Float32Array;
}

interface GraphSizes {
  readonly count: number;
  readonly width: number;
  readonly heads: number;
  readonly keyWidth: number;
  readonly valueWidth: number;
  readonly scaled: number;
  readonly causal: number;
}

/** Picks the attention half out of a trace, every tensor in its shape. */
export function readGraph(trace: Trace, sizes: GraphSizes, tensor: (name: string, ...shape: number[]) => Float32Array): GraphNumbers {
  const { count, width, heads, keyWidth, valueWidth, scaled, causal } = sizes;
  const wordHead = tensor('wordHeadScale', 1)[0] !== 0;
  return {
    scaled: scaled !== 0, causal: causal !== 0, wordHead, graphFile: wordHead ? null : (trace.weights.file ?? words.attention.aFile),
    queryWeight: tensor('queryWeight', heads, keyWidth, width), keyWeight: tensor('keyWeight', heads, keyWidth, width),
    valueWeight: tensor('valueWeight', heads, valueWidth, width), outputWeight: tensor('outputWeight', width, width),
    queryBias: tensor('queryBias', heads, keyWidth), keyBias: tensor('keyBias', heads, keyWidth),
    valueBias: tensor('valueBias', heads, valueWidth), outputBias: tensor('outputBias', width),
    query: tensor('query', heads, count, keyWidth), key: tensor('key', heads, count, keyWidth),
    value: tensor('value', heads, count, valueWidth), mixed: tensor('mixed', heads, count, valueWidth),
    scores: tensor('scores', heads, count, count), weights: tensor('weights', heads, count, count),
    otherWeights: tensor('otherWeights', heads, count, count), maskedWeights: tensor('maskedWeights', heads, count, count),
  };
}
