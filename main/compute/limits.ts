import type { Job } from '#contract/job';
import { computeWords } from '../words/compute';

/** How long a job may take, and how long its page may be silent meanwhile, in ms. */
export interface JobLimits {
  readonly deadlineMs: number;
  readonly silenceMs: number;
}

/** What a job of this kind may take; a plain JavaScript engine computes for long without a pause, hence the long silences. */
export function limitsOf(job: Job): JobLimits {
  switch (job.kind) {
    case 'probe':
      return { deadlineMs: 30_000, silenceMs: 10_000 };
    case 'trace':
      // 512 tokens on software WebGPU take about a minute on two cores.
      return { deadlineMs: 180_000, silenceMs: 10_000 };
    case 'op':
      return { deadlineMs: 120_000, silenceMs: 120_000 };
    case 'bench':
      // A budget ends a sweep by itself, but for the run that is under way.
      return { deadlineMs: 30 * 60_000 + 1000 * (job.setting.budgetS ?? 0), silenceMs: 120_000 };
    case 'calibrate':
      // Some seconds on a machine as it should be; on software WebGPU a minute when others are at work, too.
      return { deadlineMs: 600_000, silenceMs: 120_000 };
    default:
      throw new RangeError(`no limits for ${String(job satisfies never)}`);
  }
}

/** What a lecturer reads about a job that was ended for taking too long. */
export function tooSlowSentence({ deadlineMs }: JobLimits): string {
  return computeWords().tooSlow(Math.round(deadlineMs / 1000));
}
