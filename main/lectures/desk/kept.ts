import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lecture, lecturePlace } from '#contract/lecture';
import { type Disk, systemDisk, writeAtomically } from '../../app/files/atomicFile';
import { type Clock, elapse } from '../../compute/deadline';
import { deskWords } from '../../words/desk';

const identity = z.strictObject({ sizeBytes: z.number(), modifiedMs: z.number(), hash: z.string() });

/** What is kept of the open lecture between two starts. */
export const keptLecture = z.strictObject({
  version: z.literal(1),
  /** Grows by one with each writing; the highest is the newest. */
  sequence: z.number().int().min(0),
  lecture,
  place: lecturePlace.nullable(),
  /** The file it was opened from or saved in, with what lay there then. */
  file: z.strictObject({ path: z.string(), identity }).nullable(),
  changed: z.boolean(),
  /** Its recordings: in the file, or, while they are in no file, in one of their own. */
  recordings: z.array(z.strictObject({ key: z.string(), own: z.string().nullable() })),
});
export type KeptLecture = z.infer<typeof keptLecture>;

/** What is kept, without what the keeping itself needs. */
export type Keepsake = Omit<KeptLecture, 'version' | 'sequence'>;

/** Two writings are at least this far apart; a change is kept well within a second. */
const restMs = 300;

/** Keeps the open lecture in two files in turn: while one is written, the other holds the one before. */
export class KeptStore {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #disk: Disk;
  #sequence = 0;
  #wanted: Keepsake | null = null;
  #writing: Promise<void> | null = null;

  constructor(folder: string, clock: Clock, disk: Disk = systemDisk) {
    this.#folder = folder;
    this.#clock = clock;
    this.#disk = disk;
  }

  /** What was kept last; a file that is damaged is set aside, with a sentence, and the one before is used. */
  async read(): Promise<{ readonly kept: KeptLecture | null; readonly problems: readonly string[] }> {
    const found = await Promise.all([0, 1].map((turn) => this.#readOne(turn)));
    const all = found.flatMap(({ kept }) => kept ?? []).toSorted((one, other) => other.sequence - one.sequence);
    const [newest = null] = all;
    this.#sequence = newest === null ? 0 : newest.sequence + 1;
    return { kept: newest, problems: found.flatMap(({ problem }) => problem ?? []) };
  }

  /** Keeps this, or what is newer by then; resolves when it lies on the disk. @throws Error naming the file */
  keep(keepsake: Keepsake): Promise<void> {
    this.#wanted = keepsake;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  /** Resolves when nothing is left to be written. */
  async flush(): Promise<void> {
    await this.#writing?.catch(() => undefined);
  }

  async #write(): Promise<void> {
    for (let first = true; this.#wanted !== null; first = false) {
      if (!first) await elapse(this.#clock, restMs);
      const keepsake = this.#wanted;
      this.#wanted = null;
      const sequence = this.#sequence;
      this.#sequence += 1;
      await mkdir(this.#folder, { recursive: true });
      await writeAtomically(this.#pathOf(sequence), `${JSON.stringify({ version: 1, sequence, ...keepsake } satisfies KeptLecture)}\n`, this.#disk);
    }
  }

  async #readOne(turn: number): Promise<{ readonly kept?: KeptLecture; readonly problem?: string }> {
    const path = this.#pathOf(turn);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return {};
    try {
      return { kept: keptLecture.parse(JSON.parse(text)) };
    } catch {
      const aside = `${path}.damaged`;
      const moved = await rename(path, aside).then(() => true, () => false);
      return { problem: deskWords().damaged(moved ? aside : path) };
    }
  }

  #pathOf(sequence: number): string {
    return join(this.#folder, `open-${(sequence % 2) + 1}.json`);
  }
}
