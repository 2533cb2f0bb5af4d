import type { Lecture, LectureAct, OpenedLecture } from '#contract/lecture';

/** A lecture of these acts, each at a place of its own named after it: `race`, `race-2`. */
export function lectureOf(acts: readonly string[], place: Partial<LectureAct> = {}): Lecture {
  const made: LectureAct[] = [];
  for (const act of acts) {
    const before = made.filter((each) => each.act === act).length;
    const id = before === 0 ? act : `${act}-${before + 1}`;
    made.push({ act, text: 'we slept', seed: 7, knobs: {}, minutes: null, notes: '', steps: {}, recorded: null, ...place, id });
  }
  return { title: 'A lecture', language: 'en', theme: null, acts: made, bookmarks: {} };
}

/** The same as main hands it over: just opened, in no file, standing nowhere yet. */
export function openedWith(acts: readonly string[], opened: Partial<OpenedLecture> = {}): OpenedLecture {
  return { lecture: lectureOf(acts), file: null, changed: false, recorded: [], place: null, problems: [], ...opened };
}
