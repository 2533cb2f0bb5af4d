// @ts-check

/** Something a person can put right before the app can start; its message is the whole story, so no stack is shown. */
export class PreparationError extends Error {}

/**
 * Tells the person on standard error what went wrong: one sentence when it was foreseen, the stack when it was not.
 *
 * @param {unknown} cause
 */
export function tell(cause) {
  const text = cause instanceof PreparationError ? cause.message : cause instanceof Error ? cause.stack : String(cause);
  process.stderr.write(`${text}\n`);
}
