import { basename } from 'node:path';
import { UnrollError } from '#contract/failure';
import { deskWords } from '../../words/desk';
import type { LectureReader } from '../reading/reader';
import { type StoredTrace, storeTrace } from '../reading/traces';
import { usualLecture } from '../usual/usualLecture';
import { fingerprint, type OpenDocument } from './document';
import type { KeptLecture } from './kept';
import { openFile, standingAt } from './opening';
import { isThere, isWritable } from './places';
import type { RecordingFiles } from './recordings';

/** A lecture that nobody touched yet. */
export function freshDocument(): OpenDocument {
  const lecture = usualLecture();
  return { lecture, place: null, file: null, traces: new Map(), saved: fingerprint(lecture, []), problems: [] };
}

/** Exactly the lecture that was open last, with its recordings: those of its file, and those that were in none yet. */
export async function recover(kept: KeptLecture, reader: LectureReader, files: RecordingFiles): Promise<OpenDocument> {
  // The usual lecture may have been improved since; untouched, it follows.
  if (kept.file === null && !kept.changed && kept.recordings.length === 0) return standingAt(freshDocument(), kept.place);
  const { inFile, saved, problems } = await lookIntoFile(kept, reader);
  const traces = new Map<string, StoredTrace>();
  const lost: string[] = [];
  for (const { key, own } of kept.recordings) {
    // One of its own may have gone into the file just before the end.
    const found = (own === null ? null : await readOwn(key, own, reader, files)) ?? inFile.get(key) ?? null;
    if (found === null) lost.push(deskWords().lostRecording(key));
    else traces.set(key, found);
  }
  const { lecture, place, file } = kept;
  // A file that is gone can be written anew.
  const writable = file !== null && ((await isWritable(file.path)) || !(await isThere(file.path)));
  return standingAt({ lecture, place: null, file: file === null ? null : { ...file, writable }, traces, saved, problems: [...problems, ...lost] }, place);
}

interface FileLook {
  readonly inFile: ReadonlyMap<string, StoredTrace>;
  readonly saved: string | null;
  readonly problems: readonly string[];
}

/** What lies in the kept lecture's file now; a file that is gone or damaged takes nothing from what was kept. */
async function lookIntoFile({ file }: KeptLecture, reader: LectureReader): Promise<FileLook> {
  if (file === null) return { inFile: new Map(), saved: null, problems: [] };
  const words = deskWords();
  const name = basename(file.path);
  try {
    const { file: found, saved, traces, problems } = await openFile(file.path, reader);
    const same = found?.identity.hash === file.identity.hash;
    return { inFile: traces, saved: same ? saved : null, problems: same ? problems : [words.changedSince(name)] };
  } catch (cause) {
    if (!(cause instanceof UnrollError)) throw cause;
    const why = cause.message.startsWith(`${name}: `) ? cause.message.slice(name.length + 2) : cause.message;
    return { inFile: new Map(), saved: null, problems: [words.gone(name, why)] };
  }
}

async function readOwn(key: string, own: string, reader: LectureReader, files: RecordingFiles): Promise<StoredTrace | null> {
  const bytes = await files.read(own);
  if (bytes === null) return null;
  try {
    return storeTrace(key, await reader.trace(key, bytes));
  } catch (cause) {
    if (cause instanceof UnrollError) return null;
    throw cause;
  }
}
