import { UnrollError } from '#contract/failure';
import type { Release, Updates } from '#contract/updates';
import type { Log } from '../app/log';
import { type Clock, within } from '../compute/deadline';
import type { UpdateSide } from '../ipc/updateHandlers';
import { updateWords } from '../words/updates';
import { ReleaseError, type Releases } from './releases';

/** An announcement is a page of text: what takes longer will not come. */
const lookMs = 20_000;

/** What looking for newer versions needs. */
export interface UpdateParts {
  /** `null` where this copy knows no place to look. */
  readonly releases: Releases | null;
  /** Of the announcements. */
  readonly host: string;
  /** Whether a class is looking on: then nothing is looked for, fetched or installed. */
  readonly presenting: () => boolean;
  /** Is told of every change. */
  readonly tell: (updates: Updates) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks for newer versions, each step only when somebody presses for it. */
export class UpdateDesk implements UpdateSide {
  readonly #parts: UpdateParts;
  #state: Updates;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
    this.#state = parts.releases === null ? { state: 'nowhere' } : { state: 'unasked', host: parts.host };
  }

  get state(): Updates {
    return this.#state;
  }

  async look(): Promise<Updates> {
    const { releases, host, clock } = this.#parts;
    if (releases === null || this.#busy) return this.#state;
    this.#requireQuiet();
    this.#change({ state: 'looking', host });
    return await this.#attempt(async () => {
      const found = await within<Release | null | undefined>(clock, lookMs, releases.look(), () => undefined);
      if (found === undefined) throw new ReleaseError('unreachable', `no answer within ${lookMs} ms`);
      return found === null ? { state: 'newest', host } : { state: 'found', host, release: found };
    });
  }

  async fetch(): Promise<Updates> {
    const { releases, host } = this.#parts;
    const found = this.#state;
    if (releases === null || found.state !== 'found' || found.release.address !== null) return found;
    this.#requireQuiet();
    const { release } = found;
    this.#change({ state: 'fetching', host, release, share: 0 });
    return await this.#attempt(async () => {
      await releases.fetch((share) => this.#tellShare(share));
      return { state: 'fetched', host, release };
    }, found);
  }

  stop(): void {
    if (this.#state.state === 'fetching') this.#parts.releases?.stop();
  }

  install(): Updates {
    const { releases, host, log } = this.#parts;
    if (releases === null || this.#state.state !== 'fetched') return this.#state;
    this.#requireQuiet();
    try {
      releases.install();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      log.warn(`a new version could not be put in place: ${why}`);
      this.#change({ state: 'failed', host, message: updateWords().notInstalled(why.slice(0, 200)) });
    }
    return this.#state;
  }

  get #busy(): boolean {
    return this.#state.state === 'looking' || this.#state.state === 'fetching';
  }

  #requireQuiet(): void {
    if (this.#parts.presenting()) throw new UnrollError('refused', updateWords().presenting);
  }

  /** @param stopped - the state to return to when somebody stopped it */
  async #attempt(work: () => Promise<Updates>, stopped: Updates = this.#state): Promise<Updates> {
    const { host, log } = this.#parts;
    try {
      this.#change(await work());
    } catch (cause) {
      const kind = cause instanceof ReleaseError ? cause.kind : 'unreadable';
      if (kind === 'stopped') this.#change(stopped);
      else {
        log.warn(`looking for a new version: ${cause instanceof Error ? cause.message.slice(0, 400) : String(cause)}`);
        this.#change({ state: 'failed', host, message: updateWords()[kind](host) });
      }
    }
    return this.#state;
  }

  /** Tells of whole hundredths: what is shown is a bar. */
  #tellShare(share: number): void {
    const now = this.#state;
    const rounded = Math.min(1, Math.floor(share * 100) / 100);
    if (now.state === 'fetching' && rounded > now.share) this.#change({ ...now, share: rounded });
  }

  #change(state: Updates): void {
    this.#state = state;
    this.#parts.tell(state);
  }
}
