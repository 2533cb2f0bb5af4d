import { type Expected, expectedWords, lectureWords } from '../../words/lectures';
import { type Fields, isFields } from './fields';
import { nameShown, type Problems, shown } from './problems';
import { isForbidden } from './scan';

/** Turns a file of one version into one of the next; what it does not understand it hands on for the reader to judge. */
type Migration = (fields: Fields, problems: Problems) => Fields;

/** From each earlier version to the next one. */
const migrations: Readonly<Record<number, Migration>> = { 0: fromZero };

/** Brings a file from the version it was written in to the one that is read. */
export function migrate(fields: Fields, from: number, to: number, problems: Problems): Fields {
  let current = fields;
  for (let version = from; version < to; version += 1) {
    const next = migrations[version];
    if (next === undefined) throw new RangeError(`no way leads from version ${version} to ${version + 1}`);
    current = { ...next(current, problems), version: version + 1 };
  }
  return current;
}

/** Version 0 had `scenes` for acts, a list of named steps in each, seconds for minutes, and a list of bookmarks. */
function fromZero({ scenes, bookmarks, ...rest }: Fields, problems: Problems): Fields {
  const acts = Array.isArray(scenes) ? (scenes as readonly unknown[]).map((scene, index) => actFromZero(scene, `scenes[${index}]`, problems)) : scenes;
  return {
    ...rest,
    ...(scenes === undefined ? {} : { acts }),
    ...(bookmarks === undefined ? {} : { bookmarks: named(bookmarks, { key: 'key', place: 'bookmarks', expected: 'bookmark' }, problems) }),
  };
}

function actFromZero(scene: unknown, place: string, problems: Problems): unknown {
  if (!isFields(scene)) return scene;
  const { scene: act, steps, ...rest } = scene;
  if (steps === undefined) return minutesFromSeconds({ ...rest, act });
  const found = named(steps, { key: 'name', place: `${place}.steps`, expected: 'step' }, problems);
  const inMinutes = isFields(found) ? Object.fromEntries(Object.entries(found).map(([name, step]) => [name, isFields(step) ? minutesFromSeconds(step) : step])) : found;
  return minutesFromSeconds({ ...rest, act, steps: inMinutes });
}

function minutesFromSeconds({ seconds, ...rest }: Fields): Fields {
  if (seconds === undefined) return rest;
  return { ...rest, minutes: typeof seconds === 'number' ? seconds / 60 : seconds };
}

interface ListWish {
  /** Field in which a record says its own name. */
  readonly key: string;
  readonly place: string;
  readonly expected: Expected;
}

/** A list of records as one record by name; what is no list stays what it is, and is judged by the reader. */
function named(list: unknown, { key, place, expected }: ListWish, problems: Problems): unknown {
  if (!Array.isArray(list)) return list;
  const found = new Map<string, Fields>();
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    const { [key]: name, ...rest } = isFields(item) ? item : {};
    const words = lectureWords();
    if (typeof name !== 'string' || isForbidden(name)) {
      problems.add(words.problem(`${place}[${index}]`, expectedWords()[expected], shown(item), words.leftOut));
      continue;
    }
    if (found.has(name)) problems.add(words.twice(`${place}.${nameShown(name)}`));
    found.set(name, rest);
  }
  return Object.fromEntries(found);
}
