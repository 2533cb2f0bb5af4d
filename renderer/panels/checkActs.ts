/** What the check of the stage may ask for; what comes of it is read from the store `check`. */
export interface CheckActs {
  /** Looks at every step of every place that is computed, at the chosen size. */
  readonly start: () => void;
  readonly end: () => void;
  /** Asks what main knows of the machine. */
  readonly look: () => void;
  /** Puts a text where it can be pasted from. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** A stage that is not there yet is not checked. */
export const unchecked: CheckActs = { start: () => undefined, end: () => undefined, look: () => undefined, copy: () => Promise.resolve(false) };
