import type { Bridge, Payload } from '#contract/channels';
import { asFailure, UnrollError } from '#contract/failure';
import type { Capabilities, Job, JobResult, Progress } from '#contract/job';
import type { Trace } from '#contract/trace';
import type { Rest } from './breath';
import { Pause } from './pause';
import { every, readClock } from './stopwatch';
import { words } from './words/words';

/** Who watches a job and may let it rest. */
export interface Overseer {
  /** Hands on what a trace job has so far; `make` is called only when it is time. */
  readonly share: (make: () => Trace) => void;
  readonly rest: Rest | null;
}

/** How a job is carried out; throws what should be reported. */
export type Work = (job: Job, signal: AbortSignal, report: (progress: Progress) => void, overseer?: Overseer) => Promise<JobResult>;

/** What the loop needs. */
export interface LoopParts {
  readonly bridge: Bridge;
  readonly work: Work;
  readonly capabilities: () => Promise<Capabilities>;
}

/** The job under way. */
interface Running {
  readonly jobId: number;
  readonly stop: AbortController;
  readonly pause: Pause;
  /** Set once it is done and its answer is on the way; resolves when main has it. */
  told: Promise<void> | null;
}

const beatMs = 500;
/** Progress is told at most this often; the last one of a job may go untold, since its end follows. */
const progressMs = 50;
/** A partial trace is told at most this often: fast enough to watch, rare enough to cost nothing. */
const partialMs = 400;

/**
 * Takes jobs from main one after another and answers each exactly once; main sees from the beats that the page is alive.
 */
export async function startLoop({ bridge, work, capabilities }: LoopParts): Promise<void> {
  let current: Running | undefined;
  let found: Capabilities | null = null;
  const beat = (): void => void bridge.call('work:beat', { capabilities: found });

  async function start({ jobId, job }: Payload<'work:start'>): Promise<void> {
    // Main may send the next job sooner than its thanks for the last answer get here: they come on different ways.
    if (current?.told) await current.told;
    if (current) {
      await fail(bridge, jobId, new UnrollError('bad-request', `Job ${current.jobId} is still running; one at a time.`));
      return;
    }
    const stop = new AbortController();
    const running: Running = { jobId, stop, pause: new Pause(stop.signal), told: null };
    current = running;
    const { report, share } = reporter(bridge, jobId);
    const done = async (): Promise<JobResult> => await work(job, stop.signal, report, { share, rest: running.pause });
    const tell = await done().then(
      (result) => () => finish(bridge, jobId, result),
      (thrown: unknown) => () => fail(bridge, jobId, thrown),
    );
    running.told = tell().finally(() => {
      current = undefined;
    });
    await running.told;
  }

  bridge.on('work:start', (payload) => void start(payload));
  bridge.on('work:cancel', ({ jobId }) => {
    if (current?.jobId === jobId) current.stop.abort();
  });
  bridge.on('work:pause', ({ jobId, paused }) => {
    if (current?.jobId === jobId) current.pause.set(paused);
  });
  every(beatMs, beat);
  beat();
  await bridge.call('work:ready', undefined);
  found = await capabilities();
  beat();
}

function reporter(bridge: Bridge, jobId: number): { report: (progress: Progress) => void; share: Overseer['share'] } {
  let [lastMs, sharedMs] = [-Infinity, -Infinity];
  let latest: Progress = { done: 0, total: 1, doing: '' };
  return {
    report: (progress) => {
      latest = progress;
      const now = readClock();
      if (now - lastMs < progressMs) return;
      lastMs = now;
      void bridge.call('work:progress', { jobId, progress });
    },
    share: (make) => {
      const now = readClock();
      if (now - sharedMs < partialMs) return;
      sharedMs = now;
      void bridge.call('work:progress', { jobId, progress: latest, partial: make() });
    },
  };
}

async function finish(bridge: Bridge, jobId: number, result: JobResult): Promise<void> {
  const taken = await bridge.call('work:done', { jobId, result });
  if (!taken.ok) await fail(bridge, jobId, new UnrollError(taken.code, taken.message));
}

async function fail(bridge: Bridge, jobId: number, thrown: unknown): Promise<void> {
  const { code, message } = asFailure(named(thrown));
  await bridge.call('work:failed', { jobId, code, message: message.slice(0, 4000) });
}

/** Errors of the libraries below that have a name of ours. */
function named(thrown: unknown): unknown {
  if (thrown instanceof UnrollError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (/out of memory|allocation failed|invalid (typed )?array (buffer )?length|memory\.grow/i.test(reason)) {
    return new UnrollError('out-of-memory', words.engines.noMemory(reason.slice(0, 200)));
  }
  return thrown;
}
