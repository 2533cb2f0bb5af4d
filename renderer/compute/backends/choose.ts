import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { Capabilities } from '#contract/job';
import type { BackendName, BackendWish } from '#contract/scenario';
import { type AdapterSearch, describeAdapter, findAdapter } from './adapter';
import { startCpu } from './cpu';
import type { Engine } from './engine';
import { startGpu } from './gpu';
import { hasWasm, restWasm, startWasm, type WasmFiles, type WasmKernelSource, wasmThreads } from './wasm';
import { words } from '../words/words';

/** What the page finds around it. */
export interface Surroundings {
  readonly gpu: GPU | undefined;
  /** True when the machine is known to have no GPU device: the adapter is asked for once, and nobody waits for it. */
  readonly gpuOnce: boolean;
  readonly cores: number;
  readonly isolated: boolean;
  readonly wasmFiles: WasmFiles;
  /** Our own kernels; `null` where a page may not share memory with its threads. */
  readonly wasmKernels: WasmKernelSource | null;
}

/** The engines of this machine. */
export interface Engines {
  /** What there is; the first call may take 2 s, when no GPU answers. */
  capabilities(): Promise<Capabilities>;
  /**
   * Starts what was wished for and makes it the current one.
   *
   * @throws UnrollError 'no-backend' when an engine that was named is not there
   */
  acquire(wish: BackendWish): Promise<Engine>;
  /** A job is done: memory that only it needed is let go. */
  rest(): void;
}

/** Engines over these surroundings; nothing is started before it is needed. */
export function makeEngines(surroundings: Surroundings): Engines {
  const { gpu, gpuOnce } = surroundings;
  let searched: Promise<AdapterSearch> | undefined;
  let started: Promise<Engine> | undefined;
  const search = (): Promise<AdapterSearch> => (searched ??= findAdapter(gpu, gpuOnce));

  async function useGpu(adapter: GPUAdapter): Promise<Engine> {
    // One device for the life of the page: a lost one is not replaced, the page is.
    const engine = await (started ??= startGpu(adapter, describeAdapter(adapter)));
    await tf.setBackend('webgpu');
    return engine;
  }

  async function acquire(wish: BackendWish): Promise<Engine> {
    if (wish === 'cpu') return startCpu();
    if (wish === 'wasm') return startWasm(surroundings);
    const { adapter, asked } = await search();
    if (adapter && (wish === 'webgpu' || !describeAdapter(adapter).software)) return useGpu(adapter);
    if (wish === 'webgpu') throw noGpu(gpu, asked);
    return hasWasm() ? startWasm(surroundings) : startCpu();
  }

  return { capabilities: async () => describe(await search(), surroundings), acquire, rest: restWasm };
}

async function describe({ adapter, asked }: AdapterSearch, { isolated, cores }: Surroundings): Promise<Capabilities> {
  const backends: BackendName[] = [];
  if (adapter) backends.push('webgpu');
  if (hasWasm()) backends.push('wasm');
  backends.push('cpu');
  return {
    backends,
    adapter: adapter && describeAdapter(adapter),
    adapterAsked: asked,
    crossOriginIsolated: isolated,
    threads: await wasmThreads(cores),
  };
}

function noGpu(gpu: GPU | undefined, { times, forMs }: AdapterSearch['asked']): UnrollError {
  const { noAnswer, noWebGpu } = words.engines.gpu;
  return new UnrollError('no-backend', gpu ? noAnswer(times, (forMs / 1000).toFixed(1)) : noWebGpu);
}
