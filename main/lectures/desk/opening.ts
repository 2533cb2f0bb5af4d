import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { LecturePlace } from '#contract/lecture';
import { UnrollError } from '#contract/failure';
import { deskWords } from '../../words/desk';
import type { LectureReader, ReadingOptions } from '../reading/reader';
import { generationPath } from '../writing/generations';
import { fingerprint, type OpenDocument } from './document';
import { isWritable, resolved } from './places';

/**
 * Opens a lecture file, its recordings included.
 *
 * @throws UnrollError naming the file and the place, and the older version beside it when there is one
 */
export async function openFile(given: string, reader: LectureReader, options: ReadingOptions = {}): Promise<OpenDocument> {
  const path = await resolved(given);
  try {
    const { lecture, traces, problems, identity } = await reader.read({ path, name: basename(path), keep: true }, options);
    return {
      lecture,
      place: null,
      file: { path, identity, writable: await isWritable(path) },
      traces: new Map(traces.map((trace) => [trace.summary.key, trace])),
      // A file that was not whole differs from what is open: saving would change it.
      saved: problems.length === 0 ? fingerprint(lecture, traces.map(({ summary }) => summary.key)) : null,
      problems,
    };
  } catch (cause) {
    const older = generationPath(path, 1);
    if (!(cause instanceof UnrollError) || cause.code === 'cancelled' || !existsSync(older)) throw cause;
    throw new UnrollError(cause.code, `${cause.message} ${deskWords().olderBeside(basename(older))}`);
  }
}

/** The same lecture at a place, when it still has that place. */
export function standingAt(document: OpenDocument, place: LecturePlace | null): OpenDocument {
  const there = place !== null && document.lecture.acts.some(({ id }) => id === place.place);
  return { ...document, place: there ? place : null };
}
