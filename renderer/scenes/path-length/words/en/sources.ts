/** What the act claims, where in the works it stands, and what joins two works. */
export const sources = {
  table: { claim: 'Work of a layer, operations in a row and longest path of five ways to connect n words.', place: 'section 4: table 1 for four, the text for contiguous kernels' },
  kernels: { claim: 'Contiguous kernels need a stack of about n/k layers, dilated ones of log_k n.', place: 'section 4' },
  dilation: { claim: 'Causal convolutions whose dilation grows from layer to layer reach exponentially far.', place: 'section 2.1, figure 3' },
  translator: { claim: 'Dilated convolutions shorten the paths in a translator.', place: 'sections 3.5 and 4.2, table 1' },
  shorter: { claim: 'The shorter the paths, the easier long-range dependencies are learnt.', place: 'section 4', after: 'after' },
};
