import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnrollError } from '#contract/failure';
import { type Tape, type TapeLine, type TapeSummary } from '#contract/tape';
import type { Trace } from '#contract/trace';
import { writeAtomically } from '../app/files/atomicFile';
import { traceText } from '../app/files/traceFile';
import type { TapeSide } from '../handlers';
import type { LectureReader } from '../lectures/reading/reader';
import { reasonOf } from '../lectures/writing/save';
import { tapeWords } from '../words/tapes';
import { headText, linesText, readTape, summaryIn } from './tapeText';

/** Talks that are kept; the oldest gives way to a new one. */
export const mostTapes = 20;
/** Bytes of numbers that one talk may keep. */
const mostTraceBytes = 100e6;

/**
 * Keeps talks as they are given, each in a folder of its own: `talk.jsonl`, to which lines are only ever added, so that a crash
 * loses no more than the last one, and the traces that were on stage, each in a file.
 */
export class Tapes implements TapeSide {
  readonly #folder: string;
  readonly #reader: Pick<LectureReader, 'trace'>;
  /** One thing after the other, in the order it was asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, reader: Pick<LectureReader, 'trace'>) {
    this.#folder = folder;
    this.#reader = reader;
  }

  begin(id: number, title: string): Promise<void> {
    return this.#writing(async () => {
      const folder = this.#folderOf(id);
      const path = join(folder, linesFile);
      // A page that was loaded again goes on; what a crash cut off ends here.
      if (existsSync(path)) return await appendFile(path, '\n');
      await this.#makeRoom();
      await mkdir(folder, { recursive: true });
      await writeAtomically(path, headText(title));
    });
  }

  keep(id: number, lines: readonly TapeLine[]): Promise<void> {
    return this.#writing(async () => {
      const path = join(this.#folderOf(id), linesFile);
      // Only what was begun goes on: a talk that was taken out of the list stays away.
      await stat(path);
      await appendFile(path, linesText(lines));
    });
  }

  keepTrace(id: number, number: number, trace: Trace): Promise<boolean> {
    return this.#writing(async () => {
      const folder = this.#folderOf(id);
      const bytes = Buffer.from(JSON.stringify(traceText(trace)), 'utf8');
      if ((await sizeOf(folder)) + bytes.length > mostTraceBytes) return false;
      await writeAtomically(join(folder, `${number}.json`), bytes);
      return true;
    });
  }

  /** The newest first; what cannot be read is listed all the same, so that it can be taken out. */
  list(): Promise<TapeSummary[]> {
    return this.#inTurn(async () => {
      const ids = (await this.#ids()).toReversed();
      return await Promise.all(ids.map(async (id) => {
        const text = await readFile(join(this.#folderOf(id), linesFile), 'utf8').catch(() => '');
        return { id, ...summaryIn(text) };
      }));
    });
  }

  read(id: number): Promise<Tape> {
    return this.#inTurn(async () => {
      const text = await readFile(join(this.#folderOf(id), linesFile), 'utf8').catch(() => {
        throw new UnrollError('file', tapeWords().gone);
      });
      return readTape(id, text);
    });
  }

  async readTrace(id: number, number: number): Promise<Trace> {
    const bytes = await readFile(join(this.#folderOf(id), `${number}.json`)).catch(() => {
      throw new UnrollError('file', tapeWords().noTrace);
    });
    return await this.#reader.trace(tapeWords().trace(number), bytes);
  }

  remove(id: number): Promise<void> {
    return this.#inTurn(() => rm(this.#folderOf(id), { recursive: true, force: true }));
  }

  /** Resolves when all that was to be kept lies on the disk. */
  async flush(): Promise<void> {
    await this.#last;
  }

  #folderOf(id: number): string {
    return join(this.#folder, String(id));
  }

  /** The oldest first. */
  async #ids(): Promise<number[]> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    return names.filter((name) => /^\d{1,16}$/.test(name)).map(Number).toSorted((one, other) => one - other);
  }

  async #makeRoom(): Promise<void> {
    const ids = await this.#ids();
    for (const id of ids.slice(0, Math.max(ids.length - mostTapes + 1, 0))) await rm(this.#folderOf(id), { recursive: true, force: true });
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }

  #writing<Value>(act: () => Promise<Value>): Promise<Value> {
    return this.#inTurn(act).catch((cause: unknown) => {
      throw new UnrollError('file', tapeWords().notKept(reasonOf(cause)));
    });
  }
}

const linesFile = 'talk.jsonl';

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
