import { UnrollError } from '#contract/failure';
import { readClock } from './stopwatch';
import { words } from './words/words';

/**
 * To be awaited between operations: now and then it lets the page answer (heartbeat, cancel), and it is the place where
 * a cancelled job stops.
 *
 * @throws UnrollError 'cancelled'
 */
export type Breath = () => Promise<void>;

/** Longest stretch of work without a turn of the event loop; main takes a page for hung after 3 s. */
const stretchMs = 25;

/** Whether a job shall rest: the breath is where it does. */
export interface Rest {
  /** Passes when the job may go on; at once unless it was told to rest. */
  wanted(): Promise<void> | null;
}

/** Makes the breath of one job. */
export function makeBreath(signal: AbortSignal, rest: Rest | null = null): Breath {
  let lastMs = readClock();
  return async () => {
    stopIfCancelled(signal);
    for (let wanted = rest?.wanted(); wanted; wanted = rest?.wanted()) {
      await wanted;
      stopIfCancelled(signal);
    }
    if (readClock() - lastMs < stretchMs) return;
    await nextTurn();
    lastMs = readClock();
    stopIfCancelled(signal);
  };
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new UnrollError('cancelled', words.engines.cancelled);
}

/** The next turn of the event loop. A message is used because timers wait at least 4 ms once nested. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
