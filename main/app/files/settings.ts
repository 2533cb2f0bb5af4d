import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings, settings, type Settings } from '#contract/settings';
import { fileWords } from '../../words/files';
import { writeAtomically, systemDisk, type Disk } from './atomicFile';

/** Settings as found, and a sentence when the file was not readable; made when it is told, since the settings name the language. */
export interface FoundSettings {
  readonly settings: Settings;
  readonly message: (() => string) | null;
}

/** Reads the settings; a damaged file is kept under another name, a wrong field falls back to its default. Never throws. */
export function readSettings(path: string): FoundSettings {
  if (!existsSync(path)) return { settings: defaultSettings, message: null };
  try {
    return { settings: settings.parse(JSON.parse(readFileSync(path, 'utf8'))), message: null };
  } catch (cause) {
    const aside = setAside(path);
    const kept = (): string => (aside === null ? fileWords().stays : fileWords().keptAs(aside));
    return { settings: defaultSettings, message: () => fileWords()[cause instanceof SyntaxError ? 'settingsDamaged' : 'settingsUnreadable'](kept()) };
  }
}

/** Saves settings one after the other, so that the last one wins. */
export class SettingsFile {
  readonly #path: string;
  readonly #disk: Disk;
  #last: Promise<void> = Promise.resolve();

  constructor(path: string, disk: Disk = systemDisk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** Resolves when the settings lie on the disk; rejects with a sentence naming the file. */
  save(wanted: Settings): Promise<void> {
    const saved = this.#last.then(async () => {
      mkdirSync(dirname(this.#path), { recursive: true });
      await writeAtomically(this.#path, `${JSON.stringify(wanted, null, 2)}\n`, this.#disk);
    });
    // A failed save must not block the next one; whoever asked for it gets the failure.
    this.#last = saved.catch(() => undefined);
    return saved;
  }
}

/** Keeps a file under another name. @returns that name; `null` when it stays where it is */
function setAside(path: string): string | null {
  for (let count = 1; count <= 100; count += 1) {
    const aside = join(dirname(path), `settings.corrupt-${count}.json`);
    if (existsSync(aside)) continue;
    try {
      renameSync(path, aside);
      return aside;
    } catch {
      return null;
    }
  }
  return null;
}
