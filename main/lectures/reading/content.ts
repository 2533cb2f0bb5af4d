import { UnrollError } from '#contract/failure';
import { type Lecture, lecture, lectureFormat, lectureVersion } from '#contract/lecture';
import { explainJson } from '../../cli/files/jsonProblem';
import { firstProblem } from '../../ipc/problem';
import { lectureWords, refusalWords } from '../../words/lectures';
import { type Fields, isFields } from './fields';
import { readLectureFields } from './lecture';
import { migrate } from './migrations';
import { Problems, shown } from './problems';
import { refused } from './refused';
import { depthLimit, scanJson, valueLimit } from './scan';
import { readTraces, type StoredTrace } from './traces';
import { textOf } from './utf8';

/** What a lecture file holds, as far as it can be used, and a sentence for everything that was left out or replaced. */
export interface LectureContent {
  readonly lecture: Lecture;
  readonly traces: readonly StoredTrace[];
  /** Empty when, and only when, the file is whole. */
  readonly problems: readonly string[];
}

/**
 * Reads the bytes of a lecture file that somebody else, or a failing disk, may have made.
 *
 * @param name - the file's, for the message
 * @param onRead - told of the bytes of each recording that was looked through
 * @throws UnrollError 'file', or 'newer-version', naming file and place, when nothing of it can be used
 */
export function readContent(name: string, bytes: Uint8Array, onRead: (readBytes: number) => void = () => undefined): LectureContent {
  const problems = new Problems();
  const fields = current(name, parsed(name, textOf(name, bytes), problems), problems);
  const traces = readTraces(fields, problems, (trace) => onRead(trace.bytes.length));
  const found = readLectureFields(fields, traces.map(({ summary }) => summary), problems);
  if (found.acts.length === 0) throw refused(name, refusalWords().noActs(problems.all[0] ?? ''));
  const checked = lecture.safeParse(found);
  if (!checked.success) throw refused(name, firstProblem(checked.error, ''));
  return { lecture: checked.data, traces, problems: problems.all };
}

function parsed(name: string, text: string, problems: Problems): unknown {
  const words = refusalWords();
  const { twice, forbidden, deep, many } = scanJson(text);
  if (many) throw refused(name, words.many(String(valueLimit)));
  if (deep !== null) throw refused(name, words.deep(deep, depthLimit));
  const value = jsonIn(name, text);
  if (forbidden !== null) throw refused(name, words.forbidden(forbidden.place, forbidden.key));
  for (const place of twice) problems.add(lectureWords().twice(place));
  return value;
}

function jsonIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const why = explainJson(text);
    throw refused(name, isCutOff(text) ? refusalWords().cutOff(why) : `${why}.`);
  }
}

/** A whole lecture ends with the brace that it began with. */
function isCutOff(text: string): boolean {
  const begins = text.slice(0, 1000).trimStart().startsWith('{');
  return begins && !text.slice(-1000).trimEnd().endsWith('}');
}

/** The fields in today's form. */
function current(name: string, value: unknown, problems: Problems): Fields {
  const words = refusalWords();
  if (!isFields(value)) throw refused(name, words.object(shown(value)));
  const { format, version } = value;
  if (format !== lectureFormat) throw refused(name, words.format(lectureFormat, shown(format)));
  if (typeof version === 'number' && version > lectureVersion) {
    throw new UnrollError('newer-version', `${name}: ${words.newer(String(version), lectureVersion)}`);
  }
  const known = typeof version === 'number' && Number.isInteger(version) && version >= 0;
  if (!known) problems.add(lectureWords().oddVersion(shown(version)));
  return known ? migrate(value, version, lectureVersion, problems) : value;
}
