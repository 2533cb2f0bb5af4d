/** Words that are the same in English and in German: names, and what the field calls the same in both. One on a line, in order. */
export const sameInBoth: ReadonlySet<string> = new Set(`
  Adam
  Attention
  CPU
  FLOP
  GFLOP
  GPU
  GRU
  GloVe
  JavaScript
  Key
  LSTM
  MB
  MFLOP
  Query
  RNN
  SIMD
  Softmax
  TRANSFORMER
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
  kB
  kFLOP
  linear
  ln
  log
  ms
  sin
  softmax
  tanh
  warm
  wasm
  webgpu
  xh
  µs
`.trim().split(/\s+/));

/** The words of a text that say something in a language: two letters or more, no part of a program’s `long_name`, not among the same ones, and no beginning of a quoted word. */
export function telling(text: string, quoted: readonly string[] = []): readonly string[] {
  return (text.match(/(?<![\p{L}_])\p{L}{2,}(?![\p{L}_])/gu) ?? []).filter((word) => !sameInBoth.has(word) && !quoted.some((whole) => whole.startsWith(word)));
}
