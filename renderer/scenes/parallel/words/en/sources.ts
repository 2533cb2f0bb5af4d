/** What the claims of the act rest on, and what it does not show. */
export const sources = {
  sources: {
    bounds: { claim: 'Time on P processors is at least max(work / P, depth) and, greedily, at most work / P + depth.', place: 'lemma 2, for some schedule; proof of theorem 1, for every greedy one' },
    listSchedule: { claim: 'A list schedule takes at most 2 − 1/P times the best.', place: 'theorem 1' },
    prefix: { claim: 'A prefix of n values takes about 2 n combinations and a depth of order log n.', place: 'section 1.2: up-sweep and down-sweep' },
    scan: { claim: 'A linear recurrence can be trained by a parallel scan.', place: 'section 2' },
    mamba: { claim: 'State space models of today are trained so.', place: 'section 3.3' },
    minGru: { claim: 'The linear layer shown here: h_t = (1 − z_t) h_(t−1) + z_t W x_t, its gate a function of the word alone.', place: 'section 3, minGRU' },
    table: { claim: 'Complexity and sequential operations of the layers.', place: 'section 4, table 1' },
    gpu: { claim: 'A large GPU multiplies and adds 16,384 numbers at once.', place: 'GeForce RTX 4090: 16,384 CUDA cores' },
  },
  cautions: [
    'A processor here needs no time to fetch numbers or to hand them on; on real machines that often costs more than the multiply-adds.',
    'A task is one sum, worked out by one processor. Sums cut into trees shorten every depth: attention’s then grows with the logarithm of the words, a chain’s still with their number.',
    'An operation waits for whole vectors, as layers on real engines do.',
    'A step as the race and the paths count it, from word to word, holds several operations: attention’s one step has five.',
    'A processor is whatever does one multiply-add at a time: here a number of a vector in a thread, on a GPU one of its arithmetic units.',
    'Work and depth are counted: milliseconds on this machine are measured in the race and in the summary.',
    'A linear recurrence that scans well can express less in one layer than one whose gates read the state before.',
  ],
};
