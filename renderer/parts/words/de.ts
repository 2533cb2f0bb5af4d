import { counted } from '../../timeline/numbers';
import { type en } from './en';

/** What every act says in the same place, in German. */
export const de: typeof en = {
  device: {
    unnamed: 'Adapter ohne Namen',
    software: (name) => `WebGPU in Software (${name}) · keine GPU`,
    threads: (most, shared) => `WebAssembly, ${shared ? 'bis zu ' : ''}${counted(most, 'Thread', 'Threads')} · keine GPU`,
    plain: 'reines JavaScript · keine GPU',
  },
  weights: {
    seed: 'nichts trainiert',
    training: 'hier trainiert',
    file: (trained, file) => `${trained === null ? 'Gewichte' : trained ? 'trainierte Gewichte' : 'untrainierte Gewichte'} aus ${file ?? 'einer Datei'}`,
  },
  header: {
    here: (weights, device) => `hier berechnet, ${weights} · ${device}`,
    recorded: (date) => `aufgezeichnet am ${date}`,
  },
  deviceOrigin: {
    title: (device) => `Berechnet auf: ${device}`,
    engine: (engine, library) => `Engine: ${engine}, ${library}`,
    mayForward: 'kleine Operationen dürfen auf der CPU laufen',
    forwarded: (kernels) => `stattdessen auf der CPU: ${kernels.join(', ') || 'nichts'}`,
    reproduced: (error) => `bekannte Antwort getroffen bis auf ${error}`,
    computed: (date, seed) => `berechnet am ${date}, Seed ${seed}`,
  },
};
