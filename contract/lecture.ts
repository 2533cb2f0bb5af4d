import { z } from 'zod';
import { languages } from '#contract/language';
import { knobs, scenario, textLimit } from '#contract/scenario';
import { themeName } from '#contract/settings';
import { device } from '#contract/trace';

/** What a lecture file calls itself, and the version of its form; a reader refuses a newer one and brings older ones up to it. */
export const lectureFormat = 'unroll-lecture';
export const lectureVersion = 1;

/** Limits of a lecture, told in the message when one is passed. */
export const lectureLimits = { acts: 100, steps: 1000, notes: 20_000, question: 300, title: 200, minutes: 600 } as const;

const minutes = z.number().positive().max(lectureLimits.minutes);
/** Markdown, with formulas between dollar signs. */
const notes = z.string().max(lectureLimits.notes);

/** What a lecturer wants to remember and ask at one step. */
export const stepNotes = z.strictObject({
  notes: notes.default(''),
  /** Asked of the class; `null` for none. */
  question: z.string().min(1).max(lectureLimits.question).nullable().default(null),
  /** Time this step should take; `null` for an even share of what its act has left. */
  minutes: minutes.nullable().default(null),
  /** Whether it may be left out when time is short. */
  optional: z.boolean().default(false),
});
export type StepNotes = z.infer<typeof stepNotes>;

/** Name of an act's place in a lecture; the same act may come twice. */
export const placeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'a place is a short lower-case word such as race or race-2');

/** One act of a lecture: what is shown, with which text and knobs, for how long, and what is said. */
export const lectureAct = z.strictObject({
  id: placeId,
  act: scenario.shape.act,
  text: z.string().max(textLimit),
  seed: scenario.shape.seed,
  knobs: knobs.default({}),
  minutes: minutes.nullable().default(null),
  notes: notes.default(''),
  /** By the step's name, such as `words` or `token-6`; a name that the act does not have is kept and shown nowhere. */
  steps: z.record(z.string().max(60), stepNotes).default({}),
  /** The trace in the file that is shown instead of computing one: its key; `null` computes. */
  recorded: z.string().max(60).nullable().default(null),
});
export type LectureAct = z.infer<typeof lectureAct>;

/** Where a bookmark leads. */
export const bookmark = z.strictObject({ place: placeId, step: z.string().max(60) });
export type Bookmark = z.infer<typeof bookmark>;

/** Keys that a bookmark can lie on. */
export const bookmarkKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type BookmarkKey = (typeof bookmarkKeys)[number];

/** A lecture as the app works with it. The traces recorded in its file stay with main, and are asked for one by one. */
export const lecture = z.strictObject({
  title: z.string().min(1).max(lectureLimits.title),
  /** The language its notes are written in; the app's own texts follow the system. */
  language: z.enum(languages),
  /** `null` leaves the theme as it is. */
  theme: themeName.nullable(),
  /** In the order of the lecture; their ids differ. */
  acts: z.array(lectureAct).min(1).max(lectureLimits.acts),
  bookmarks: z.partialRecord(z.enum(bookmarkKeys), bookmark),
});
export type Lecture = z.infer<typeof lecture>;

/** A trace that lies in the lecture's file: when and on what it was computed. */
export const recordedTrace = z.strictObject({ key: z.string().max(60), act: scenario.shape.act, createdAt: z.iso.datetime(), device });
export type RecordedTrace = z.infer<typeof recordedTrace>;

/** Where the lecture stands: an act's place, and the frame shown in it. */
export const lecturePlace = z.strictObject({ place: placeId, frame: z.number().int().min(0).max(10_000_000) });
export type LecturePlace = z.infer<typeof lecturePlace>;

/** A lecture that was opened: itself, the file it lies in, and what a reader should know about that. */
export const openedLecture = z.strictObject({
  lecture,
  /** `null` for one that was never saved. The folder is told so that two files of one name can be told apart. */
  file: z.strictObject({ name: z.string(), folder: z.string(), writable: z.boolean() }).nullable(),
  /** Whether it differs from what lies in the file, as after a crash. */
  changed: z.boolean(),
  recorded: z.array(recordedTrace),
  /** Where it stood last time; `null` begins at the beginning. */
  place: lecturePlace.nullable(),
  /** What was dropped from the file, and whatever else went otherwise than expected, one clear sentence each. */
  problems: z.array(z.string()),
});
export type OpenedLecture = z.infer<typeof openedLecture>;

/** A lecture file that was open before. */
export const recentLecture = z.strictObject({ id: z.string().max(80), name: z.string(), folder: z.string(), title: z.string(), openedAt: z.iso.datetime(), /** Whether it is not where it was. */ missing: z.boolean() });
export type RecentLecture = z.infer<typeof recentLecture>;
