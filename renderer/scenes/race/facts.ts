export { bottoms, places, workedOut } from '../../sentence/facts';

/**
 * What this act must show whatever was computed: known from theory, so that a test can hold the picture against it.
 * On the hold of `step`, for a text of `tokens` tokens, with the tokens `from` and `to` chosen where they are named, the
 * text with the key `label` reads `reads`.
 *
 * @see Vaswani et al. 2017, table 1: sequential operations and maximum path length
 */
export const facts = [
  { claim: 'nothing waits for the first word', tokens: 12, step: 'token-1', label: 'chain-recurrenceInk', reads: '0' },
  { claim: 'the eighth word of a chain waits for seven', tokens: 12, step: 'token-8', label: 'chain-recurrenceInk', reads: '7' },
  { claim: 'the last of twelve words waits for eleven', tokens: 12, step: 'token-12', label: 'chain-recurrenceInk', reads: '11' },
  { claim: 'in attention no word ever waits', tokens: 12, step: 'token-12', label: 'graph-attentionInk', reads: '0' },
  { claim: 'nothing is told before the race begins', tokens: 12, step: 'words', label: 'graph-attentionInk', reads: null },
  { claim: 'no time is told before the race is over', tokens: 12, step: 'token-12', label: 'chain-time', reads: null },
  { claim: 'the time is that of one pass over the text', tokens: 12, step: 'measured', label: 'chain-span', reads: 'one pass, 12 words' },
  { claim: 'a chain of twelve is eleven edges long', tokens: 12, step: 'path', from: 0, to: 11, label: 'chain-path', reads: '11 edges' },
  { claim: 'attention joins any two words by one edge', tokens: 12, step: 'path', from: 0, to: 11, label: 'graph-path', reads: '1 edge' },
  { claim: 'the last of 64 words waits for 63', tokens: 64, step: 'token-64', label: 'chain-recurrenceInk', reads: '63' },
  { claim: 'the hundredth word waits for ninety-nine', tokens: 512, step: 'token-100', label: 'chain-recurrenceInk', reads: '99' },
  { claim: 'the hundredth word waits for nobody in attention', tokens: 512, step: 'token-100', label: 'graph-attentionInk', reads: '0' },
  { claim: 'the last of 512 words waits for 511', tokens: 512, step: 'token-512', label: 'chain-recurrenceInk', reads: '511' },
  { claim: 'a chain of 512 is 511 edges long', tokens: 512, step: 'path', from: 0, to: 511, label: 'chain-path', reads: '511 edges' },
  { claim: 'attention joins any two of 512 words by one edge', tokens: 512, step: 'path', from: 0, to: 511, label: 'graph-path', reads: '1 edge' },
  { claim: 'two words are one edge apart in a chain, too', tokens: 2, step: 'path', from: 0, to: 1, label: 'chain-path', reads: '1 edge' },
] as const;
