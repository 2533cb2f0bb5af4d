/** What becomes of unsaved changes before another lecture is taken. */
export type Decision = 'save' | 'discard' | 'cancel';

/** What the lecture's drawer may ask for; what comes of it is read from the stores `document` and `desk`. */
export interface LectureActs {
  /** Takes a new lecture; over unsaved changes it is asked first, as everywhere below. */
  readonly create: () => void;
  /** Lets the lecturer choose a file. */
  readonly open: () => void;
  readonly openRecent: (id: string) => void;
  /** Learns which files were open before. */
  readonly recall: () => void;
  /** @param as - whether a file is asked for even when there is one */
  readonly save: (as: boolean) => void;
  /** Stops the opening of a large file. */
  readonly stopOpening: () => void;
  readonly decide: (decision: Decision) => void;
  /** Goes to the beginning of the lecture. */
  readonly begin: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes a place out; when it was on stage, the one behind it is shown. */
  readonly remove: (place: string) => void;
  /** Puts the numbers of places into the file, computing those that are not at hand. */
  readonly record: (places: readonly string[]) => void;
  readonly stopRecording: () => void;
  /** Has places compute their numbers again. */
  readonly forget: (places: readonly string[]) => void;
}
