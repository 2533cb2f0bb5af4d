import type { Bridge, Payload } from '#contract/channels';
import { asFailure, UnrollError } from '#contract/failure';
import type { Capabilities, Job, JobResult, Progress } from '#contract/job';
import { every, readClock } from './stopwatch';

/** How a job is carried out; throws what should be reported. */
export type Work = (job: Job, signal: AbortSignal, report: (progress: Progress) => void) => Promise<JobResult>;

/** What the loop needs. */
export interface LoopParts {
  readonly bridge: Bridge;
  readonly work: Work;
  readonly capabilities: () => Promise<Capabilities>;
}

const beatMs = 500;
/** Progress is told at most this often; the last one of a job may go untold, since its end follows. */
const progressMs = 50;

/**
 * Takes jobs from main one after another and answers each exactly once; main sees from the beats that the page is alive.
 */
export async function startLoop({ bridge, work, capabilities }: LoopParts): Promise<void> {
  let current: { readonly jobId: number; readonly stop: AbortController } | undefined;
  let found: Capabilities | null = null;
  const beat = (): void => void bridge.call('work:beat', { capabilities: found });

  async function start({ jobId, job }: Payload<'work:start'>): Promise<void> {
    if (current) {
      await fail(bridge, jobId, new UnrollError('bad-request', `Job ${current.jobId} is still running; one at a time.`));
      return;
    }
    const stop = new AbortController();
    current = { jobId, stop };
    try {
      const result = await work(job, stop.signal, reporter(bridge, jobId));
      const taken = await bridge.call('work:done', { jobId, result });
      if (!taken.ok) throw new UnrollError(taken.code, taken.message);
    } catch (thrown) {
      await fail(bridge, jobId, thrown);
    } finally {
      current = undefined;
    }
  }

  bridge.on('work:start', (payload) => void start(payload));
  bridge.on('work:cancel', ({ jobId }) => {
    if (current?.jobId === jobId) current.stop.abort();
  });
  every(beatMs, beat);
  beat();
  await bridge.call('work:ready', undefined);
  found = await capabilities();
  beat();
}

function reporter(bridge: Bridge, jobId: number): (progress: Progress) => void {
  let lastMs = -Infinity;
  return (progress) => {
    const now = readClock();
    if (now - lastMs < progressMs) return;
    lastMs = now;
    void bridge.call('work:progress', { jobId, progress });
  };
}

async function fail(bridge: Bridge, jobId: number, thrown: unknown): Promise<void> {
  const { code, message } = asFailure(named(thrown));
  await bridge.call('work:failed', { jobId, code, message: message.slice(0, 4000) });
}

/** Errors of the libraries below that have a name of ours. */
function named(thrown: unknown): unknown {
  if (thrown instanceof UnrollError) return thrown;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  if (/out of memory|allocation failed|invalid (typed )?array (buffer )?length|memory\.grow/i.test(words)) {
    return new UnrollError('out-of-memory', `There was not enough memory for this (${words.slice(0, 200)}). Choose a smaller input.`);
  }
  return thrown;
}
