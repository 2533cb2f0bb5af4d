import { Worker } from 'node:worker_threads';
import { failed, UnrollError } from '#contract/failure';
import { language } from '#contract/language';
import type { Trace } from '#contract/trace';
import type { Clock } from '../../compute/deadline';
import { refusalWords } from '../../words/lectures';
import type { ReadingJob, ReadingNews, ReadLecture } from './job';

/** Without a sign of life for so long a file is given up, as on a network drive that went away. */
export const silenceMs = 15_000;
/** Enough for a file of the largest size; what makes more of its bytes is no lecture. */
const memoryMb = 1500;

/** What may be told and wished while a file is read. */
export interface ReadingOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads lecture files in a thread of its own, one after the other; a file that hangs it or eats its memory ends the thread, and the next one gets another. */
export class LectureReader {
  readonly #program: string;
  readonly #clock: Clock;
  readonly #memoryMb: number;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param program - full path of the built `thread.ts`
   * @param limitMb - memory that the thread may take
   */
  constructor(program: string, clock: Clock, limitMb = memoryMb) {
    this.#program = program;
    this.#clock = clock;
    this.#memoryMb = limitMb;
  }

  /**
   * Reads a file to the end, its recordings included.
   *
   * @param wish - `name` is the file's in every message; `keep` hands its recordings over
   * @throws UnrollError naming the file and the place, when nothing of it can be used
   */
  async read(wish: { readonly path: string; readonly name: string; readonly keep: boolean }, options: ReadingOptions = {}): Promise<ReadLecture> {
    const news = await this.#ask({ kind: 'file', ...wish, language: language() }, options);
    if (news.kind !== 'read') throw unexpected(news);
    return news.read;
  }

  /** Takes a recording out of its JSON. @throws UnrollError naming the recording */
  async trace(name: string, bytes: Uint8Array): Promise<Trace> {
    const news = await this.#ask({ kind: 'trace', name, bytes, language: language() }, {});
    if (news.kind !== 'trace') throw unexpected(news);
    return news.trace;
  }

  /** Ends the thread; a later file gets a new one. */
  close(): void {
    void this.#thread?.terminate();
    this.#thread = null;
  }

  async #ask(job: ReadingJob, options: ReadingOptions): Promise<ReadingNews> {
    const answer = this.#last.then(() => this.#during(job, options));
    this.#last = answer.catch(() => undefined);
    const news = await answer;
    if (news.kind === 'failed') throw new UnrollError(news.failure.code, news.failure.message);
    return news;
  }

  #during(job: ReadingJob, options: ReadingOptions): Promise<ReadingNews> {
    const thread = this.#thread ?? this.#start();
    return new Promise((resolve) => {
      const watch = new Watch(job.name, thread, this.#clock, options, (news, mustEnd) => {
        if (mustEnd) this.close();
        resolve(news);
      });
      watch.begin(job);
    });
  }

  #start(): Worker {
    const thread = new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, maxYoungGenerationSizeMb: 64 }, stdout: false, stderr: false });
    // Waiting for it must not keep a command from ending.
    thread.unref();
    // An error that nobody hears would end the app; who waits for this thread hears it besides.
    thread.on('error', () => this.#forget(thread)).on('exit', () => this.#forget(thread));
    this.#thread = thread;
    return thread;
  }

  /** A thread that ended by itself is not asked again. */
  #forget(thread: Worker): void {
    if (this.#thread === thread) this.#thread = null;
  }
}

/** One job of the thread, from its question to its answer, or to the end of the thread. */
class Watch {
  readonly #name: string;
  readonly #thread: Worker;
  readonly #clock: Clock;
  readonly #options: ReadingOptions;
  readonly #onEnd: (news: ReadingNews, mustEnd: boolean) => void;
  #callOff: () => void = () => undefined;

  constructor(name: string, thread: Worker, clock: Clock, options: ReadingOptions, onEnd: (news: ReadingNews, mustEnd: boolean) => void) {
    this.#name = name;
    this.#thread = thread;
    this.#clock = clock;
    this.#options = options;
    this.#onEnd = onEnd;
  }

  begin(job: ReadingJob): void {
    const { signal } = this.#options;
    this.#thread.on('message', this.#onNews).on('error', this.#onError).on('exit', this.#onExit);
    signal?.addEventListener('abort', this.#onAbort);
    this.#wait();
    if (signal?.aborted === true) this.#onAbort();
    else this.#thread.postMessage(job);
  }

  readonly #onNews = (news: ReadingNews): void => {
    if (news.kind !== 'progress') {
      this.#end(news, false);
      return;
    }
    this.#wait();
    this.#options.onProgress?.(news.done, news.total);
  };

  readonly #onError = (cause: Error): void => this.#fail('file', isOutOfMemory(cause) ? refusalWords().tooBig : refusalWords().died(cause.message));

  readonly #onExit = (code: number): void => this.#fail('file', refusalWords().died(String(code)));

  readonly #onAbort = (): void => this.#fail('cancelled', refusalWords().cancelled);

  #wait(): void {
    this.#callOff();
    this.#callOff = this.#clock.after(silenceMs, () => this.#fail('file', refusalWords().tooSlow(silenceMs / 1000)));
  }

  #fail(code: 'file' | 'cancelled', why: string): void {
    this.#end({ kind: 'failed', failure: failed(code, `${this.#name}: ${why}`) }, true);
  }

  #end(news: ReadingNews, mustEnd: boolean): void {
    this.#callOff();
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#thread.off('message', this.#onNews).off('error', this.#onError).off('exit', this.#onExit);
    this.#onEnd(news, mustEnd);
  }
}

function isOutOfMemory(cause: Error): boolean {
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function unexpected({ kind }: ReadingNews): RangeError {
  return new RangeError(`the reading thread answered with ${kind}`);
}
