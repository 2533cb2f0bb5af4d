import { type Bookmark, type BookmarkKey, type Lecture, type LectureAct, lectureLimits, type StepNotes, stepNotes } from '#contract/lecture';
import { type ThemeName } from '#contract/settings';
import { change } from './document';

/** What of a place can be set by hand. */
export type PlaceChange = Partial<Pick<LectureAct, 'minutes' | 'notes'>>;

/** What a step has that nobody wrote anything to. */
export const blankStep: StepNotes = stepNotes.parse({});

/** Gives the lecture another title; an empty one is not taken. */
export function rename(title: string): void {
  const wanted = title.trim().slice(0, lectureLimits.title);
  change((lecture) => (wanted === '' || wanted === lecture.title ? lecture : { ...lecture, title: wanted }), 'title');
}

/** Has the lecture ask for a theme when it is opened, or leave the theme as it is. */
export function setLectureTheme(theme: ThemeName | null): void {
  change((lecture) => (lecture.theme === theme ? lecture : { ...lecture, theme }));
}

/** Puts a place so many places further on; the ends hold. */
export function move(id: string, by: number): void {
  change((lecture) => {
    const from = lecture.acts.findIndex((place) => place.id === id);
    return from < 0 ? lecture : moveTo(lecture, from, Math.min(Math.max(from + by, 0), lecture.acts.length - 1));
  });
}

/** Puts a place directly before or after another one. */
export function moveBeside(id: string, other: string, where: 'before' | 'after'): void {
  change((lecture) => {
    const from = lecture.acts.findIndex((place) => place.id === id);
    const target = lecture.acts.findIndex((place) => place.id === other);
    if (from < 0 || target < 0) return lecture;
    const gap = where === 'after' ? target + 1 : target;
    return moveTo(lecture, from, from < gap ? gap - 1 : gap);
  });
}

function moveTo(lecture: Lecture, from: number, to: number): Lecture {
  const place = lecture.acts[from];
  if (!place || from === to) return lecture;
  const rest = lecture.acts.toSpliced(from, 1);
  return { ...lecture, acts: rest.toSpliced(to, 0, place) };
}

/** Adds a place for an act behind another place, with that one's text and seed. A lecture that is full stays as it is. */
export function addAct(act: string, behind: string): void {
  change((lecture) => insert(lecture, behind, ({ text, seed }) => ({ id: freeId(lecture, act), act, text, seed, knobs: {}, minutes: null, notes: '', steps: {}, recorded: null })));
}

/** Adds a second place like one there is, directly behind it. A lecture that is full stays as it is. */
export function duplicate(id: string): void {
  change((lecture) => insert(lecture, id, (place) => ({ ...place, id: freeId(lecture, place.act) })));
}

function insert(lecture: Lecture, behind: string, make: (before: LectureAct) => LectureAct): Lecture {
  const index = lecture.acts.findIndex(({ id }) => id === behind);
  const before = lecture.acts[index];
  if (!before || lecture.acts.length >= lectureLimits.acts) return lecture;
  return { ...lecture, acts: lecture.acts.toSpliced(index + 1, 0, make(before)) };
}

/** A name that no place has yet: the act's own, or the act's with a number behind it. */
function freeId({ acts }: Lecture, act: string): string {
  const taken = new Set(acts.map(({ id }) => id));
  const stem = act.slice(0, 36);
  let id = act;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  return id;
}

/** Takes a place out, and the bookmarks that led there; the last place stays. */
export function remove(id: string): void {
  change((lecture) => {
    const acts = lecture.acts.filter((place) => place.id !== id);
    if (acts.length === 0 || acts.length === lecture.acts.length) return lecture;
    return { ...lecture, acts, bookmarks: bookmarksWithout(lecture, (mark) => mark.place === id) };
  });
}

/** Sets what a place says about itself. */
export function setPlace(id: string, wanted: PlaceChange): void {
  const told = wanted.notes === undefined ? wanted : { ...wanted, notes: wanted.notes.slice(0, lectureLimits.notes) };
  change((lecture) => changed(lecture, id, (place) => ({ ...place, ...told })), `${id} ${Object.keys(wanted).join()}`);
}

/** Has places show recorded numbers, by the key of those, or (`null`) compute them. */
export function setRecorded(keys: Readonly<Record<string, string | null>>): void {
  change((lecture) => {
    const acts = lecture.acts.map((place) => {
      const key = Object.hasOwn(keys, place.id) ? (keys[place.id] ?? null) : place.recorded;
      return key === place.recorded ? place : { ...place, recorded: key };
    });
    return acts.every((place, index) => place === lecture.acts[index]) ? lecture : { ...lecture, acts };
  });
}

/** Sets what one step of a place says; a step that says nothing more than any other is forgotten. */
export function setStep(id: string, step: string, wanted: Partial<StepNotes>): void {
  change((lecture) => changed(lecture, id, (place) => {
    const told = withinLimits({ ...blankStep, ...place.steps[step], ...wanted });
    const others = Object.entries(place.steps).filter(([name]) => name !== step);
    return { ...place, steps: Object.fromEntries(isSame(told, blankStep) ? others : [...others, [step, told]]) };
  }), `${id} ${step} ${Object.keys(wanted).join()}`);
}

function withinLimits(step: StepNotes): StepNotes {
  const { notes, question } = step;
  return { ...step, notes: notes.slice(0, lectureLimits.notes), question: question === null || question === '' ? null : question.slice(0, lectureLimits.question) };
}

function changed(lecture: Lecture, id: string, make: (place: LectureAct) => LectureAct): Lecture {
  const acts = lecture.acts.map((place) => (place.id === id ? make(place) : place));
  return isSame(acts, lecture.acts) ? lecture : { ...lecture, acts };
}

/** Lays a bookmark on a key; another one that lay there is replaced. */
export function setBookmark(key: BookmarkKey, bookmark: Bookmark): void {
  change((lecture) => (isSame(lecture.bookmarks[key], bookmark) ? lecture : { ...lecture, bookmarks: { ...lecture.bookmarks, [key]: bookmark } }));
}

/** Takes the bookmark off a key. */
export function clearBookmark(key: BookmarkKey): void {
  change((lecture) => (lecture.bookmarks[key] ? { ...lecture, bookmarks: bookmarksWithout(lecture, (_mark, name) => name === key) } : lecture));
}

function bookmarksWithout({ bookmarks }: Lecture, drops: (bookmark: Bookmark, key: string) => boolean): Lecture['bookmarks'] {
  return Object.fromEntries(Object.entries(bookmarks).filter(([key, mark]) => !drops(mark, key)));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
