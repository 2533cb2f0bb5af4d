import { unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answer, EventName, Payload, Request } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import type { OpenedLecture } from '#contract/lecture';
import type { Dialogs } from '../../app/files/dialogs';
import type { Clock } from '../../compute/deadline';
import type { LectureSide } from '../../handlers';
import { deskWords } from '../../words/desk';
import type { LectureReader } from '../reading/reader';
import { storeTrace } from '../reading/traces';
import { reasonOf, saveFile } from '../writing/save';
import { fingerprint, isChanged, type OpenDocument, openedFrom } from './document';
import { openFile, standingAt } from './opening';
import { identityOf, isThere, isWritable, namesOf, shownFile } from './places';
import { bytesOf, putAway } from './putAway';
import type { Questions } from './questions';
import { Recents } from './recents';
import { freshDocument } from './recovery';
import { Shelf } from './shelf';
import { chooseTarget, lectureKind } from './target';

/** Below this size a file is open before anybody could read how far it is. */
const toldFromBytes = 2_000_000;

/** What the desk works with. */
export interface DeskParts {
  /** Where the open lecture, its recordings and the list of recent files are kept. */
  readonly folder: string;
  readonly reader: LectureReader;
  readonly clock: Clock;
  /** Date and time, as a record keeps it. */
  readonly timestamp: () => string;
  readonly dialogs: Dialogs;
  readonly questions: Questions;
  /** Tells the lecturer's pages. */
  readonly tell: <Name extends EventName>(name: Name, payload: Payload<Name>) => void;
}

/** The lecturer's desk: one lecture lies open on it, is kept with every change, and comes back after a crash. */
export class LectureDesk implements LectureSide {
  readonly #parts: DeskParts;
  readonly #shelf: Shelf;
  readonly #recents: Recents;
  #last: Promise<unknown> = Promise.resolve();
  #reading: AbortController | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#shelf = new Shelf(parts.folder, parts.reader, parts.clock);
    this.#recents = new Recents(join(parts.folder, 'recent.json'));
  }

  /** The lecture as a page begins with it: the one that was open last, or the file that the app was started with. */
  begin(startFile: string | null): Promise<OpenedLecture> {
    return this.#inTurn(async () => {
      const found = await this.#shelf.document();
      if (startFile === null) return openedFrom(found, shownFile);
      try {
        return await this.#openPath(startFile, false);
      } catch (cause) {
        if (!(cause instanceof UnrollError)) throw cause;
        return openedFrom({ ...found, problems: [cause.message, ...found.problems] }, shownFile);
      }
    });
  }

  /** Opens a file that came from outside, and shows it or says why not. */
  async openFromOutside(path: string): Promise<void> {
    try {
      this.#parts.tell('lecture:opened', await this.#inTurn(() => this.#openPath(path, false)));
    } catch (cause) {
      this.#parts.tell('lecture:notice', { message: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  /** Resolves when all that was kept lies on the disk. */
  async flush(): Promise<void> {
    await this.#last;
    await this.#shelf.flush();
  }

  create(_pageId: number): Promise<Answer<'lecture:new'>> {
    return this.#inTurn(() => this.#replace(freshDocument()));
  }

  async open(pageId: number): Promise<Answer<'lecture:open'>> {
    const path = await this.#parts.dialogs.toOpen(pageId, { title: deskWords().openTitle, name: '', kind: lectureKind() });
    return path === null ? null : await this.#inTurn(() => this.#openPath(path, false));
  }

  recents(_pageId: number): Promise<Answer<'lecture:recents'>> {
    return this.#recents.list(isThere);
  }

  async openRecent(_pageId: number, id: string): Promise<Answer<'lecture:openRecent'>> {
    const recent = await this.#recents.find(id);
    if (recent === null) throw new UnrollError('file', deskWords().noRecent);
    return await this.#inTurn(() => this.#openPath(recent.path, recent.unsaved !== null));
  }

  cancel(_pageId: number): void {
    this.#reading?.abort();
  }

  save(pageId: number, { lecture, as }: Request<'lecture:save'>): Promise<Answer<'lecture:save'>> {
    return this.#inTurn(async () => {
      const { place } = await this.#shelf.document();
      // Where it cannot be kept, saving it is all the more urgent.
      await this.#shelf.hear(lecture, place).catch(() => undefined);
      const document = { ...(await this.#shelf.document()), lecture };
      const path = await chooseTarget(document, as, { pageId, ...this.#parts });
      return path === null ? null : await this.#saveTo(path, document);
    });
  }

  async keep(_pageId: number, { lecture, place }: Request<'lecture:keep'>): Promise<void> {
    await this.#shelf.hear(lecture, place).catch((cause: unknown) => {
      throw new UnrollError('file', deskWords().notKept(reasonOf(cause)));
    });
  }

  async trace(_pageId: number, key: string): Promise<Answer<'lecture:trace'>> {
    const found = (await this.#shelf.document()).traces.get(key);
    if (found === undefined) throw new UnrollError('file', deskWords().noRecording(key));
    return await this.#parts.reader.trace(key, found.bytes);
  }

  record(_pageId: number, { key, trace }: Request<'lecture:record'>): Promise<Answer<'lecture:record'>> {
    return this.#inTurn(async () => {
      const stored = storeTrace(key, trace);
      await this.#shelf.record(key, stored);
      return stored.summary;
    });
  }

  forget(_pageId: number, key: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.forget(key));
  }

  async #openPath(path: string, unsaved: boolean): Promise<OpenedLecture> {
    const reading = new AbortController();
    this.#reading = reading;
    const name = basename(path);
    const found = await openFile(path, this.#parts.reader, {
      signal: reading.signal,
      onProgress: (done, total) => {
        if (total >= toldFromBytes) this.#parts.tell('lecture:progress', { name, done, total });
      },
    });
    this.#reading = null;
    if (!unsaved) return await this.#replace(standingAt(found, await this.#recents.placeIn(found.file?.path ?? path)));
    const place = await this.#recents.placeIn(path);
    const opened = await this.#replace(standingAt({ ...found, file: null, saved: null }, place));
    // It lies open now, and is kept there.
    await this.#recents.remove(path);
    await unlink(path).catch(() => undefined);
    return opened;
  }

  /** Lays another lecture on the desk; changes that were not saved are put away first. */
  async #replace(next: OpenDocument): Promise<OpenedLecture> {
    const old = await this.#shelf.document();
    const notes: string[] = [];
    if (isChanged(old)) {
      const path = await putAway(old, join(this.#parts.folder, 'unsaved'));
      const name = old.file === null ? old.lecture.title : basename(old.file.path);
      await this.#note(path, old, deskWords().unsaved(name));
      notes.push(deskWords().putAway(old.lecture.title));
    } else if (old.file !== null) await this.#note(old.file.path, old, null);
    await this.#shelf.lay(next);
    if (next.file !== null) await this.#note(next.file.path, next, null);
    return openedFrom({ ...next, problems: [...next.problems, ...notes] }, shownFile);
  }

  async #saveTo(path: string, document: OpenDocument): Promise<OpenedLecture['file']> {
    const bytes = bytesOf(document);
    const { notice } = await saveFile(path, bytes);
    const file = { path, identity: await identityOf(path, bytes), writable: await isWritable(path) };
    await this.#shelf.saved({ ...document, file, saved: fingerprint(document.lecture, document.traces.keys()) });
    await this.#note(path, document, null);
    if (notice !== null) this.#parts.tell('lecture:notice', { message: notice });
    return { ...namesOf(path), writable: file.writable };
  }

  /** Puts a file first in the list of recent ones; lectures put away that fall off it are gone. */
  async #note(path: string, { lecture, place }: OpenDocument, unsaved: string | null): Promise<void> {
    const gone = await this.#recents.add({ path, title: lecture.title, openedAt: this.#parts.timestamp(), place, unsaved });
    await Promise.all(gone.map((each) => unlink(each).catch(() => undefined)));
  }

  /** One after the other, so that no lecture is replaced while it is being saved. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
