import type { Capabilities } from '#contract/job';
import { failed, type Failure } from '#contract/failure';
import { bookRestart, type RestartHistory } from './budget';
import type { Clock } from './deadline';
import type { ComputePage, OpenPage } from './transport';
import { computeWords } from '../words/compute';

/** A page has this long to load; a loaded idle one this long to give a sign of life. */
export const loadingMs = 30_000;
export const idleSilenceMs = 3_000;
/** After a machine wakes up, clocks and pages need a while to find each other. */
export const resumeGraceMs = 30_000;
/** A timer that fires this late shows that main itself was busy, and says nothing about the page. */
const ownDelayMs = 1_000;

export type KeeperState = 'starting' | 'restarting' | 'ready' | 'gave-up';

/** What the keeper tells the host. */
export interface KeeperEvents {
  /** A page is loaded and waits for work. */
  onReady(): void;
  /** The page was lost; a new one is on its way unless the state is `gave-up`. */
  onLost(why: Failure): void;
  onChange(): void;
}

/**
 * Keeps one compute page alive. Every way to go wrong takes the same path: the page is ended and, within a budget,
 * replaced on a later turn of the loop; none is ever repaired.
 */
export class PageKeeper {
  state: KeeperState = 'starting';
  capabilities: Capabilities | null = null;
  page: ComputePage | null = null;
  readonly #open: OpenPage;
  readonly #clock: Clock;
  readonly #events: KeeperEvents;
  #history: RestartHistory = [];
  #silenceMs = loadingMs;
  #forgivenUntilMs = 0;
  #stopped = false;
  #stopWatch: () => void = () => undefined;
  #stopOpening: () => void = () => undefined;

  constructor(open: OpenPage, clock: Clock, events: KeeperEvents) {
    this.#open = open;
    this.#clock = clock;
    this.#events = events;
  }

  /** Opens the first page; does nothing when there is one. */
  start(): void {
    if (this.page === null && this.state === 'starting') this.#openPage();
  }

  /** Ends the page for good, as when the app quits. */
  stop(): void {
    this.#stopped = true;
    this.#stopOpening();
    this.#dropPage();
  }

  /** Whether a message is from the page that counts; one from a page that was replaced is late and means nothing. */
  isCurrent(pageId: number): boolean {
    return this.page?.pageId === pageId;
  }

  /** The page has loaded; one that says so twice has loaded itself again and forgotten its job. */
  onPageReady(pageId: number): void {
    if (!this.isCurrent(pageId)) return;
    if (this.state === 'ready') {
      this.replace(failed('page-crashed', computeWords().loadedItself), false);
      return;
    }
    this.state = 'ready';
    this.expectWithin(idleSilenceMs);
    this.#events.onReady();
  }

  /** The page is alive. */
  onPageBeat(pageId: number, capabilities: Capabilities | null): void {
    if (!this.isCurrent(pageId)) return;
    if (this.state === 'ready') this.#watch();
    if (capabilities === null || sameCapabilities(this.capabilities, capabilities)) return;
    this.capabilities = capabilities;
    this.#events.onChange();
  }

  /** Expects a sign of life at least this often from now on: rarely while a job computes without a pause. */
  expectWithin(silenceMs: number): void {
    this.#silenceMs = silenceMs;
    this.#watch();
  }

  /** The machine woke up: silence means nothing for a while. */
  forgive(): void {
    this.#forgivenUntilMs = this.#clock.now() + resumeGraceMs;
  }

  /** Ends the page and opens another one; a loss that nobody could help, such as a cancelled job, is not booked. */
  replace(why: Failure, booked = true): void {
    this.#dropPage();
    const history = booked ? bookRestart(this.#history, this.#clock.now()) : this.#history;
    this.state = history === null ? 'gave-up' : 'restarting';
    if (history !== null) this.#reopenLater(history);
    this.#events.onLost(why);
  }

  /** Starts anew because the lecturer says so, with a fresh budget. */
  restart(why: Failure): void {
    this.#dropPage();
    this.state = 'restarting';
    this.#reopenLater([]);
    this.#events.onLost(why);
  }

  #reopenLater(history: RestartHistory): void {
    this.#history = history;
    this.#stopOpening();
    this.#stopOpening = this.#clock.after(0, () => this.#openPage());
  }

  #openPage(): void {
    if (this.#stopped) return;
    const page = this.#open((why) => {
      if (this.page === page) this.replace(why);
    });
    this.page = page;
    this.expectWithin(loadingMs);
    this.#events.onChange();
  }

  #dropPage(): void {
    this.#stopWatch();
    const page = this.page;
    this.page = null;
    page?.end();
  }

  #watch(): void {
    this.#stopWatch();
    const dueMs = this.#clock.now() + this.#silenceMs;
    this.#stopWatch = this.#clock.after(this.#silenceMs, () => {
      const nowMs = this.#clock.now();
      if (nowMs < this.#forgivenUntilMs || nowMs - dueMs > ownDelayMs) this.#watch();
      else this.replace(failed('page-hung', computeWords().hung(Math.round(this.#silenceMs / 1000))));
    });
  }
}

function sameCapabilities(one: Capabilities | null, other: Capabilities): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
