import { UnrollError } from '#contract/failure';
import { type Lecture, lecture, lectureFormat, lectureVersion } from '#contract/lecture';
import { firstProblem } from '../../ipc/problem';
import { lectureWords, refusalWords } from '../../words/lectures';
import { type Fields, isFields } from './fields';
import { parseSkeleton, type Skeleton } from './json';
import { readLectureFields } from './lecture';
import { migrate } from './migrations';
import { Problems, shown } from './problems';
import { refused } from './refused';
import { depthLimit, scanJson, valueLimit } from './scan';
import { readTraces, type StoredTrace } from './traces';
import { requireContent } from './utf8';

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
export function readContent(name: string, given: Uint8Array, onRead: (readBytes: number) => void = () => undefined): LectureContent {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  requireContent(name, bytes);
  const problems = new Problems();
  const skeleton = parsed(name, bytes, problems);
  const fields = current(name, skeleton.value, problems);
  const traces = readTraces({ name, fields, bytes, found: skeleton.traces }, problems, (trace) => onRead(trace.bytes.length));
  const found = readLectureFields(fields, traces.map(({ summary }) => summary), problems);
  if (found.acts.length === 0) throw refused(name, refusalWords().noActs(problems.all.find((sentence) => sentence.startsWith('acts')) ?? ''));
  const checked = lecture.safeParse(found);
  if (!checked.success) throw refused(name, firstProblem(checked.error, ''));
  return { lecture: checked.data, traces, problems: problems.all };
}

function parsed(name: string, bytes: Buffer, problems: Problems): Skeleton {
  const words = refusalWords();
  const { twice, forbidden, stopped, traces } = scanJson(bytes);
  if (stopped?.why === 'too many values') throw refused(name, words.many(String(valueLimit)));
  if (stopped?.why === 'too deep') throw refused(name, words.deep(stopped.place, depthLimit));
  const skeleton = parseSkeleton(name, bytes, traces);
  if (forbidden !== null) throw refused(name, words.forbidden(forbidden.place, forbidden.key));
  for (const place of twice) problems.add(lectureWords().twice(place));
  return skeleton;
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
