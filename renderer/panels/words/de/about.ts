import { type about as english } from '../en/about';

export const about: typeof english = {
  app: 'Unroll',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  runtime: 'Laufzeit',
  official: 'offiziell',
  registry: 'aus der npm-Registry: für die Entwicklung; fertige Versionen nehmen die offizielle',
  gpu: 'GPU',
  engines: 'Engines',
  threads: 'Threads',
  oneThread: '1: die Engine nimmt die Hälfte der Kerne',
  unknown: 'noch nicht bekannt',
  none: 'keine',
  software: 'Software, keine echte GPU',
  noGpu: (times, forMs) => `keine; ${times === 1 ? 'einmal' : `${times}-mal`} gefragt in ${(forMs / 1000).toFixed(1)} s`,
};
