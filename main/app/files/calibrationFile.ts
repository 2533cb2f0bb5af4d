import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { calibration, type Calibration } from '#contract/calibration';
import { backendName } from '#contract/scenario';
import { type Disk, systemDisk, writeAtomically } from './atomicFile';

/** On what a calibration holds: another engine, machine or version may be another one's. */
export const calibrationKey = z.strictObject({
  backend: backendName,
  /** The GPU in its own words; `null` where none takes part. */
  adapter: z.string().nullable(),
  cpu: z.string(),
  cores: z.number().int(),
  app: z.string(),
  electron: z.string(),
  /** Switches that can change a time. */
  flags: z.array(z.string()),
});
export type CalibrationKey = z.infer<typeof calibrationKey>;

const calibrationFile = z.strictObject({ version: z.literal(1), entries: z.array(z.strictObject({ key: calibrationKey, calibration })) });
type Entries = z.infer<typeof calibrationFile>['entries'];

/** Newest ones that are kept; a machine has few engines, and old versions are of no use. */
const mostEntries = 20;

/** What was measured once on this machine, in a file. One that is damaged or of another form counts as empty. */
export class CalibrationFile {
  readonly #path: string;
  readonly #disk: Disk;
  #entries: Entries | null = null;

  constructor(path: string, disk: Disk = systemDisk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** What is remembered for exactly this key; `null` when it has to be measured. */
  find(key: CalibrationKey): Calibration | null {
    return this.#read().find((entry) => same(entry.key, key))?.calibration ?? null;
  }

  /**
   * Remembers a calibration instead of an earlier one; it holds for this run of the app even when it cannot be saved.
   *
   * @throws Error naming the file
   */
  async remember(key: CalibrationKey, made: Calibration): Promise<void> {
    const others = this.#read().filter((entry) => !same(entry.key, key));
    this.#entries = [{ key, calibration: made }, ...others].slice(0, mostEntries);
    mkdirSync(dirname(this.#path), { recursive: true });
    await writeAtomically(this.#path, `${JSON.stringify({ version: 1, entries: this.#entries }, null, 2)}\n`, this.#disk);
  }

  #read(): Entries {
    this.#entries ??= readEntries(this.#path);
    return this.#entries;
  }
}

function readEntries(path: string): Entries {
  try {
    const found = calibrationFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return found.success ? found.data.entries : [];
  } catch {
    // Absent, unreadable or no JSON: all it costs is measuring anew.
    return [];
  }
}

function same(one: CalibrationKey, other: CalibrationKey): boolean {
  return JSON.stringify(calibrationKey.parse(one)) === JSON.stringify(calibrationKey.parse(other));
}
