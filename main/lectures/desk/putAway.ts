import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../reading/bytes';
import { lectureBytes, withoutMissing } from '../writing/lectureFile';
import { saveFile } from '../writing/save';
import type { OpenDocument } from './document';

/** The open lecture as it goes into a file. */
export function bytesOf({ lecture, traces }: OpenDocument): Uint8Array {
  return lectureBytes(withoutMissing(lecture, new Set(traces.keys())), [...traces.values()]);
}

/** Puts a lecture with unsaved changes away, so that another may be opened. @returns its path. @throws UnrollError naming the file */
export async function putAway(document: OpenDocument, folder: string): Promise<string> {
  const bytes = bytesOf(document);
  const path = join(folder, `${hashOf(bytes).slice(0, 16)}.unroll`);
  await mkdir(folder, { recursive: true });
  await saveFile(path, bytes);
  return path;
}
