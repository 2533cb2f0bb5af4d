export { bottoms, places, workedOut } from '../../sentence/facts';

/**
 * What this act must show whatever was computed: known from theory, so that a test can hold the picture against it.
 * On the hold of `step`, for a text of `tokens` tokens, with the tokens `from` and `to` chosen where they are named, the
 * text with the key `label` reads `reads`.
 *
 * @see Vaswani et al. 2017, table 1: maximum path length
 */
export const facts = [
  { claim: 'attention joins any two words by one edge', tokens: 12, step: 'path', from: 0, to: 11, label: 'graph-path', reads: '1 edge' },
  { claim: 'a chain needs eleven for the same two', tokens: 12, step: 'path', from: 0, to: 11, label: 'chain-path', reads: '11 edges' },
  { claim: 'attention joins any two of 512 words by one edge', tokens: 512, step: 'path', from: 0, to: 511, label: 'graph-path', reads: '1 edge' },
  { claim: 'a chain needs 511 for the same two', tokens: 512, step: 'path', from: 0, to: 511, label: 'chain-path', reads: '511 edges' },
] as const;
