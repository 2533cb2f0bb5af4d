import { z } from 'zod';
import { textWords } from '#contract/words/text';

/**
 * Everything that can go wrong and that a lecturer may meet. Closed on purpose: a new way to fail is a new line here,
 * and every switch over it has to say what to do.
 */
export const failureCode = z.enum([
  'bad-request',
  'bad-text',
  'bad-input',
  'bad-trace',
  'newer-version',
  'unknown-act',
  'no-backend',
  'wrong-result',
  'cancelled',
  'too-slow',
  'page-crashed',
  'page-hung',
  'device-lost',
  'out-of-memory',
  'gave-up',
  'file',
  'refused',
  'internal',
]);
export type FailureCode = z.infer<typeof failureCode>;

/** What a reader is told: what happened, why, what to do now. Two short sentences, no stack. */
export const failure = z.object({
  ok: z.literal(false),
  code: failureCode,
  message: z.string().min(1).max(4000),
});
export type Failure = z.infer<typeof failure>;

/** The answer to every call: nothing is ever thrown across a process boundary. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Failure;

/** Wraps a value as a good answer. */
export function fine<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** Wraps a reason as a refusal. */
export function failed(code: FailureCode, message: string): Failure {
  return { ok: false, code, message };
}

/** An expected failure on its way to the edge that turns it into an {@link Outcome}. */
export class UnrollError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'UnrollError';
    this.code = code;
  }
}

/** Turns whatever was thrown into an answer; an unexpected error keeps its own words. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof UnrollError) return failed(thrown.code, thrown.message);
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return failed('internal', words || textWords().unsaid);
}
