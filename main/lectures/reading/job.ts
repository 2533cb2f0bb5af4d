import type { Language } from '#contract/language';
import type { Failure } from '#contract/failure';
import type { Trace } from '#contract/trace';
import type { FileIdentity } from './bytes';
import type { LectureContent } from './content';

/** What the reading thread is asked for. */
export type ReadingJob =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; /** Whether the recordings are handed over, or only looked through. */ readonly keep: boolean; readonly language: Language }
  | { readonly kind: 'trace'; readonly name: string; readonly bytes: Uint8Array; readonly language: Language };

/** A file that was read to the end. */
export interface ReadLecture extends LectureContent {
  readonly identity: FileIdentity;
}

/** What the reading thread says: how far it is, counted in bytes, and in the end what came out. */
export type ReadingNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly read: ReadLecture }
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'failed'; readonly failure: Failure };
