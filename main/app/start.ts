import { isLectureName } from './lectureFiles';

/** What the command line says before anything runs. */
export interface Start {
  /** The words after `--cli`, or `null` for the lecturer's window. */
  readonly cli: readonly string[] | null;
  /** Where settings and logs lie instead of the usual place; tests give a folder of their own. */
  readonly userDataDir: string | null;
  /** Pretend GPU on the CPU, for machines without one. Slow; never chosen by itself. */
  readonly softwareWebGpu: boolean;
  /** The processor draws although there may be a GPU. */
  readonly softwareDrawing: boolean;
  /** How the windows stood when the app ended itself to start again; `null` on any other start. */
  readonly goOn: GoOn | null;
  /** Drawing counts as the GPU's although this machine shows none; only development builds look at it. */
  readonly assumeGpu: boolean;
  /** A folder to serve pages from instead of the built ones; only development builds look at it. */
  readonly pages: string | null;
}

/** The lecturer's window alone, that window filling its screen, or the audience's beside it. */
const standings = ['window', 'fullscreen', 'presenting'] as const;
export type GoOn = (typeof standings)[number];

/**
 * The words with which the app starts itself again where it was, drawing by processor.
 *
 * @param words - those it was started with, without the program itself
 */
export function wordsToGoOn(words: readonly string[], goOn: GoOn): readonly string[] {
  // The lecture that is open comes back by itself, at its place; its file would be opened anew.
  const kept = words.filter((word) => word !== '--software-drawing' && !word.startsWith('--go-on') && (word.startsWith('-') || !isLectureName(word)));
  return [...kept, '--software-drawing', `--go-on=${goOn}`];
}

/**
 * Reads what concerns the start; Chromium and Electron read their own switches from the same words.
 *
 * @param words - the command line without the program itself
 */
export function readStart(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Start {
  const cut = words.indexOf('--cli');
  const own = cut < 0 ? words : words.slice(0, cut);
  return {
    cli: cut < 0 ? null : words.slice(cut + 1),
    userDataDir: valueOf(own, '--user-data-dir'),
    softwareWebGpu: own.includes('--software-webgpu') || environment['UNROLL_SOFTWARE_WEBGPU'] === '1',
    softwareDrawing: own.includes('--software-drawing'),
    goOn: standings.find((known) => known === valueOf(own, '--go-on')) ?? null,
    assumeGpu: own.includes('--assume-gpu'),
    pages: valueOf(own, '--pages'),
  };
}

function valueOf(words: readonly string[], name: string): string | null {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const index = words.indexOf(name);
  return index < 0 ? null : (words[index + 1] ?? null);
}
