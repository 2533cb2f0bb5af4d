import { UnrollError } from '#contract/failure';
import type { Progress } from '#contract/job';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import type { ComputeHost } from './host';

/** The runs that stages asked for and that are not answered yet. A run's name belongs to the stage that gave it. */
export class Runs {
  readonly #host: ComputeHost;
  readonly #onProgress: (pageId: number, runId: string, progress: Progress) => void;
  readonly #open = new Map<string, AbortController>();

  constructor(host: ComputeHost, onProgress: (pageId: number, runId: string, progress: Progress) => void) {
    this.#host = host;
    this.#onProgress = onProgress;
  }

  /**
   * Computes a trace for a stage.
   *
   * @throws UnrollError with the code and the words of whatever went wrong
   */
  async run(pageId: number, runId: string, scenario: Scenario): Promise<Trace> {
    const key = keyOf(pageId, runId);
    if (this.#open.has(key)) throw new UnrollError('bad-request', `compute:run.runId: ${JSON.stringify(runId)} is running already`);
    const ending = new AbortController();
    this.#open.set(key, ending);
    try {
      const onProgress = (progress: Progress): void => this.#onProgress(pageId, runId, progress);
      const outcome = await this.#host.run({ kind: 'trace', scenario }, { onProgress, signal: ending.signal });
      if (!outcome.ok) throw new UnrollError(outcome.code, outcome.message);
      if (outcome.value.kind !== 'trace') throw new RangeError(`a trace was asked for, a ${outcome.value.kind} came`);
      return outcome.value.trace;
    } finally {
      this.#open.delete(key);
    }
  }

  /** Cancels a run; one that is over or was never there is no mistake. */
  cancel(pageId: number, runId: string): void {
    this.#open.get(keyOf(pageId, runId))?.abort();
  }

  /** Cancels all runs of a page that is gone. */
  cancelAll(pageId: number): void {
    for (const [key, ending] of this.#open) if (key.startsWith(keyOf(pageId, ''))) ending.abort();
  }
}

function keyOf(pageId: number, runId: string): string {
  return `${pageId}:${runId}`;
}
