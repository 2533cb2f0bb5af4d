/** What the program reports, refuses, and must say of its numbers. */
export const run = {
  lookUp: 'looking words up',
  exchange: 'letting all tokens exchange',
  chain: 'walking the chain in both orders',
  allAlike: (count: number, word: string) => `All ${count} words are “${word}”: in another order they are the same text. Type at least two different words.`,
  wrongWidth: (file: string, name: string, expected: number, got: number) => `${file}: ${name}: expected shape [${expected}, ${expected}], as wide as the word vectors, got [${got}, ${got}]`,
  seeded: 'Nothing here was trained: the weights are drawn from the seed as PyTorch begins. What order does to attention holds for any weights.',
  own: (file: string) => `Layers of ${file} are used where it has them; what order does to attention holds for any weights.`,
  bare: 'No positions were added: the last two runs are the first two once more.',
  placed: 'Positions are the sines and cosines of Vaswani et al. 2017, added to the word vectors.',
  strangers: (words: readonly string[]) => `Not among the packed words, so a vector made from the word’s own letters at random stands in: ${words.map((word) => `“${word}”`).join(', ')}.`,
  software: (adapter: string) => `The GPU is software (${adapter}).`,
};
