import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Capabilities, Job, JobResult } from '#contract/job';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import { type Engines, makeEngines } from '../../renderer/compute/backends/choose';
import { makeWork } from '../../renderer/compute/work';
import type { Program } from '../../renderer/compute/program';
import { programOf } from '../../renderer/compute/programs';
import { openPacked } from '../../renderer/words/packed';
import { type MakeTrainer, trainersOn } from '../../renderer/compute/training/source';
import { kernelSource, trainingSource } from './kernelSource';

const modules = new URL('../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url);
const wasm = (name: string): string => fileURLToPath(new URL(name, modules));

/** The engines of this Node: no GPU unless one is handed in. */
export function enginesHere(gpu?: GPU): Engines {
  return makeEngines({
    gpu,
    gpuOnce: true,
    cores: 2,
    isolated: false,
    wasmKernels: kernelSource,
    wasmFiles: {
      'tfjs-backend-wasm.wasm': wasm('tfjs-backend-wasm.wasm'),
      'tfjs-backend-wasm-simd.wasm': wasm('tfjs-backend-wasm-simd.wasm'),
      'tfjs-backend-wasm-threaded-simd.wasm': wasm('tfjs-backend-wasm-threaded-simd.wasm'),
    },
  });
}

const makeTrainer = trainersOn(trainingSource, 2);

const packed = openPacked(Uint8Array.from(readFileSync(new URL('../../renderer/words/vectors.bin', import.meta.url))).buffer);

/** What a test may put in the place of the real parts. */
export interface Stand {
  readonly engines?: Engines;
  readonly signal?: AbortSignal;
  readonly programOf?: (act: string) => Program;
  readonly report?: (doing: string) => void;
  readonly makeTrainer?: MakeTrainer;
  /** Given every partial trace there is. */
  readonly share?: (partial: Trace) => void;
}

/** Carries one job out as the compute page does. */
export function carryOut(job: Job, stand: Stand = {}): Promise<JobResult> {
  const engines = stand.engines ?? enginesHere();
  const capabilities = (): Promise<Capabilities> => engines.capabilities();
  const work = makeWork({ engines, capabilities, programOf: stand.programOf ?? programOf, words: () => Promise.resolve(packed), makeTrainer: stand.makeTrainer ?? makeTrainer });
  return work(job, stand.signal ?? new AbortController().signal, ({ doing }) => stand.report?.(doing), { share: (make) => stand.share?.(make()), rest: null });
}

/** A scenario on plain JavaScript, with whatever a test wants different. */
export function scenarioWith(different: Partial<Scenario>): Scenario {
  return { act: 'race', text: 'The cat chased the dog around the garden', seed: 7, knobs: {}, backend: 'cpu', ...different };
}
