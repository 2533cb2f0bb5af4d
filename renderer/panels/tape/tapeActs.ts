/** What the panels may ask about talks that were given; what comes of it is read from the store `replay`. */
export interface TapeActs {
  /** Learns which talks are kept. */
  readonly recall: () => void;
  /** Shows a talk again as it was given. */
  readonly play: (id: number) => void;
  /** The same with the last one. */
  readonly playLast: () => void;
  /** Comes back to what was on stage before. */
  readonly end: () => void;
  /** Takes a talk out of the list for good. */
  readonly remove: (id: number) => void;
}
