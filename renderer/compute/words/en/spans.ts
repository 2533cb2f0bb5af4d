/** What a measured time covers. The act about the program reads counts of threads and of rows out of these. */
export const spans = {
  recurrentLoop: 'one pass over all tokens, operation by operation, to the last hidden state read back',
  attentionLoop: (rows: number, batch: number): string => `one pass over all tokens, operation by operation, ${rows === batch ? 'the whole batch at once' : `${rows} of ${batch} rows of the batch at a time`}, to the output read back`,
  walk: (threads: number): string => `one call that walks through all tokens, ${threads} threads sharing the batch, every hidden state kept, to the last one read`,
  attendTogether: (threads: number): string => `${threads} threads sharing each row of the batch, in three rounds, to the output in memory`,
  attendByRows: (threads: number): string => `one call, ${threads} threads sharing the batch, to the output in memory`,
  product: (threads: number): string => `one product, ${threads} threads sharing the rows`,
  gpu: 'one forward pass from weights and input on the device to the result in memory',
  plainState: (rows: number): string => `one pass over all tokens, one of ${rows} rows of the batch after another in plain JavaScript, to the last hidden state`,
  plainOutput: (rows: number): string => `one pass over all tokens, one of ${rows} rows of the batch after another in plain JavaScript, to the output`,
  plainProduct: (rows: number, inner: number, columns: number): string => `one product [${rows}, ${inner}] times [${inner}, ${columns}] in plain JavaScript`,
  tfProduct: 'one product',
  training: (threads: number): string => `WebAssembly kernels on ${threads === 1 ? '1 thread' : `${threads} threads`} of the processor, one model to a thread`,
  plainTraining: 'plain JavaScript, one sequence after another',
};
