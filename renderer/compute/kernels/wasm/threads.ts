import { UnrollError } from '#contract/failure';
import { words } from '../../words/words';

/** What a thread is told. */
export type Order =
  | { readonly kind: 'open'; readonly team: number; readonly module: WebAssembly.Module; readonly memory: WebAssembly.Memory }
  | { readonly kind: 'call'; readonly team: number; readonly name: string; readonly words: readonly number[] }
  | { readonly kind: 'close'; readonly team: number };

/** What a thread answers to each order, in their order; one that has died says so once, unasked. */
export type Answer = { readonly spentMs: number } | { readonly trouble: string } | { readonly died: string };

/** A worker that runs thread.mjs. */
export interface ThreadPort {
  send(order: Order): void;
  /** Called for each answer, and when the worker dies. */
  listen(hear: (answer: Answer) => void): void;
  /** Ends the worker, with all it holds. */
  end(): void;
}

/** Starts one more worker. */
export type StartThread = () => ThreadPort;

/** Some threads at work on one memory. */
export interface Team {
  readonly size: number;
  /**
   * Calls the same function in every thread and waits for all.
   *
   * @param words - the arguments of a thread, by its index
   * @returns ms the slowest of them took, by its own clock
   */
  call(name: string, words: (thread: number) => readonly number[]): Promise<number>;
  /** Lets the memory go. */
  close(): void;
}

interface Thread {
  tell(order: Order): Promise<number>;
  end(): void;
}

/** A worker lets memory go when it collects its garbage, which one without work never does: 188 MB stayed after training. */
const mostKeptBytes = 8 * 2 ** 20;

/**
 * The threads of a page; started when first needed, and kept until the last team has gone that worked on a large memory.
 */
export class Threads {
  readonly #start: StartThread;
  readonly #threads: Thread[] = [];
  readonly #open = new Set<number>();
  #teams = 0;
  /** What closed teams worked on, as far as these threads may hold it still. */
  #leftBytes = 0;

  constructor(start: StartThread) {
    this.#start = start;
  }

  /** Puts so many threads to work on a memory; all of them have the module ready when it returns. */
  async open(size: number, module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Team> {
    while (this.#threads.length < size) this.#threads.push(threadOf(this.#start()));
    const threads = this.#threads.slice(0, size);
    const team = (this.#teams += 1);
    this.#open.add(team);
    await Promise.all(threads.map((thread) => thread.tell({ kind: 'open', team, module, memory })));
    return {
      size,
      call: async (name, words) => Math.max(...(await Promise.all(threads.map((thread, index) => thread.tell({ kind: 'call', team, name, words: words(index) }))))),
      close: () => {
        // A thread that is gone has let go already.
        for (const thread of threads) void thread.tell({ kind: 'close', team }).catch(() => undefined);
        if (this.#open.delete(team)) this.#leave(memory.buffer.byteLength);
      },
    };
  }

  #leave(bytes: number): void {
    this.#leftBytes += bytes;
    if (this.#open.size > 0 || this.#leftBytes <= mostKeptBytes) return;
    this.#leftBytes = 0;
    for (const thread of this.#threads.splice(0)) thread.end();
  }
}

/** Answers come in the order of the orders, so the oldest that waits is meant. */
function threadOf(port: ThreadPort): Thread {
  const waiting: { readonly resolve: (spentMs: number) => void; readonly reject: (error: UnrollError) => void }[] = [];
  let dead: UnrollError | undefined;
  port.listen((answer) => {
    if ('died' in answer) {
      const error = (dead = failure(answer.died));
      waiting.splice(0).forEach(({ reject }) => reject(error));
      return;
    }
    const first = waiting.shift();
    if ('spentMs' in answer) first?.resolve(answer.spentMs);
    else first?.reject(failure(answer.trouble));
  });
  return {
    tell: (order) =>
      new Promise((resolve, reject) => {
        if (dead) {
          reject(dead);
          return;
        }
        waiting.push({ resolve, reject });
        port.send(order);
      }),
    end: () => port.end(),
  };
}

/** A thread that failed is a device that was lost: its page is ended, and the job is worth another try on a fresh one. */
function failure(reason: string): UnrollError {
  return new UnrollError('device-lost', words.engines.wasm.threadFailed(reason.slice(0, 200)));
}
