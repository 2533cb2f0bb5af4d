import { grouped } from '../../../../timeline/numbers';

const number = (value: number): string => grouped.format(value);

/** Sizes as an explanation names them. */
interface Sizes {
  readonly batch: number;
  readonly tokens: number;
  readonly dim: number;
  readonly heads: number;
}

/** Where the numbers come from; times, rates and work come written out. */
export const origins = {
  medianFormula: (runs: number): string => `\\text{median of } ${runs} \\text{ runs}`,
  median: (time: string): string => `median: ${time}`,
  range: (fastest: string, slowest: string): string => `fastest ${fastest}, slowest ${slowest}`,
  undisturbed: 'Whatever else the machine did can only have made a run slower: the fastest is the least disturbed.',
  work: (work: string): string => `work: ${work}`,
  sources: {
    sizes: 'the sizes', median: 'the median', work: 'the work', time: 'the time', rate: 'the best rate', weight: 'a weight', attentionWork: 'the work of attention',
    words: (tokens: number): string => `${tokens} words`,
    modelWords: (model: string, tokens: number): string => `${model}, ${tokens} words`,
    recurrentWork: (model: string): string => `the work of the ${model}`,
  },
  time: {
    title: (model: string, tokens: number, told: string): string => `Measured: ${model}, ${number(tokens)} words, ${told}`,
    warmUp: (runs: number, settled: boolean): string => `warm-up: ${runs} runs, ${settled ? 'until the median stood still' : 'ended at its limit'}`,
    clock: (step: string): string => `smallest step of the clock: ${step}`,
    device: (time: string): string => `on the device itself: ${time}`,
    exact: (numbers: number, deviation: string): string => `${number(numbers)} numbers held against float64: off by ${deviation} at most`,
    others: (against: string, deviation: string): string => `the others against ${against}: ${deviation}`,
    span: (span: string): string => `Measured: ${span}.`,
    slices: (calls: number, texts: number): string => `In ${calls} calls of ${texts} texts each, because one call for all would let the page stand still; the loop takes all texts at each turn.`,
  },
  fastest: {
    title: (model: string, tokens: number, time: string): string => `Fastest run: ${model}, ${number(tokens)} words: ${time}`,
    formula: (runs: number): string => `\\text{fastest of } ${runs} \\text{ runs}`,
    slowest: (time: string): string => `slowest: ${time}`,
    fastest: (time: string): string => `fastest: ${time}`,
  },
  first: {
    title: (model: string, way: string, time: string): string => `First run of ${model}, ${way}: ${time}`,
    formula: '\\text{one run}',
    median: (time: string): string => `median once warm: ${time}`,
    ratio: (ratio: string): string => `first over median: ${ratio}`,
    first: (time: string): string => `first run: ${time}`,
    notes: ['The weights lay on the engine already, and the engine had run before, though not at these sizes.', 'The program reads time.time() around one call: with no warm-up, and on a GPU without waiting for the work to be done.'],
  },
  rate: {
    title: (model: string, rate: string): string => `${model} did ${rate}`,
    formula: '\\text{work} / \\text{time}',
    time: (time: string): string => `time: ${time}`,
    rate: (rate: string): string => `work / time: ${rate}`,
    note: 'FLOP is short for floating point operation: one multiplication or one addition.',
  },
  working: {
    title: (model: string, time: string): string => `${model}, work alone: ${time}`,
    formula: '\\text{work} / \\text{best rate}',
    best: (rate: string): string => `best rate seen here: ${rate}`,
    time: (time: string): string => `work / rate: ${time}`,
    note: 'An estimate: a measured time below it means that the machine was busy while its best rate was measured.',
  },
  limit: {
    title: (rate: string): string => `Best rate seen here: ${rate}`,
    formula: '2 n^3 / \\text{time}',
    from: (from: string): string => `from: ${from}`,
    rate: (rate: string): string => `rate: ${rate}`,
    note: 'Measured before and after; the better one counts.',
  },
  size: {
    title: ({ batch, tokens, dim, heads }: Sizes): string => `Given: batch ${batch}, ${tokens} words, width ${dim}, ${heads} heads`,
    formula: '[\\text{batch}, n, d]',
    numbers: (product: string): string => `numbers in x: ${product}`,
    note: 'Chosen in the panel Text and settings; the article’s own are 32, 512, 128 and 4.',
  },
  flop: {
    title: (model: string, work: string): string => `Work of ${model}: ${work}`,
    matrices: (matrices: number, dim: number, products: number): string => `${matrices} matrices of ${dim} × ${dim} for each word: ${number(products)}`,
    pairs: (factors: string, products: number): string => `scores and mixture, ${factors}: ${number(products)}`,
    both: 'a multiplication and an addition: × 2',
    texts: (batch: number, tokens: number): string => `for ${batch} × ${tokens} words: × ${number(batch * tokens)}`,
    together: (flop: number): string => `together: ${number(flop)}`,
    note: 'Matrix products are counted; exponentials, gates and sums of biases are not: at width 128 they are less than 2 in 100.',
    batch: '\\text{batch}',
  },
  steps: {
    title: (steps: number, model: string): string => `${number(steps)} steps of ${model} follow one another`,
    words: (tokens: number): string => `words: ${tokens}`,
    path: (edges: number): string => `longest path between two of them: ${number(edges)}`,
    chain: (steps: number): string => `longest chain of steps: ${number(steps)}`,
    note: 'Counted on the dependencies that the operations wrote down while they ran, not assumed.',
  },
  pairs: {
    title: (pairs: number): string => `${number(pairs)} weights in one call`,
    ask: (words: number): string => `words that ask: ${words}`,
    asked: (words: number): string => `words that are asked: ${words}`,
    note: (heads: number): string => `For each of ${heads} heads; one of them is shown.`,
  },
  growth: {
    title: (model: string, { from, to }: Readonly<Record<'from' | 'to', number>>, ratio: string): string => `From ${from} to ${to} words ${model} takes ${ratio} times as long`,
    formula: 't_{\\text{long}} / t_{\\text{short}}',
    run: (tokens: number, time: string): string => `${tokens} words, fastest run: ${time}`,
    grown: (text: string, work: string): string => `the text grows ${text} times, the counted work ${work} times`,
    notes: ['Taken at the end of the curve: the time of short texts is mostly what it costs to begin, and the square in n shows in long ones.', 'The fastest runs, because whatever else the machine did can only have made a run slower.'],
  },
  crossing: {
    paper: (tokens: string): string => `By the paper’s terms attention and recurrence cost the same at n = d = ${tokens}`,
    width: (dim: number): string => `the width d: ${dim}`,
    so: (tokens: number): string => `so n: ${tokens}`,
    paperNote: 'The paper’s counts per layer leave out factors, and with them the four projections of attention.',
    nowhere: (model: string): string => `Attention’s work is nowhere as small as that of the ${model}`,
    counted: (model: string, tokens: string): string => `By counted work attention costs as much as the ${model} at ${tokens} words`,
    left: (gates: number): string => `left, for each word: ${4 * gates} d²`,
    right: 'right: 8 d² for the projections alone',
    never: 'so no n makes them equal',
    countedNote: 'Work counts products and says nothing about time.',
    apart: (model: string): string => `Attention and the ${model} do not cross between these lengths`,
    measured: (model: string, place: string): string => `Attention takes as long as the ${model} ${place}`,
    at: (tokens: number): string => `at ${tokens} words`,
    between: (from: number, to: number, tokens: string): string => `between ${from} and ${to} words, interpolated at about ${tokens}`,
    formula: 't_{\\text{attention}} / t_{\\text{recurrent}} = 1',
    ratio: (tokens: number, ratio: string): string => `${tokens} words: attention takes ${ratio} times as long`,
    passesNot: 'the ratio does not pass 1 on the way',
    passes: (tokens: string): string => `a straight line passes 1 at ${tokens}`,
    measuredNote: 'Fastest runs; nothing was measured between two lengths, so the ring stands where straight lines on log-log paper meet. Where curves cross more than once, the first crossing.',
  },
  elsewhere: {
    title: (model: string, time: string): string => `Measured elsewhere: ${model}, ${time}`,
    sizes: ({ batch, tokens, dim, heads }: Sizes, same: boolean): string => `batch ${batch}, ${tokens} words, width ${dim}, ${heads} heads${same ? '' : ': not the sizes of this comparison'}`,
    by: (library: string, variant: string): string => `computed by: ${library}, ${variant}`,
    on: (device: string): string => `on: ${device}`,
    file: (file: string, date: string): string => `file ${file}, of ${date}`,
    note: 'This number was read from a file and not measured here; of several ways to compute the same, the fastest is shown.',
  },
};
