import type { Outcome } from '#contract/failure';
import type { Job, JobResult, Progress } from '#contract/job';
import type { Trace } from '#contract/trace';
import type { JobLimits } from './limits';

/** What may accompany a job. Limits that are not given follow from its kind. */
export interface RunOptions extends Partial<JobLimits> {
  readonly onProgress?: (progress: Progress) => void;
  /** Told what a job has so far, when it lets one watch. */
  readonly onPartial?: (partial: Trace) => void;
  /** Told once, when the job is given: how to let it rest and go on. Resting before it runs does nothing. */
  readonly onStart?: (pause: (paused: boolean) => void) => void;
  readonly signal?: AbortSignal;
}

/** A job that was given and is not answered yet. */
export interface Entry {
  readonly id: number;
  readonly job: Job;
  readonly limits: JobLimits;
  readonly onProgress: (progress: Progress) => void;
  readonly onPartial: (partial: Trace) => void;
  readonly answer: (outcome: Outcome<JobResult>) => void;
  readonly retried: boolean;
}
