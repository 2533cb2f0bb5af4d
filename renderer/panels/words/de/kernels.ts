import { type kernelOptions as englishOptions, type kernels as english, type kernelSettings as englishSettings } from '../en/kernels';

export const kernels: typeof english = {
  again: 'Neu messen',
  first: 'Jetzt messen',
  asking: 'Nachsehen, was über diesen Rechner bekannt ist…',
  unknown: 'Auf diesem Rechner wurde noch nichts gemessen. Vor dem ersten Vergleich geschieht es von selbst.',
  none: 'Diese Engine hat keine eigenen Kernel zur Wahl: Alles wird Operation für Operation berechnet.',
  explained: 'Jede Möglichkeit wurde auf diesem Rechner ausprobiert, die schnellste behalten.',
  question: 'Wahl',
  options: 'ausprobiert, ms',
  chosen: 'behalten',
  model: 'Modell',
  loop: 'Op für Op, ms',
  fused: 'eigene Kernel, ms',
  faster: 'schneller',
  title: (engine) => `Kernel dieses Rechners: ${engine}`,
  compared: (sizes) => `Beide Wege verglichen bei ${sizes}.`,
  took: (seconds, date) => `Gemessen ${date} in ${seconds} s.`,
};

export const kernelSettings: typeof englishSettings = {
  module: 'Befehle',
  threads: 'Threads',
  rowsAtOnce: 'Zeilen des Batch auf einmal',
  keysAtOnce: 'Keys auf einmal',
};

export const kernelOptions: typeof englishOptions = { relaxed: 'Relaxed SIMD', plain: 'einfaches SIMD' };
