import { type Calibration } from '#contract/calibration';

/** What the page about this machine's kernels says. */
export const kernelWords = {
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
  took: ({ tookMs }: Calibration, date: string): string => `Measured ${date} in ${(tookMs / 1000).toFixed(1)} s.`,
} as const;

const settings: Readonly<Record<string, string>> = {
  module: 'instructions',
  threads: 'threads',
  rowsAtOnce: 'rows of the batch at once',
  keysAtOnce: 'keys at once',
};

const options: Readonly<Record<string, string>> = { relaxed: 'relaxed SIMD', plain: 'plain SIMD' };

/** A setting of an engine's kernels in words; one that is not known here is taken apart at its capitals. */
export function settingTold(setting: string): string {
  return settings[setting] ?? setting.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

/** One thing a setting may be. */
export function optionTold(option: number | string): string {
  return options[option] ?? String(option);
}
