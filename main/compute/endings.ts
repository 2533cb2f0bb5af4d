import { failed, type Failure, type FailureCode } from '#contract/failure';
import { computeWords } from '../words/compute';

/** Losses after which the same job may well succeed on a fresh page. */
export const worthRetrying: readonly FailureCode[] = ['page-crashed', 'device-lost'];
/** Failures of a job after which its page is not believed any more. */
export const endsPage: readonly FailureCode[] = ['device-lost', 'wrong-result', 'out-of-memory'];

/** How jobs end that nobody's mistake ended. */
export const cancelled = (): Failure => failed('cancelled', computeWords().cancelled);
export const gaveUp = (): Failure => failed('gave-up', computeWords().gaveUp);
export const restarted = (): Failure => failed('cancelled', computeWords().restarted);
