import { constants } from 'node:fs';
import { access, lstat, readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { OpenedLecture } from '#contract/lecture';
import { type FileIdentity, hashOf } from '../reading/bytes';
import { lectureExtension } from '../writing/lectureFile';
import type { LectureFile } from './document';

/** A file by its name and folder, as a page may see it; the home folder is `~`. */
export function shownFile({ path, writable }: LectureFile): NonNullable<OpenedLecture['file']> {
  return { ...namesOf(path), writable };
}

/** A path as a person reads it: the name, and the folder it lies in. */
export function namesOf(path: string): { readonly name: string; readonly folder: string } {
  const [folder, home] = [dirname(path), homedir()];
  const short = folder === home || folder.startsWith(`${home}${sep}`) ? `~${folder.slice(home.length)}` : folder;
  return { name: basename(path), folder: short };
}

/** The place that a path really leads to, so that a link which is bent later leads nobody astray. */
export async function resolved(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

/** Whether anything lies at a path. */
export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(() => true, () => false);
}

/** Whether a file may be written; one that is locked against writing counts as such for everybody. */
export async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK);
    return ((await stat(path)).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** Whether what lies at a path is still what was read or written there last; an absent file is nobody else's work. */
export async function isAsLeft({ path, identity }: LectureFile): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return true;
  if (!found.isFile()) return false;
  if (found.size === identity.sizeBytes && found.mtimeMs === identity.modifiedMs) return true;
  return found.size === identity.sizeBytes && hashOf(await readFile(path)) === identity.hash;
}

/** By what a file that was just written is known again. */
export async function identityOf(path: string, bytes: Uint8Array): Promise<FileIdentity> {
  const { size, mtimeMs } = await stat(path);
  return { sizeBytes: size, modifiedMs: mtimeMs, hash: hashOf(bytes) };
}

/** Names that Windows takes for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name for a lecture's title, whatever stands in it. */
export function nameFor(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '').slice(0, 80).trim();
  return `${plain === '' || reserved.test(plain) ? `Unroll ${plain}`.trim() : plain}.${lectureExtension}`;
}

/** A path with the ending of lecture files, and whether it had to be added. */
export function withExtension(path: string): { readonly path: string; readonly added: boolean } {
  const has = basename(path).toLowerCase().endsWith(`.${lectureExtension}`);
  return has ? { path, added: false } : { path: `${path}.${lectureExtension}`, added: true };
}
