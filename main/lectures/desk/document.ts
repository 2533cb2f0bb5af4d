import type { Lecture, LecturePlace, OpenedLecture } from '#contract/lecture';
import type { FileIdentity } from '../reading/bytes';
import type { StoredTrace } from '../reading/traces';

/** The file that an open lecture lies in, as it was when it was read or written last. */
export interface LectureFile {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly writable: boolean;
}

/** The lecture that is open, whole, as main keeps it. */
export interface OpenDocument {
  readonly lecture: Lecture;
  readonly place: LecturePlace | null;
  readonly file: LectureFile | null;
  readonly traces: ReadonlyMap<string, StoredTrace>;
  /** {@link fingerprint} of what lies in the file, or of a lecture that nobody touched; `null` differs from everything. */
  readonly saved: string | null;
  readonly problems: readonly string[];
}

/** A text that is the same for two lectures, with the keys of their recordings, exactly when they say the same. */
export function fingerprint(lecture: Lecture, keys: Iterable<string>): string {
  return JSON.stringify([sorted(lecture), [...keys].toSorted()]);
}

/** Whether the open lecture differs from what is saved of it. */
export function isChanged({ lecture, traces, saved }: OpenDocument): boolean {
  return fingerprint(lecture, traces.keys()) !== saved;
}

/** What the lecturer's page is told of the open lecture. */
export function openedFrom(document: OpenDocument, shownFile: (file: LectureFile) => NonNullable<OpenedLecture['file']>): OpenedLecture {
  const { lecture, file, traces, place, problems } = document;
  return {
    lecture,
    file: file === null ? null : shownFile(file),
    changed: isChanged(document),
    recorded: [...traces.values()].map(({ summary }) => summary),
    place,
    problems: [...problems],
  };
}

/** A value whose objects have their fields in one order, whoever wrote it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
