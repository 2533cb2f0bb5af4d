import { UnrollError } from '#contract/failure';
import type { Job, Progress } from '#contract/job';
import type { Trace } from '#contract/trace';
import type { ComputeHost, RunOptions } from './host';

/** The runs that stages asked for and that are not answered yet. A run's name belongs to the stage that gave it. */
export class Runs {
  readonly #host: ComputeHost;
  readonly #onProgress: (pageId: number, runId: string, progress: Progress) => void;
  readonly #onPartial: (pageId: number, runId: string, partial: Trace) => void;
  readonly #open = new Map<string, AbortController>();
  readonly #pauses = new Map<string, (paused: boolean) => void>();

  constructor(
    host: ComputeHost,
    onProgress: (pageId: number, runId: string, progress: Progress) => void,
    onPartial: (pageId: number, runId: string, partial: Trace) => void = () => undefined,
  ) {
    this.#host = host;
    this.#onProgress = onProgress;
    this.#onPartial = onPartial;
  }

  /**
   * Computes a trace for a stage.
   *
   * @throws UnrollError with the code and the words of whatever went wrong
   */
  run(pageId: number, runId: string, job: Extract<Job, { kind: 'trace' }>): Promise<Trace> {
    return this.during(pageId, runId, async (options) => {
      const outcome = await this.#host.run(job, options);
      if (!outcome.ok) throw new UnrollError(outcome.code, outcome.message);
      if (outcome.value.kind !== 'trace') throw new RangeError(`a trace was asked for, a ${outcome.value.kind} came`);
      return outcome.value.trace;
    });
  }

  /**
   * Does something for a stage under the name it gave: progress is told under that name, and cancelling it ends it.
   *
   * @param act - hands these options to every job it asks for
   * @throws UnrollError 'bad-request' when that name is taken; else what `act` throws
   */
  async during<Value>(pageId: number, runId: string, act: (options: RunOptions) => Promise<Value>): Promise<Value> {
    const key = keyOf(pageId, runId);
    if (this.#open.has(key)) throw new UnrollError('bad-request', `runId: ${JSON.stringify(runId)} is running already`);
    const ending = new AbortController();
    this.#open.set(key, ending);
    try {
      return await act({
        onProgress: (progress) => this.#onProgress(pageId, runId, progress),
        onPartial: (partial) => this.#onPartial(pageId, runId, partial),
        onStart: (pause) => void this.#pauses.set(key, pause),
        signal: ending.signal,
      });
    } finally {
      this.#open.delete(key);
      this.#pauses.delete(key);
    }
  }

  /** Cancels a run; one that is over or was never there is no mistake. */
  cancel(pageId: number, runId: string): void {
    this.#open.get(keyOf(pageId, runId))?.abort();
  }

  /** Lets a run rest, or go on; one that is over or was never there is no mistake. */
  pause(pageId: number, runId: string, paused: boolean): void {
    this.#pauses.get(keyOf(pageId, runId))?.(paused);
  }

  /** Cancels all runs of a page that is gone. */
  cancelAll(pageId: number): void {
    for (const [key, ending] of this.#open) if (key.startsWith(keyOf(pageId, ''))) ending.abort();
  }
}

function keyOf(pageId: number, runId: string): string {
  return `${pageId}:${runId}`;
}
