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
  { claim: 'the last of twelve words waits for eleven', tokens: 12, step: 'finish', label: 'chain-recurrenceInk', reads: '11' },
  { claim: 'no unit is named before one is framed', tokens: 12, step: 'given', label: 'inside-unit', reads: null },
  { claim: 'a chain of twelve is eleven edges long', tokens: 12, step: 'path', from: 0, to: 11, label: 'chain-path', reads: '11 edges' },
  { claim: 'the hundredth word waits for ninety-nine', tokens: 512, step: 'token-100', label: 'chain-recurrenceInk', reads: '99' },
  { claim: 'the last of 512 words waits for 511', tokens: 512, step: 'finish', label: 'chain-recurrenceInk', reads: '511' },
  { claim: 'a chain of 512 is 511 edges long', tokens: 512, step: 'path', from: 0, to: 511, label: 'chain-path', reads: '511 edges' },
] as const;
