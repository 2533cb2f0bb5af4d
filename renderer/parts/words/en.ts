import { counted } from '../../timeline/numbers';

/** What every act says in the same place, in English. */
export const en = {
  device: {
    unnamed: 'unnamed adapter',
    software: (name: string): string => `software WebGPU (${name}) · no GPU`,
    threads: (most: number, shared: boolean): string => `WebAssembly, ${shared ? 'up to ' : ''}${counted(most, 'thread')} · no GPU`,
    plain: 'plain JavaScript · no GPU',
  },
  weights: {
    seed: 'nothing trained',
    training: 'trained here',
    file: (trained: boolean | null, file: string | null): string => `${trained === null ? 'weights' : trained ? 'trained weights' : 'untrained weights'} of ${file ?? 'a file'}`,
  },
  header: {
    here: (weights: string, device: string): string => `computed here, ${weights} · ${device}`,
    recorded: (date: string): string => `recorded ${date}`,
  },
  deviceOrigin: {
    title: (device: string): string => `Computed on: ${device}`,
    engine: (engine: string, library: string): string => `engine: ${engine}, ${library}`,
    mayForward: 'small operations may run on the CPU',
    forwarded: (kernels: readonly string[]): string => `run on the CPU instead: ${kernels.join(', ') || 'nothing'}`,
    reproduced: (error: string): string => `known answer reproduced within ${error}`,
    computed: (date: string, seed: number): string => `computed ${date}, seed ${seed}`,
  },
};
