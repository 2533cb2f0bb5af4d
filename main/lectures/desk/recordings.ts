import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, systemDisk, writeAtomically } from '../../app/files/atomicFile';
import { hashOf } from '../reading/bytes';

/** Recordings that lie in no lecture file yet, each in a file of its own, so that a crash loses none. */
export class RecordingFiles {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk = systemDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** @returns the name under which it can be read again. @throws Error naming the file */
  async write(bytes: Uint8Array): Promise<string> {
    const name = `${hashOf(bytes).slice(0, 32)}.json`;
    await mkdir(this.#folder, { recursive: true });
    await writeAtomically(join(this.#folder, name), bytes, this.#disk);
    return name;
  }

  /** Its bytes; `null` when they are gone or are no more what was written. */
  async read(name: string): Promise<Uint8Array | null> {
    // The name comes from a file that could have been edited: it must not lead out of the folder.
    if (!/^[0-9a-f]{32}\.json$/.test(name)) return null;
    const bytes = await readFile(join(this.#folder, name)).catch(() => null);
    return bytes !== null && `${hashOf(bytes).slice(0, 32)}.json` === name ? bytes : null;
  }

  /** Takes away all but those that are named. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const found = await readdir(this.#folder).catch((): string[] => []);
    await Promise.all(found.filter((name) => !names.has(name)).map((name) => unlink(join(this.#folder, name)).catch(() => undefined)));
  }
}
