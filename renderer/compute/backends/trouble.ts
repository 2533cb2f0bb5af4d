import { UnrollError } from '#contract/failure';
import { wait } from '../stopwatch';
import { words } from '../words/words';

/** Watches over a computation on a device that can fail by itself. */
export interface Trouble {
  /** Does something and fails the moment the device does, instead of waiting for an answer that never comes. */
  during<Value>(attempt: () => Promise<Value>): Promise<Value>;
}

/** For engines that have no device to lose. */
export const noTrouble: Trouble = { during: (attempt) => attempt() };

/** How long a failure waits for the device to say that it was the cause; its own words are the better ones. */
const explanationMs = 100;

/** The error of a lost device, with the device's own words where it had any. */
export function deviceLost(reason: string): UnrollError {
  return new UnrollError('device-lost', words.engines.gpu.lost(reason.slice(0, 300)));
}

/** What an error of the device means for whoever waits for its result. */
export function refusal({ message }: GPUError): UnrollError {
  const short = message.slice(0, 300);
  if (/out of memory/i.test(message)) {
    return new UnrollError('out-of-memory', words.engines.gpu.noMemory(short));
  }
  return new UnrollError('wrong-result', words.engines.gpu.refused(short));
}

/**
 * What reading from a lost device says, in Chromium's and Dawn's words; it can come seconds before the device itself is
 * reported lost.
 */
function soundsLost(thrown: unknown): boolean {
  const reason = thrown instanceof Error || thrown instanceof DOMException ? thrown.message : String(thrown);
  return /external Instance reference no longer exists|unmapped before mapping|device (is|was) (lost|destroyed)|lost device|instance dropped/i.test(reason);
}

/** A watch that is told of trouble through `tell`; the first one counts, also for everything begun after it. */
export function watchTrouble(): Trouble & { tell(error: UnrollError): void } {
  let known: UnrollError | undefined;
  const waiting = new Set<(error: UnrollError) => void>();
  const begin = async <Value>(attempt: () => Promise<Value>): Promise<Value> => {
    try {
      return await attempt();
    } catch (thrown) {
      if (thrown instanceof UnrollError && thrown.code === 'cancelled') throw thrown;
      await wait(explanationMs);
      if (soundsLost(thrown)) known ??= deviceLost('');
      throw known ?? thrown;
    }
  };
  return {
    tell: (error) => {
      known ??= error;
      waiting.forEach((reject) => reject(error));
    },
    during: (attempt) =>
      new Promise((resolve, reject) => {
        if (known) {
          reject(known);
          return;
        }
        // Taken off the list again, so that a long-lived device does not keep every result ever computed alive.
        waiting.add(reject);
        void begin(attempt).then(resolve, reject).finally(() => waiting.delete(reject));
      }),
  };
}
