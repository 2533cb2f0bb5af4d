/** What the page about this machine's kernels says. */
export const kernels = {
  again: 'Measure again',
  first: 'Measure now',
  asking: 'Asking what is known about this machine…',
  unknown: 'Nothing was measured on this machine yet. It happens by itself before the first comparison.',
  none: 'This engine has no kernels of its own to choose from: everything is computed op by op.',
  explained: 'Each choice was tried on this machine, and the fastest kept.',
  question: 'choice',
  options: 'tried, ms',
  chosen: 'kept',
  model: 'model',
  loop: 'op by op, ms',
  fused: 'own kernels, ms',
  faster: 'faster',
  title: (engine: string): string => `Kernels of this machine: ${engine}`,
  compared: (sizes: string): string => `Both ways compared at ${sizes}.`,
  took: (seconds: string, date: string): string => `Measured ${date} in ${seconds} s.`,
};

/** What can be chosen about an engine's kernels. */
export const kernelSettings: Readonly<Record<string, string>> = {
  module: 'instructions',
  threads: 'threads',
  rowsAtOnce: 'rows of the batch at once',
  keysAtOnce: 'keys at once',
};

export const kernelOptions: Readonly<Record<string, string>> = { relaxed: 'relaxed SIMD', plain: 'plain SIMD' };
