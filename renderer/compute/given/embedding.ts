import { UnrollError } from '#contract/failure';
import { at } from '#contract/tensor';
import type { GivenWeights } from '#contract/weights';
import { normal } from '../random';
import type { WordVector } from '../../words/lookup';
import { words } from '../words/words';

/** Looks words up in the file's own `embedding.weight`, whose rows are the words of its `vocabulary`. */
export interface Embedding {
  readonly width: number;
  lookUp(token: string): WordVector;
  readonly names: readonly string[];
}

/**
 * The embedding a file brings along.
 *
 * @returns `null` when it brings none: then the packed word vectors are read
 * @throws UnrollError 'bad-input' when its rows cannot be told apart by words
 */
export function takeEmbedding(given: GivenWeights | null): Embedding | null {
  const name = Object.keys(given?.tensors ?? {}).find((each) => /(?:^|\.)embedding\.weight$/.test(each));
  const tensor = name === undefined ? undefined : given?.tensors[name];
  if (given === null || name === undefined || !tensor) return null;
  const { vocabulary, file } = given;
  const [rows, width] = [at(tensor.shape, 0), tensor.shape[1] ?? 0];
  if (tensor.shape.length !== 2 || width < 1) throw new UnrollError('bad-input', words.given.wanted(`${file}: ${name}`, words.given.shape(words.given.rows), `[${tensor.shape.join(', ')}]`));
  if (vocabulary?.length !== rows) {
    throw new UnrollError('bad-input', words.given.wanted(`${file}: ${name}`, words.given.vocabulary(rows), words.given.words(vocabulary?.length ?? null)));
  }
  const rowOf = new Map(vocabulary.map((word, row) => [word, row]));
  return {
    width,
    names: [name],
    lookUp: (token) => {
      const found = rowOf.get(token) ?? rowOf.get(token.toLowerCase());
      if (found !== undefined) return { vector: tensor.data.slice(found * width, (found + 1) * width), known: true, from: vocabulary[found] ?? token };
      return { vector: normal(0, `word.${token}`, width), known: false, from: null };
    },
  };
}
