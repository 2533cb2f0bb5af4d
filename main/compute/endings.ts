import { failed, type FailureCode } from '#contract/failure';

/** Losses after which the same job may well succeed on a fresh page. */
export const worthRetrying: readonly FailureCode[] = ['page-crashed', 'device-lost'];
/** Failures of a job after which its page is not believed any more. */
export const endsPage: readonly FailureCode[] = ['device-lost', 'wrong-result', 'out-of-memory'];

/** How jobs end that nobody's mistake ended. */
export const cancelled = failed('cancelled', 'Cancelled.');
export const gaveUp = failed('gave-up', 'The compute page failed four times within five minutes and was not started again. Choose "Restart compute"; if it fails again, choose another backend.');
export const restarted = failed('cancelled', 'Compute was restarted, which ended this run. Run it again.');
