/** What the program reports while it trains, and what must be said of its numbers. */
export const run = {
  training: 'Training RNN, LSTM, transformer',
  slow: 'In plain JavaScript: minutes, not seconds',
  lessThanAMinute: 'In plain JavaScript: less than a minute',
  minutesLeft: (minutes: number) => `In plain JavaScript: about ${minutes} min left`,
  /** What was timed. */
  timed: (steps: number, asked: number, span: string) => `training of all three models for ${steps} steps and asking them ${asked} times; ${span}`,
  trained: (span: string) => `Trained on this machine just now: ${span}, in float32, whatever engine is chosen.`,
  steps: ({ step, steps, batch, pairs, gap }: Readonly<Record<'step' | 'steps' | 'batch' | 'pairs' | 'gap', number>>) =>
    `${step} of ${steps} steps of Adam with slopes cut to a norm of 1, ${batch} sequences a step with 1 to ${pairs} pairs and 0 to ${gap} blanks; no step was left out.`,
  same: 'All three learn from the same sequences in the same order, which the seed alone decides, and answer others that nobody learns from.',
  inside: 'What a share of the example is made of was computed once more from the trained weights, in float64, after the training.',
  oneQuery: 'Only the last word is asked for anything and there is one block, so the transformer computes one query; the others would change no answer.',
  noKernels: 'The kernels for WebAssembly cannot run here: plain JavaScript takes about ten minutes for 3,000 steps, which they do in seconds.',
  unused: (file: string) => `Nothing of ${file} is used: this act shows what training gives.`,
};
