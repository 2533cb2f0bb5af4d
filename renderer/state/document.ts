import { type Lecture, type LectureAct, type LecturePlace, type OpenedLecture } from '#contract/lecture';
import { defaultSeed, defaultText } from '#contract/scenario';
import { createStore } from 'zustand/vanilla';

/** Edits that can be undone, at most; older ones stay made. */
export const undoLimit = 200;

/** The lecture that is open: what it says, where it stands, and how it got there. */
export interface Document {
  readonly lecture: Lecture;
  /** Id of the place on stage. */
  readonly at: string;
  readonly file: OpenedLecture['file'];
  /** The very lecture that lies in the file, or that nobody has changed yet; `null` when neither is at hand any more. */
  readonly saved: Lecture | null;
  /** Traces that its file holds, with when and on what they were computed. */
  readonly recorded: OpenedLecture['recorded'];
  /** What went otherwise than expected when it was opened, until it is put away. */
  readonly problems: readonly string[];
  /** Where it was taken up again, as long as beginning at the beginning is offered; `null` otherwise. */
  readonly resumed: LecturePlace | null;
  /** From the oldest to the newest. */
  readonly past: readonly Lecture[];
  /** The next one to come back first. */
  readonly future: readonly Lecture[];
  /** What is being done bit by bit, such as typing in one field; all of it is undone at once. `null` when the next bit is a new edit. */
  readonly gesture: string | null;
}

const first: LectureAct = { id: 'race', act: 'race', text: defaultText, seed: defaultSeed, knobs: {}, minutes: null, notes: '', steps: {}, recorded: null };
const blank: Lecture = { title: 'Lecture', language: 'en', theme: null, acts: [first], bookmarks: {} };

export const document = createStore<Document>(() => ({
  lecture: blank, at: first.id, file: null, saved: blank, recorded: [], problems: [], resumed: null, past: [], future: [], gesture: null,
}));

/** Whether something would be lost if the lecture were not saved. */
export function isChanged({ lecture, saved }: Document): boolean {
  return lecture !== saved;
}

/** The place on stage. */
export function placeOnStage({ lecture, at }: Pick<Document, 'lecture' | 'at'>): LectureAct {
  return placeNamed(lecture, at) ?? lecture.acts[0] ?? first;
}

/** The place with an id; `null` when the lecture has none. */
export function placeNamed({ acts }: Lecture, id: string): LectureAct | null {
  return acts.find((place) => place.id === id) ?? null;
}

/** Whether another place shows the same act, so that only its words tell the two apart. */
export function hasTwin({ acts }: Lecture, { id, act }: LectureAct): boolean {
  return acts.some((other) => other.id !== id && other.act === act);
}

/** Takes a lecture that was opened in the place of the one before. */
export function take({ lecture, file, changed, recorded, place, problems }: OpenedLecture): void {
  const known = place !== null && placeNamed(lecture, place.place) !== null ? place : null;
  const beginning = lecture.acts[0]?.id ?? first.id;
  document.setState({
    lecture, file, recorded, problems,
    at: known?.place ?? beginning,
    resumed: known?.place === beginning && known.frame === 0 ? null : known,
    saved: changed ? null : lecture,
    past: [], future: [], gesture: null,
  });
}

/** Goes to a place; one that the lecture does not have leaves it where it is. */
export function stand(id: string): void {
  document.setState(({ lecture, at, resumed }) => ({ at: placeNamed(lecture, id) ? id : at, gesture: null, resumed: id === at ? resumed : null }));
}

/**
 * Edits the lecture, so that it can be undone.
 *
 * @param make - gives the lecture as it shall be; the very same one when there is nothing to change
 * @param gesture - what is being done bit by bit: edits of one gesture that follow each other are undone at once
 */
export function change(make: (lecture: Lecture) => Lecture, gesture: string | null = null): void {
  document.setState((now) => {
    const lecture = make(now.lecture);
    if (lecture === now.lecture) return {};
    const goesOn = gesture !== null && gesture === now.gesture;
    const past = goesOn ? now.past : [...now.past, now.lecture].slice(-undoLimit);
    return { lecture, past, future: [], gesture, at: placeAfter(now, lecture) };
  });
}

/** Ends what was done bit by bit: the next bit is an edit of its own. */
export function endGesture(): void {
  document.setState({ gesture: null });
}

/** Takes the last edit back. */
export function undo(): void {
  document.setState((now) => {
    const lecture = now.past.at(-1);
    return lecture ? { lecture, past: now.past.slice(0, -1), future: [now.lecture, ...now.future], gesture: null, at: placeAfter(now, lecture) } : {};
  });
}

/** Makes the last edit again that was taken back. */
export function redo(): void {
  document.setState((now) => {
    const [lecture, ...future] = now.future;
    return lecture ? { lecture, past: [...now.past, now.lecture], future, gesture: null, at: placeAfter(now, lecture) } : {};
  });
}

/** Remembers that a lecture lies in a file now; what was edited meanwhile counts as changed. */
export function markSaved(lecture: Lecture, file: OpenedLecture['file']): void {
  document.setState({ saved: lecture, file, gesture: null });
}

/** Puts the list of problems away. */
export function dismissProblems(): void {
  document.setState({ problems: [] });
}

/** Stops offering to begin at the beginning. */
export function dismissResumed(): void {
  document.setState({ resumed: null });
}

/** The place on stage in a lecture that may lack it: the one that stands where it stood. */
function placeAfter({ lecture: before, at }: Document, { acts }: Lecture): string {
  if (acts.some(({ id }) => id === at)) return at;
  const index = before.acts.findIndex(({ id }) => id === at);
  return acts[Math.min(Math.max(index, 0), acts.length - 1)]?.id ?? at;
}
