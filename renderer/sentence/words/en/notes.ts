/** Remarks about the numbers of a sentence, in English. */
export const notes = {
  undivided: 'The scores were not divided by the square root of the key width: softmax got the bare products.',
  masked: 'A causal mask was laid over the scores: no word takes anything from a word behind it.',
  strangers: (listed: string): string => `Not among the packed words, so a vector made from the word’s own letters at random stands in: ${listed}.`,
  borrowing: (borrowed: string): string => `One-letter words have no vector of their own here and borrow another: ${borrowed}.`,
  borrows: (word: string, from: string): string => `“${word}” takes that of “${from}”`,
  more: (shown: string, rest: number): string => `${shown} and ${rest} more`,
  software: (gpu: string): string => `The GPU is software (${gpu}): its numbers are right and its times say nothing about real GPUs.`,
  /** Whose weights a layer has that came from a file. */
  own: (file: string, trained: boolean | null): string => `the weights of ${file}, which ${trained === null ? 'does not say whether they were trained' : trained ? 'says that they were trained' : 'says that they were not trained'}`,
  ownBoth: (own: string): string => `Chain and attention have ${own}.`,
  ownGraph: (own: string): string => `The attention layer has ${own}.`,
  ownChain: (own: string): string => `The chain has ${own}.`,
  ownHeads: (heads: number): string => `Its heads share the width: each compares a part of the word vectors with their positions, ${heads} parts in all.`,
  chainDrawn: 'All weights of the chain are drawn at random from the seed; another seed changes them and nothing else.',
  wordHead: 'Head 1 compares the word vectors themselves, without positions and without weights, so what it attends to is true of the words: similar words find each other.',
  untrained: 'Nothing here was trained: every number is what these two layers compute before they have learnt anything.',
  seeded: (heads: number, chainToo: boolean): string => {
    const seeded = heads > 1 ? `Heads 2 to ${heads} of the attention layer, its values and its output` : 'The values and the output of the attention layer';
    return `${seeded}${chainToo ? ', and all weights of the chain,' : ''} are drawn at random from the seed; another seed changes them and nothing else.`;
  },
  ownVectors: (file: string): string => `Word vectors are rows of the embedding in ${file}.`,
  packedVectors: 'Word vectors are GloVe’s, 100 numbers for each of the 20,000 most frequent words, rounded to 8 bits.',
};
