import { type FailureCode, UnrollError } from '#contract/failure';

/** How the command ends: 0 done, 1 failed, 2 bad usage or input, 3 backend not available. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Why a command cannot be done, on its way to the one place that prints it and ends the process. */
export class Refusal extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/** Refuses bad usage or input. */
export function badInput(message: string): Refusal {
  return new Refusal(2, message);
}

/** How a command ends that failed for this reason: whatever the caller can mend by asking differently is 2. */
export function exitCodeOf(code: FailureCode): ExitCode {
  switch (code) {
    case 'bad-request':
    case 'bad-text':
    case 'bad-input':
    case 'bad-trace':
    case 'newer-version':
    case 'unknown-act':
    case 'file':
      return 2;
    case 'no-backend':
      return 3;
    case 'wrong-result':
    case 'cancelled':
    case 'too-slow':
    case 'page-crashed':
    case 'page-hung':
    case 'device-lost':
    case 'out-of-memory':
    case 'gave-up':
    case 'refused':
    case 'internal':
      return 1;
    default:
      throw new RangeError(`no exit code for ${String(code satisfies never)}`);
  }
}

/** Turns whatever was thrown into a refusal; an unexpected error keeps its own words and means failure. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof UnrollError) return new Refusal(exitCodeOf(thrown.code), thrown.message);
  return new Refusal(1, thrown instanceof Error ? thrown.message : String(thrown));
}
