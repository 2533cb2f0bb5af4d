import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { lecturePlace, type LecturePlace, type RecentLecture } from '#contract/lecture';
import { type Disk, systemDisk, writeAtomically } from '../../app/files/atomicFile';
import { namesOf } from './places';

const mostRecents = 10;

const entry = z.strictObject({
  path: z.string(),
  title: z.string(),
  openedAt: z.iso.datetime(),
  place: lecturePlace.nullable(),
  /** Name of a lecture that was put away unsaved; `null` for a file of the lecturer's own. */
  unsaved: z.string().nullable(),
});
export type Recent = z.infer<typeof entry>;

const recentsFile = z.strictObject({ version: z.literal(1), entries: z.array(entry) });

/** Lecture files that were open before, the newest first, and where each of them stood. */
export class Recents {
  readonly #path: string;
  readonly #disk: Disk;
  #entries: readonly Recent[] | null = null;

  constructor(path: string, disk: Disk = systemDisk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** As a page is told: by an id, so that it cannot name a path. */
  async list(isThere: (path: string) => Promise<boolean>): Promise<RecentLecture[]> {
    const entries = await this.#read();
    return await Promise.all(entries.map(async ({ path, title, openedAt, unsaved }) => {
      const { name, folder } = namesOf(path);
      return { id: idOf(path), name: unsaved ?? name, folder: unsaved === null ? folder : '', title, openedAt, missing: !(await isThere(path)) };
    }));
  }

  async find(id: string): Promise<Recent | null> {
    return (await this.#read()).find(({ path }) => idOf(path) === id) ?? null;
  }

  /** Where a file stood last time. */
  async placeIn(path: string): Promise<LecturePlace | null> {
    return (await this.#read()).find((recent) => recent.path === path)?.place ?? null;
  }

  /** Puts a file first. @returns files of put away lectures that fell off the list */
  async add(recent: Recent): Promise<readonly string[]> {
    const others = (await this.#read()).filter(({ path }) => path !== recent.path);
    const all = [recent, ...others];
    await this.#write(all.slice(0, mostRecents));
    return all.slice(mostRecents).flatMap(({ path, unsaved }) => (unsaved === null ? [] : [path]));
  }

  async remove(gone: string): Promise<void> {
    await this.#write((await this.#read()).filter(({ path }) => path !== gone));
  }

  async #read(): Promise<readonly Recent[]> {
    this.#entries ??= await readEntries(this.#path);
    return this.#entries;
  }

  async #write(entries: readonly Recent[]): Promise<void> {
    this.#entries = entries;
    await mkdir(dirname(this.#path), { recursive: true });
    await writeAtomically(this.#path, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`, this.#disk);
  }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

/** A list that is damaged costs no more than finding one's files again. */
async function readEntries(path: string): Promise<readonly Recent[]> {
  try {
    const found = recentsFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return found.success ? found.data.entries : [];
  } catch {
    return [];
  }
}
