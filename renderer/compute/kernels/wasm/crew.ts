import type { Breath } from '../../breath';
import { wait } from '../../stopwatch';
import type { Ground } from './arena';
import type { Settings } from './settings';
import type { Team, Threads } from './threads';

/** How often a page that waits for its threads looks whether the run was cancelled. */
const glanceMs = 20;

/** Who works on a model: which module, how many threads, how they go about it. */
export class Crew {
  readonly settings: Settings;
  readonly #module: WebAssembly.Module;
  readonly #threads: Threads;

  constructor(settings: Settings, module: WebAssembly.Module, threads: Threads) {
    this.settings = settings;
    this.#module = module;
    this.#threads = threads;
  }

  /** Most threads a model may have. */
  get threads(): number {
    return this.settings.threads;
  }

  /** Puts so many threads to work on a ground. */
  open(size: number, ground: Ground): Promise<Team> {
    return this.#threads.open(size, this.#module, ground.memory);
  }
}

/**
 * One round of work by all threads, which share its tasks.
 *
 * @param words - the arguments of a thread, by its index
 * @returns ms the slowest thread took
 * @throws UnrollError 'cancelled', once the threads have stopped
 */
export async function round(team: Team, ground: Ground, name: string, words: (thread: number) => readonly number[], breathe: Breath): Promise<number> {
  ground.resetTasks();
  ground.setStopped(false);
  let finished = false;
  const work = team.call(name, words).finally(() => {
    finished = true;
  });
  try {
    while (!finished) {
      await Promise.race([work, wait(glanceMs)]);
      await breathe();
    }
  } catch (thrown) {
    ground.setStopped(true);
    await work.catch(() => undefined);
    throw thrown;
  }
  return work;
}
