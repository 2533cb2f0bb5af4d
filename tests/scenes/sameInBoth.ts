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
  hh
  linear
  ln
  log
  ms
  sin
  softmax
  tanh
  wasm
  webgpu
  xh
`.trim().split(/\s+/));

/** The words of a text that say something in a language: two letters or more, not among the same ones, and no beginning of a quoted word. */
export function telling(text: string, quoted: readonly string[] = []): readonly string[] {
  return (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !sameInBoth.has(word) && !quoted.some((whole) => whole.startsWith(word)));
}
