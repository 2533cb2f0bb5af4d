import { basename, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Dialogs } from '../../app/files/dialogs';
import { deskWords } from '../../words/desk';
import { lectureExtension } from '../writing/lectureFile';
import type { OpenDocument } from './document';
import { isAsLeft, nameFor, withExtension } from './places';
import type { Questions } from './questions';

/** How a person is asked where a lecture goes. */
export interface Asking {
  readonly pageId: number;
  readonly dialogs: Dialogs;
  readonly questions: Questions;
}

/** Where the open lecture is to be written; `null` when the person thought better of it. */
export async function chooseTarget({ file, lecture }: OpenDocument, as: boolean, { pageId, dialogs, questions }: Asking): Promise<string | null> {
  if (file !== null && !as) {
    if (await isAsLeft(file)) return file.path;
    const answer = await questions.onChangedFile(pageId, basename(file.path));
    if (answer === 'cancel') return null;
    if (answer === 'overwrite') return file.path;
  }
  const name = file === null ? nameFor(lecture.title) : join(dirname(file.path), basename(file.path));
  const chosen = await dialogs.toSave(pageId, { title: deskWords().saveTitle, name, kind: lectureKind() });
  if (chosen === null) return null;
  const { path, added } = withExtension(chosen);
  // The system's dialog asked about the name as it was typed, not about the one with the ending.
  return !added || !existsSync(path) || (await questions.mayReplace(pageId, basename(path))) ? path : null;
}

/** Lecture files, as the system's dialogs offer them; older versions can be opened, too. */
export function lectureKind(): { readonly name: string; readonly extensions: string[] } {
  return { name: deskWords().kind, extensions: [lectureExtension, ...[1, 2, 3].map((age) => `${lectureExtension}~${age}`)] };
}
