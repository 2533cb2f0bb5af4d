import type { Failure } from '#contract/failure';
import type { Job } from '#contract/job';

/** One compute page as the host sees it: what can be said to it, and its end. What it says comes in through the host. */
export interface ComputePage {
  /** Unlike that of any other page of this run of the app. */
  readonly pageId: number;
  start(jobId: number, job: Job): void;
  cancel(jobId: number): void;
  /** Lets a job rest, or go on. */
  pause(jobId: number, paused: boolean): void;
  /** Ends its process for good, also one that no longer answers. Its end is not reported. */
  end(): void;
}

/** Opens a fresh compute page; `onGone` is called when its process ends by itself. */
export type OpenPage = (onGone: (why: Failure) => void) => ComputePage;
