import type { Health } from '#contract/about';
import { type Clock, limitRate } from '../compute/deadline';

/** Where main says what happened. Never the only place: what a lecturer must know is also shown. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
}

/** A log that writes to the standard error stream; standard output belongs to results. */
export function stderrLog(): Log {
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  return { info: write, warn: write };
}

/** Has every new trouble of the computing page stand in the log, too: what is shown is gone with the next good answer. */
export function logHealth(log: Log): (health: Pick<Health, 'message'>) => void {
  let told: string | null = null;
  return ({ message }) => {
    if (message !== null && message !== told) log.warn(message);
    told = message;
  };
}

/** A log for what pages cause: a page that floods it is cut to 20 lines in 10 s, and what was left out is counted. */
export function limited(log: Log, clock: Clock): Log {
  const gate = limitRate(clock, 20, 10_000);
  const through = (write: (line: string) => void) => (line: string) => {
    const missed = gate();
    if (missed === null) return;
    if (missed > 0) write(`(${missed} lines left out)`);
    write(line.slice(0, 500));
  };
  return { info: through(log.info), warn: through(log.warn) };
}
