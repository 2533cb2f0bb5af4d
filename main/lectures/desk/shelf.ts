import { join } from 'node:path';
import type { Lecture, LecturePlace } from '#contract/lecture';
import type { Clock } from '../../compute/deadline';
import type { LectureReader } from '../reading/reader';
import type { StoredTrace } from '../reading/traces';
import { fingerprint, isChanged, type OpenDocument } from './document';
import { KeptStore } from './kept';
import { standingAt } from './opening';
import { RecordingFiles } from './recordings';
import { freshDocument, recover } from './recovery';

/** Holds the one lecture that is open, keeps it with every change, and finds it again at the next start. */
export class Shelf {
  readonly #reader: LectureReader;
  readonly #kept: KeptStore;
  readonly #recordings: RecordingFiles;
  /** Files of the recordings that lie in no lecture file yet, by their keys. */
  #own: ReadonlyMap<string, string> = new Map();
  #found: Promise<OpenDocument> | null = null;
  #open: OpenDocument | null = null;
  /** Fingerprint of what lay here before, whose last words may still arrive. */
  #before: string | null = null;

  constructor(folder: string, reader: LectureReader, clock: Clock) {
    this.#reader = reader;
    this.#kept = new KeptStore(folder, clock);
    this.#recordings = new RecordingFiles(join(folder, 'recordings'));
  }

  /** The lecture that is open; at first the one that was open last. */
  async document(): Promise<OpenDocument> {
    this.#found ??= this.#find();
    const found = await this.#found;
    this.#open ??= found;
    return this.#open;
  }

  /** Lays another lecture here; recordings that lie in no file get files of their own. */
  async lay(document: OpenDocument): Promise<void> {
    const { lecture } = await this.document();
    const own = document.file === null ? await this.#written(document.traces) : new Map<string, string>();
    this.#before = fingerprint(lecture, []);
    this.#own = own;
    this.#open = document;
    await this.#keepNow();
  }

  /** Takes over what the page says of the open lecture, and keeps it. */
  async hear(lecture: Lecture, place: LecturePlace | null): Promise<void> {
    const document = await this.document();
    const said = fingerprint(lecture, []);
    // A page that was just handed another lecture may still have told of the one before.
    if (said === this.#before && said !== fingerprint(document.lecture, [])) return;
    this.#before = null;
    this.#open = standingAt({ ...document, lecture }, place);
    await this.#keepNow();
  }

  /** Notes that what is open was saved as it is. */
  async saved(document: OpenDocument): Promise<void> {
    // What changed while it was being written is still to be saved.
    const { lecture, place } = await this.document();
    this.#open = { ...document, lecture, place };
    this.#own = new Map();
    await this.#keepNow();
    await this.#recordings.keepOnly(new Set());
  }

  async record(key: string, stored: StoredTrace): Promise<void> {
    const document = await this.document();
    const written = await this.#written(new Map([[key, stored]]));
    this.#own = new Map([...this.#own, ...written]);
    this.#open = { ...document, traces: new Map([...document.traces, [key, stored]]), saved: null };
    await this.#keepNow();
  }

  async forget(key: string): Promise<void> {
    const document = await this.document();
    this.#own = new Map([...this.#own].filter(([other]) => other !== key));
    this.#open = { ...document, traces: new Map([...document.traces].filter(([other]) => other !== key)) };
    await this.#keepNow();
  }

  /** Resolves when all that is kept lies on the disk. */
  async flush(): Promise<void> {
    await this.#kept.flush();
  }

  async #find(): Promise<OpenDocument> {
    const { kept, problems } = await this.#kept.read();
    const document = kept === null ? freshDocument() : await recover(kept, this.#reader, this.#recordings);
    this.#own = new Map((kept?.recordings ?? []).flatMap(({ key, own }) => (own === null || !document.traces.has(key) ? [] : [[key, own] as const])));
    return { ...document, problems: [...problems, ...document.problems] };
  }

  async #written(traces: ReadonlyMap<string, StoredTrace>): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [key, { bytes }] of traces) names.set(key, await this.#recordings.write(bytes));
    return names;
  }

  async #keepNow(): Promise<void> {
    const document = await this.document();
    const { lecture, place, file, traces } = document;
    await this.#kept.keep({
      lecture,
      place,
      file: file === null ? null : { path: file.path, identity: file.identity },
      changed: isChanged(document),
      recordings: [...traces.keys()].map((key) => ({ key, own: this.#own.get(key) ?? null })),
    });
  }
}
