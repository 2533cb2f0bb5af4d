import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '#contract/scenario';
import type { Adapter, Device } from '#contract/trace';
import type { Kernels } from '../kernels/kernels';
import type { Trouble } from './trouble';

/** One computing engine, started and chosen, with what it can take. */
export interface Engine {
  readonly backend: BackendName;
  /** `null` when no GPU takes part. */
  readonly adapter: Adapter | null;
  readonly threads: number | null;
  readonly simd: boolean | null;
  readonly limit: SizeLimit;
  /**
   * Most floating point operations to put into one call, so that the page goes on answering while it works; `null` when
   * the engine works beside the page and no call blocks it.
   */
  readonly flopPerCall: number | null;
  /** The engine's own kernels. */
  readonly kernels: Kernels | null;
  /** Fails what runs on the engine when its device is lost or reports an error. */
  readonly trouble: Trouble;
}

/** Largest single tensor an engine takes, and whose limit that is. */
export interface SizeLimit {
  readonly tensorBytes: number;
  readonly name: string;
}

/** What goes into every result: engine, adapter, precision, and how far the known answer was missed. */
export function describeDevice(engine: Engine, canaryError: number): Device {
  return {
    backend: engine.backend,
    adapter: engine.adapter,
    threads: engine.threads,
    simd: engine.simd,
    precision: 'float32',
    cpuForward: engine.backend === 'webgpu' && tf.env().getBool('WEBGPU_CPU_FORWARD'),
    // tfjs forwards small operations only while the flag above is on, and gpu.ts turns it off.
    forwardedKernels: [],
    canaryError,
    library: `tfjs ${tf.version_core}`,
  };
}
