import type { Release } from '#contract/updates';

/** How newer versions are found, fetched and put in place. */
export interface Releases {
  /** @returns the newest version, where it is newer than this one */
  look(): Promise<Release | null>;
  /**
   * Fetches what was found last and checks that it is what was announced.
   *
   * @param told - how much of it is there, 0 to 1
   */
  fetch(told: (share: number) => void): Promise<void>;
  /** Stops fetching; {@link fetch} then rejects. */
  stop(): void;
  /** Puts what was fetched in place, ends the app and starts the new one. @throws Error where it cannot be put in place */
  install(): void;
}

/** Why something with releases did not work, where that is known. */
export class ReleaseError extends Error {
  readonly kind: 'unreachable' | 'unreadable' | 'altered' | 'stopped';

  constructor(kind: ReleaseError['kind'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.kind = kind;
  }
}
