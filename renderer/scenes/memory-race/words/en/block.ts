/** What explains the numbers of the transformer's block, one step at a time. */
export const block = {
  normed: (word: string) => `Word ${word} after the first norm`,
  addedNormed: 'Word and attention after the second norm',
  read: 'What the block makes of the last word, after the last norm',
  projection: {
    query: 'Query', key: 'Key', value: 'Value',
    title: (name: string, word: string, unit: number, head: number) => `${name} of ${word}, value ${unit} (head ${head})`,
    source: (value: number) => `normed word, value ${value}`,
  },
  valued: (what: string, value: number) => `${what}, value ${value}`,
  norm: {
    mean: (width: number, mean: string, spread: string) => `mean of the ${width} values: ${mean}, spread: ${spread}`,
    scaled: (gain: string, shift: string, result: string) => `times gain ${gain}, plus shift ${shift}: ${result}`,
    before: 'before the norm', gain: 'gain', shift: 'shift',
  },
  added: {
    title: 'The last word with what attention gives it',
    word: 'the word   ', attention: 'attention  ',
    fromAttention: 'from attention', theWord: 'the word',
  },
  within: {
    title: 'Within the feed-forward part',
    line: (result: string) => `not below 0: ${result}`,
    source: 'after the norm',
  },
  ended: {
    title: 'At the end of the block',
    line: (before: string, together: string) => `before: ${before}, together: ${together}`,
    before: 'before the feed-forward part', within: 'within',
  },
};
