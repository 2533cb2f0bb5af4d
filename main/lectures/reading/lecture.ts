import { type Bookmark, bookmark, bookmarkKeys, type BookmarkKey, type Lecture, lecture, type LectureAct } from '#contract/lecture';
import { language } from '#contract/language';
import { lectureWords } from '../../words/lectures';
import { sharesRecordings } from '../knownActs';
import { readActs } from './acts';
import { FieldReader, type Fields } from './fields';
import { nameShown, type Problems } from './problems';

const { shape } = lecture;

/** What a recording in the file can stand in for. */
export interface KnownTrace {
  readonly key: string;
  readonly act: string;
}

/**
 * The lecture in a foreign object, as far as it can be used: what cannot is left out or replaced, and named.
 *
 * @returns a lecture; without acts when none of them can be shown
 */
export function readLectureFields(fields: Fields, traces: readonly KnownTrace[], problems: Problems): Lecture {
  const reader = new FieldReader('', fields, problems);
  for (const key of ['format', 'version', 'traces']) reader.raw(key);
  const acts = readActs(reader.raw('acts'), problems);
  const made: Lecture = {
    title: reader.take('title', { form: shape.title, usual: lectureWords().untitled, expected: 'title', may: 'not be absent' }),
    language: reader.take('language', { form: shape.language, usual: language(), expected: 'language', may: 'not be absent' }),
    theme: reader.take('theme', { form: shape.theme, usual: null, expected: 'theme', may: 'be absent' }),
    acts: acts.map((act, index) => withRecording(act, `acts[${index}]`, traces, problems)),
    bookmarks: readBookmarks(reader, acts),
  };
  reader.finish();
  return made;
}

function withRecording(act: LectureAct, place: string, traces: readonly KnownTrace[], problems: Problems): LectureAct {
  if (act.recorded === null) return act;
  const words = lectureWords();
  const found = traces.find(({ key }) => key === act.recorded);
  if (found !== undefined && sharesRecordings(found.act, act.act)) return act;
  const field = `${place}.recorded`;
  problems.add(found === undefined ? words.noTrace(field, nameShown(act.recorded)) : words.otherTrace(field, nameShown(act.recorded), found.act));
  return { ...act, recorded: null };
}

function readBookmarks(reader: FieldReader, acts: readonly LectureAct[]): Lecture['bookmarks'] {
  const below = new FieldReader('bookmarks', reader.below('bookmarks', 'bookmarks'), reader.problems);
  const found = new Map<BookmarkKey, Bookmark>();
  for (const key of bookmarkKeys) {
    const value = below.raw(key);
    if (value === undefined) continue;
    const parsed = bookmark.safeParse(value);
    if (!parsed.success) below.replaced(key, 'bookmark', lectureWords().leftOut);
    else if (!acts.some(({ id }) => id === parsed.data.place)) reader.problems.add(lectureWords().nowhere(below.placeOf(key), parsed.data.place));
    else found.set(key, parsed.data);
  }
  below.finish();
  return Object.fromEntries(found);
}
