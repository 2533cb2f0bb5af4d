/** What the act is called, what it calls things, and what it rests on. */
export const about = {
  title: 'Three models learn to remember',
  models: { rnn: 'RNN', lstm: 'LSTM', transformer: 'transformer' },
  names: {
    keys: ['river', 'lamp', 'stone', 'bread', 'cloud', 'horse', 'garden', 'letter', 'window', 'boat', 'field', 'song', 'tower', 'shoe', 'wheel', 'coin'],
    values: ['red', 'blue', 'green', 'gold', 'black', 'white', 'pink', 'grey', 'brown', 'silver', 'lime', 'teal', 'navy', 'plum', 'ruby', 'amber'],
    /** A word of the lecturer's text as the name of a key. */
    own: (word: string) => word.toLocaleLowerCase('en'),
  },
  compared: (model: string, pairs: number, gap: number) => `${model}: ${pairs} ${pairs === 1 ? 'pair' : 'pairs'}, ${gap} blanks`,
  sources: {
    gates: { claim: 'Gates let a cell keep what it has over many steps.', place: 'sections 3 and 4; the forget gate: Gers, Schmidhuber and Cummins 2000' },
    fading: { claim: 'What a tanh RNN learns over a distance fades with the product of its Jacobians.', place: 'section 2' },
    attention: { claim: 'Attention joins any two positions by one step, and keeps every position.', place: 'section 4, table 1' },
    recall: {
      claim: 'To recall one of many associations is where recurrent models with a fixed state fall behind attention.',
      work: 'Arora et al. 2023, Zoology: Measuring and Improving Recall in Efficient Language Models, for gated convolutions; Arora et al. 2024, Simple linear attention language models balance the recall-throughput tradeoff, for fixed states',
      place: 'sections 3 and 4; abstract',
    },
    training: { claim: 'Step sizes follow Adam, slopes are cut to a norm of 1.', place: 'algorithm 1 of either' },
  },
  cautions: [
    'One task of recall, small models and one seed: another task may favour a chain.',
    'With one pair the seed decides how far an RNN gets: eight seeds left it between 0.23 and 0.99 right at 32 blanks. With many pairs seeds hardly differ.',
    'What eight pairs show is what was learnt, not what a state could hold: 8 pairs are 64 bits, 64 numbers are many more.',
    'Longer training and a wider state move the LSTM’s .26 at eight pairs and 32 blanks: twice the steps .35, twice the width .48, both .57, measured once with seed 7.',
    'The transformer’s positions are drawn small, so that it may answer over lengths it never saw; with other positions that can fail.',
  ],
};
