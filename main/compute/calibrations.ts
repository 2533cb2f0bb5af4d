import type { Calibration, KnownCalibration } from '#contract/calibration';
import { UnrollError } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import type { BackendName, BackendWish } from '#contract/scenario';
import type { CalibrationFile, CalibrationKey } from '../app/files/calibrationFile';
import type { Surroundings } from '../app/machine';
import type { ComputeHost, RunOptions } from './host';
import { computeWords } from '../words/compute';

/** With what calibrations are made and kept. */
export interface CalibrationParts {
  readonly host: Pick<ComputeHost, 'run'>;
  readonly file: Pick<CalibrationFile, 'find' | 'remember'>;
  readonly surroundings: Pick<Surroundings, 'machine' | 'versions' | 'flags'>;
}

/** A calibration that was made now. */
export interface Measured {
  readonly found: Extract<JobResult, { kind: 'calibrate' }>;
  /** Why it will have to be made again at the next start; `null` when it is remembered. */
  readonly notSaved: string | null;
}

/** Which settings of an engine's own kernels are the fastest here: measured once, then remembered. */
export class Calibrations {
  readonly #parts: CalibrationParts;

  constructor(parts: CalibrationParts) {
    this.#parts = parts;
  }

  /**
   * The settings for an engine, measured now when nothing is remembered. An engine that is not there has none: the job
   * that asks for it fails with the better words.
   *
   * @param note - told what takes time, and what could not be saved
   * @throws UnrollError when the measuring fails or is cancelled; then nothing is remembered
   */
  async tuningFor(wish: BackendWish, note: (line: string) => void, options: RunOptions = {}): Promise<Calibration['tuning']> {
    const capabilities = await this.#capabilities(options);
    const backend = backendFor(wish, capabilities);
    if (!capabilities.backends.includes(backend)) return {};
    const known = this.#parts.file.find(this.#keyFor(backend, capabilities));
    if (known !== null) return known.tuning;
    note(`trying out the kernels of ${backend} on this machine, once`);
    const { found, notSaved } = await this.measure(wish, options);
    if (notSaved !== null) note(notSaved);
    return found.calibration.tuning;
  }

  /**
   * Measures anew and remembers what was found.
   *
   * @throws UnrollError when the measuring fails or is cancelled; what was remembered before then still is
   */
  async measure(wish: BackendWish, options: RunOptions = {}): Promise<Measured> {
    const capabilities = await this.#capabilities(options);
    const found = await this.#ask({ kind: 'calibrate', backend: wish }, options);
    if (found.kind !== 'calibrate') throw new RangeError(`a calibration was asked for, a ${found.kind} came`);
    try {
      await this.#parts.file.remember(this.#keyFor(found.device.backend, capabilities), found.calibration);
      return { found, notSaved: null };
    } catch (cause) {
      return { found, notSaved: computeWords().notRemembered(cause instanceof Error ? cause.message : String(cause)) };
    }
  }

  /** What is remembered about the engine that a wish means; nothing is measured. */
  recall(wish: BackendWish, capabilities: Capabilities): KnownCalibration {
    const backend = backendFor(wish, capabilities);
    return { backend, calibration: this.#parts.file.find(this.#keyFor(backend, capabilities)) };
  }

  #keyFor(backend: BackendName, { adapter }: Capabilities): CalibrationKey {
    const { machine, versions, flags } = this.#parts.surroundings;
    const gpu = backend !== 'webgpu' || adapter === null ? null : [adapter.vendor, adapter.architecture, adapter.description].join(' ').trim();
    return { backend, adapter: gpu, cpu: machine.cpu, cores: machine.cores, app: versions.app, electron: versions.electron, flags: [...flags] };
  }

  async #capabilities(options: RunOptions): Promise<Capabilities> {
    const answer = await this.#ask({ kind: 'probe' }, options);
    if (answer.kind !== 'probe') throw new RangeError(`a probe was asked for, a ${answer.kind} came`);
    return answer.capabilities;
  }

  async #ask(job: Job, options: RunOptions): Promise<JobResult> {
    const outcome = await this.#parts.host.run(job, options);
    if (outcome.ok) return outcome.value;
    throw new UnrollError(outcome.code, outcome.message);
  }
}

/** The engine that the compute page will take for a wish: a hardware GPU, else WebAssembly, else plain JavaScript. */
export function backendFor(wish: BackendWish, { backends, adapter }: Pick<Capabilities, 'backends' | 'adapter'>): BackendName {
  if (wish !== 'auto') return wish;
  if (adapter !== null && !adapter.software && backends.includes('webgpu')) return 'webgpu';
  return backends.includes('wasm') ? 'wasm' : 'cpu';
}
