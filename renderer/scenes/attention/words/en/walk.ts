import { grouped } from '../../../../timeline/numbers';

/** The texts of the walk through one query, and of what the division does. */
export const walk = {
  query: 'its query q',
  detail: (head: number, heads: number) => `head ${head} of ${heads}`,
  alone: (named: number, count: number) => `${named} of ${count} keys alone`,
  keys: 'keys k',
  values: 'values v',
  shareTimesValue: 'share × value',
  notDivided: 'not divided',
  share: 'share',
  more: (count: number) => `${grouped.format(count)} more`,
  masked: 'masked: a word that comes later',
  sum: 'sum',
  sumHint: (width: number) => `over all keys, of e^(score − highest); keys are ${width} wide`,
  mixture: 'the mixture',
  spread: {
    divided: (width: number, used: boolean) => `divided by √${width}${used ? ', used here' : ''}`,
    bare: (used: boolean) => `not divided${used ? ', used here' : ''}`,
    rows: 'all rows, mean',
    without: 'not',
    largestWeight: 'largest weight w',
    slope: 'its slope w(1 − w)',
    meaning: ['The slope says how far w still follows', 'its score: near 0, no gradient comes', 'back through softmax, nothing is learnt.'],
  },
  projections: {
    queries: 'queries: what a word asks for',
    keys: 'keys: what it can be found by',
    values: 'values: what it hands over',
    rows: 'X: one row of numbers for each word; each W is learnt',
    /** Two lines each: what is particular about the head that is shown. */
    wordHead: { first: 'In head 1 here, query and key are the word’s own vector,', second: 'with nothing learnt; X for V has the word’s place added.' },
    own: { first: 'The W of all heads are those of your file;', second: 'X is the word’s vector with its place.' },
    random: { first: 'In this head the W are random, nothing was learnt;', second: 'X is the word’s vector with its place.' },
  },
};
