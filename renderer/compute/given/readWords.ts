import type { GivenWeights } from '#contract/weights';
import { lookUp, type WordVector } from '../../words/lookup';
import type { Context } from '../program';
import { takeEmbedding } from './embedding';

/** The vectors of a text's words. */
export interface ReadWords {
  /** One for each token. */
  readonly found: readonly WordVector[];
  readonly width: number;
  /** [tokens, width] */
  readonly flat: Float32Array;
  /** Tensors of the lecturer's file that they came from. */
  readonly names: readonly string[];
}

/**
 * The vectors of words: from the embedding that a lecturer's weights bring along, else the packed ones.
 *
 * @throws UnrollError 'bad-input' when the file's embedding cannot be used
 */
export async function readWords(tokens: readonly string[], given: GivenWeights | null, context: Pick<Context, 'words'>): Promise<ReadWords> {
  const embedding = takeEmbedding(given);
  const packed = await context.words();
  const found = tokens.map((token) => embedding?.lookUp(token) ?? lookUp(packed, token));
  const width = embedding?.width ?? packed.dimensions;
  const flat = new Float32Array(tokens.length * width);
  found.forEach(({ vector }, index) => flat.set(vector, index * width));
  return { found, width, flat, names: embedding?.names ?? [] };
}
