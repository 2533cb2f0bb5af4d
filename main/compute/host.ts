import type { Health } from '#contract/about';
import { failed, type Failure, fine, type Outcome } from '#contract/failure';
import type { Capabilities, Job, JobResult, Progress } from '#contract/job';
import type { Trace } from '#contract/trace';
import type { Clock } from './deadline';
import { cancelled, endsPage, gaveUp, restarted, worthRetrying } from './endings';
import { PageKeeper, idleSilenceMs } from './keeper';
import { limitsOf, tooSlowSentence } from './limits';
import type { Entry, RunOptions } from './options';
import { begin, emptyQueue, enqueue, putBack, withdraw, type Queue } from './queue';
import type { OpenPage } from './transport';
import { computeWords } from '../words/compute';

export type { RunOptions } from './options';

/** A cancelled page has this long to say so before it is replaced. */
export const cancelGraceMs = 1_000;

/** Runs jobs, one at a time, on a page that may crash, hang or lose its GPU; every job gets exactly one answer. */
export class ComputeHost {
  readonly #keeper: PageKeeper;
  readonly #clock: Clock;
  readonly #onHealth: (health: Health) => void;
  #queue: Queue<Entry> = emptyQueue();
  #lastId = 0;
  #trouble: string | null = null;
  #cancelling = false;
  #paused = false;
  #resting = false;
  #stopTimer: () => void = () => undefined;

  constructor(open: OpenPage, clock: Clock, onHealth: (health: Health) => void = () => undefined) {
    this.#clock = clock;
    this.#onHealth = onHealth;
    this.#keeper = new PageKeeper(open, clock, {
      onReady: () => this.#pump(),
      onLost: (why) => this.#lose(why),
      onChange: () => this.#tell(),
    });
  }

  /** Opens the page; does nothing when it is open. Jobs may be given before. */
  start(): void {
    this.#keeper.start();
  }

  /** Ends the page and answers all jobs, as when the app quits. */
  stop(): void {
    this.#keeper.stop();
    this.#answerAll(cancelled());
  }

  /** Starts over at the lecturer's wish, also after giving up; a job that runs is ended. */
  restart(): void {
    if (this.#queue.running !== null) this.#finish(this.#queue.running, restarted());
    this.#trouble = null;
    this.#keeper.restart(restarted());
  }

  /** The machine woke up: silence of the page means nothing for a while. */
  onResume(): void {
    this.#keeper.forgive();
  }

  /** What the stage shows about the page. */
  get health(): Health {
    const { state, capabilities } = this.#keeper;
    const working = state === 'ready' && this.#queue.running !== null;
    return { state: working ? 'working' : state, message: state === 'gave-up' ? gaveUp().message : this.#trouble, capabilities };
  }

  /** Queues a job and answers when it is done, failed, late or cancelled; never throws. */
  run(job: Job, { onProgress = () => undefined, onPartial = () => undefined, onStart, signal, ...limits }: RunOptions = {}): Promise<Outcome<JobResult>> {
    if (signal?.aborted === true) return Promise.resolve(cancelled());
    if (this.#keeper.state === 'gave-up') return Promise.resolve(gaveUp());
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      const cancel = (): void => this.#cancel(id);
      const answer = (outcome: Outcome<JobResult>): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      signal?.addEventListener('abort', cancel);
      const entry = { id, job, limits: { ...limitsOf(job), ...limits }, onProgress, onPartial, answer, retried: false };
      onStart?.((paused) => this.#pause(id, paused));
      this.#queue = enqueue(this.#queue, entry);
      this.#pump();
    });
  }

  /** A page has loaded. */
  onReady(pageId: number): void {
    this.#keeper.onPageReady(pageId);
  }

  /** A page is alive. */
  onBeat(pageId: number, capabilities: Capabilities | null): void {
    this.#keeper.onPageBeat(pageId, capabilities);
  }

  /** A page got further with a job; one that hands out what it has can be watched, and its time begins anew. */
  onProgress(pageId: number, jobId: number, progress: Progress, partial?: Trace): void {
    const entry = this.#runningAs(pageId, jobId);
    if (entry === null || this.#cancelling) return;
    this.#keeper.expectWithin(entry.limits.silenceMs);
    entry.onProgress(progress);
    if (partial === undefined) return;
    if (!this.#paused) this.#limitTime(entry);
    entry.onPartial(partial);
  }

  /** A page finished a job. */
  onDone(pageId: number, jobId: number, result: JobResult): void {
    const entry = this.#runningAs(pageId, jobId);
    if (entry === null) return;
    if (result.kind !== entry.job.kind) {
      this.onFailed(pageId, jobId, failed('wrong-result', computeWords().otherKind(entry.job.kind, result.kind)));
      return;
    }
    this.#trouble = null;
    this.#finish(entry, fine(result));
    this.#rest();
  }

  /** A page says that a job failed. */
  onFailed(pageId: number, jobId: number, why: Failure): void {
    const entry = this.#runningAs(pageId, jobId);
    if (entry === null) return;
    if (endsPage.includes(why.code)) {
      this.#keeper.replace(why);
      return;
    }
    this.#finish(entry, why);
    this.#rest();
  }

  /** A page sent a result that cannot be read: its job fails and the page is not believed any more. */
  onUnreadable(pageId: number, why: string): void {
    if (!this.#keeper.isCurrent(pageId) || this.#queue.running === null) return;
    this.#keeper.replace(failed('wrong-result', computeWords().unreadable(why)));
  }

  #runningAs(pageId: number, jobId: number): Entry | null {
    const { running } = this.#queue;
    return this.#keeper.isCurrent(pageId) && running?.id === jobId ? running : null;
  }

  /**
   * Back to idle: the page must show signs of life often again. The next job begins on a later turn, after the page has
   * been told that its answer arrived; until then it takes itself to be at work.
   */
  #rest(): void {
    this.#keeper.expectWithin(idleSilenceMs);
    this.#resting = true;
    this.#clock.after(0, () => {
      this.#resting = false;
      this.#pump();
    });
    this.#tell();
  }

  #pump(): void {
    const { page, state } = this.#keeper;
    const before = this.#queue;
    if (state === 'ready' && page !== null && !this.#resting) this.#queue = begin(before);
    const { running } = this.#queue;
    if (page !== null && running !== null && this.#queue !== before) {
      this.#keeper.expectWithin(running.limits.silenceMs);
      this.#paused = false;
      this.#limitTime(running);
      page.start(running.id, running.job);
    }
    this.#tell();
  }

  #finish(entry: Entry, outcome: Outcome<JobResult>): void {
    if (this.#queue.running?.id === entry.id) {
      this.#stopTimer();
      this.#cancelling = false;
    }
    this.#queue = withdraw(this.#queue, entry.id);
    entry.answer(outcome);
  }

  /** From now on the running job may take as long as its kind may. */
  #limitTime({ limits }: Entry): void {
    this.#stopTimer();
    this.#stopTimer = this.#clock.after(limits.deadlineMs, () => this.#keeper.replace(failed('too-slow', tooSlowSentence(limits))));
  }

  /** Lets the running job rest, during which no time counts, or go on; its page must show signs of life all the same. */
  #pause(id: number, paused: boolean): void {
    const { running } = this.#queue;
    if (running?.id !== id || this.#cancelling || paused === this.#paused) return;
    this.#paused = paused;
    if (paused) this.#stopTimer();
    else this.#limitTime(running);
    this.#keeper.page?.pause(id, paused);
  }

  #cancel(id: number): void {
    const waiting = this.#queue.waiting.find((entry) => entry.id === id);
    if (waiting !== undefined) this.#finish(waiting, cancelled());
    const { running } = this.#queue;
    if (running?.id !== id || this.#cancelling) return;
    running.answer(cancelled());
    this.#cancelling = true;
    this.#keeper.page?.cancel(id);
    this.#stopTimer();
    this.#stopTimer = this.#clock.after(cancelGraceMs, () => this.#keeper.replace(cancelled(), false));
  }

  #lose(why: Failure): void {
    this.#stopTimer();
    const { running } = this.#queue;
    const givenUp = this.#keeper.state === 'gave-up';
    if (why.code !== 'cancelled') this.#trouble = why.message;
    if (running !== null && !this.#cancelling && !running.retried && !givenUp && worthRetrying.includes(why.code)) {
      this.#queue = putBack({ ...this.#queue, running: { ...running, retried: true } });
    } else if (running !== null) {
      this.#finish(running, why);
    }
    if (givenUp) this.#answerAll(gaveUp());
    this.#tell();
  }

  #answerAll(outcome: Failure): void {
    const { running, waiting } = this.#queue;
    for (const entry of running === null ? waiting : [running, ...waiting]) this.#finish(entry, outcome);
  }

  #tell(): void {
    this.#onHealth(this.health);
  }
}
