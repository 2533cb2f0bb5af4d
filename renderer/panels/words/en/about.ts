import { counted } from '../../../timeline/numbers';

/** What this app is made of. */
export const about = {
  app: 'Unroll',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  runtime: 'Runtime',
  official: 'official',
  registry: 'from the npm registry: for development, releases use the official one',
  gpu: 'GPU',
  engines: 'Engines',
  threads: 'Threads',
  oneThread: '1: the engine takes half the cores',
  unknown: 'not known yet',
  none: 'none',
  software: 'software, no real GPU',
  noGpu: (times: number, forMs: number): string => `none; asked ${counted(times, 'time')} in ${(forMs / 1000).toFixed(1)} s`,
};
