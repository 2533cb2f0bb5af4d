/** Words that are the same in English and in German: names, and what the field calls the same in both. One on a line, in order. */
export const sameInBoth: ReadonlySet<string> = new Set(`
  Adam
  CPU
  GFLOP
  GPU
  GRU
  GloVe
  JavaScript
  Key
  LSTM
  MB
  Query
  RNN
  SIMD
  Softmax
  Token
  Transformer
  Value
  WebAssembly
  WebGPU
  cos
  cpu
  exp
  flop
  ln
  log
  ms
  sin
  softmax
  tanh
  wasm
  webgpu
`.trim().split(/\s+/));

/** The words of a text that say something in a language: two letters or more, and not among the same ones. */
export function telling(text: string, quoted: ReadonlySet<string> = new Set()): readonly string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !sameInBoth.has(word) && !quoted.has(word));
}
