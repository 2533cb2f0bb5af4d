import { UnrollError } from '#contract/failure';
import type { WasmKernelSource } from '../backends/wasm';
import { Threads } from '../kernels/wasm/threads';
import { plainTrainer, type TrainerWish } from './plain/trainer';
import type { Trainer } from './trainer';
import { wasmTrainer } from './wasm/trainer';
import { words } from '../words/words';

/** Makes trainers for the processor of this machine, whatever engine computes everything else. */
export type MakeTrainer = (wish: TrainerWish) => Promise<Trainer>;

/**
 * Trainers on the kernels; in plain JavaScript where those cannot run, which takes about 10 minutes instead of seconds.
 *
 * @param source - `null` where a page may not share memory with its threads
 */
export function trainersOn(source: WasmKernelSource | null, cores: number): MakeTrainer {
  let threads: Threads | undefined;
  return async (wish) => {
    if (wish.mostRows % 4 !== 0) throw new UnrollError('bad-input', words.room.batchOfFours(wish.mostRows));
    const modules = source === null ? {} : await source.load();
    const module = modules.relaxed ?? modules.plain;
    if (source === null || !module) return plainTrainer(wish, 'float32');
    threads ??= new Threads(source.startThread);
    return wasmTrainer(wish, module, { threads, most: Math.max(1, cores) });
  };
}
