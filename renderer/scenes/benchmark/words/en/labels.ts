import { counted, grouped } from '../../../../timeline/numbers';

const number = (value: number): string => grouped.format(value);

/** Everything on the pictures but names and numbers; times and ratios come written out. */
export const labels = {
  code: { omitted: '# the article’s program, its classes left out', loop: '# 1. RNN: one turn for each word', call: '# 2. attention: one call for all words', clock: '# what the clock sees' },
  notPrinted: 'not possible here',
  walk: {
    loop: 'THE LOOP, WITH YOUR WORDS',
    call: 'THE CALL',
    turn: 'turn',
    of: (turn: number, turns: number): string => `${turn} of ${turns}`,
    needs: (word: string, before: string): string => `${word}, and h from ${before}`,
    pairs: 'weights at once,',
    head: (head: number): string => `head ${head} shown`,
    calls: 'call',
  },
  bars: {
    threads: (least: number, most: number): string => `, ${most > least ? 'up to ' : ''}${counted(most, 'thread')}`,
    first: (way: string): string => `${way}: first run`,
    warm: (settled: boolean): string => `the same ${settled ? 'once warm' : 'after a warm-up, not settled'}: medians`,
    kernels: 'warm',
    slices: (calls: number, texts: number): string => `in ${calls} calls of ${texts} texts each`,
    unsettled: (models: readonly string[]): string => `not settled: ${models.join(', ')}`,
    spread: (rnn: readonly [string, string], attention: readonly [string, string]): string => `RNN ${rnn.join(' to ')}, attention ${attention.join(' to ')}`,
    missing: 'not here',
  },
  table: {
    unit: '2 FLOP = 1 multiply-add',
    work: 'work, counted',
    steps: 'steps that follow one another',
    time: 'measured here',
    rate: 'work done in a second',
    working: 'its work alone, at the best rate',
    missing: 'not here',
  },
  parallel: 'see what more processors change →',
  plot: {
    time: (texts: number): string => `ms for ${counted(texts, 'text')}, the fastest run of each`,
    tokens: 'words in each',
    grown: (pair: { readonly from: number; readonly to: number } | null): string => (pair === null ? 'one length only' : `from ${number(pair.from)} to ${number(pair.to)} words`),
    grownTime: 'time',
    grownWork: 'work',
    crossing: (model: string): string => `costs as much as the ${model} at`,
    paper: 'the paper (dashes)',
    products: 'all products',
    measured: (met: boolean): string => (met ? 'time (ring)' : 'time'),
    unknown: 'unknown',
    never: 'never',
    nowhere: 'nowhere',
    ring: (tokens: string): string => `interpolated: about ${tokens}`,
  },
  elsewhere: {
    sizes: (texts: number, tokens: number, width: number): string => `${counted(texts, 'text')} of ${counted(tokens, 'word')}, width ${width}`,
    here: (way: string): string => `here, ${way}`,
    sameSizes: 'same sizes',
    otherSizes: (product: string, heads: number): string => `${product}, ${heads} heads`,
    more: (files: number): string => `and ${files} more in the drawer Speed, key C`,
    alone: 'No GPU has been measured for this lecture yet: key C opens the file of one.',
  },
};
